using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Physics.Coupling;

/// <summary>
/// Solves for the motion when pumped currents act back on it: they are linear in du/dt, so that two equations per magnet,
/// across its direction, give du/dt exactly, eq. (C-8).
/// </summary>
sealed class PumpedMotion
{
    const double HalfQuantum = SpinTorque.HalfQuantum;

    readonly StackTorque torque;
    readonly StackPumping pumping;
    readonly BlockTridiagonalLu matrix;
    readonly double[] dampings;
    readonly double[] scales;
    readonly double[] pumps;
    readonly double[] acting;
    readonly double[] given;
    readonly double[] change;

    public PumpedMotion(StackTorque torque, MagnetSystem system)
    {
        this.torque = torque;
        pumping = new StackPumping(torque);
        int size = pumping.Size;
        matrix = new BlockTridiagonalLu([size]);
        dampings = [.. system.Magnets.Select(magnet => magnet.Damping)];
        scales = [.. system.Magnets.Select((magnet, k) =>
            -magnet.GyromagneticRatio * HalfQuantum / (magnet.Magnetization * torque.ThicknessOf(k) * (1 + (magnet.Damping * magnet.Damping))))];
        pumps = new double[size];
        acting = new double[size];
        given = new double[size];
        change = new double[size];
    }

    /// <summary>Current density in A/m² that pumping adds; zero where the current is imposed.</summary>
    public double ExtraCurrent { get; private set; }

    /// <summary>Voltage in V that pumping opens at a held current.</summary>
    public double PumpedVoltage { get; private set; }

    /// <summary>j_u of a magnet with what is pumped, in A/m².</summary>
    public Vector3D OnMagnetization(int magnet) => torque.OnMagnetization[magnet]
        + (acting[2 * magnet] * pumping.Tangents[2 * magnet]) + (acting[(2 * magnet) + 1] * pumping.Tangents[(2 * magnet) + 1]);

    /// <summary>Turns du/dt without pumping into du/dt with it; the stack has just been solved.</summary>
    public void Correct(Span<Vector3D> rates)
    {
        pumping.Solve();
        int n = pumping.Size;
        bool held = torque.Drive.Kind == DriveKind.Current;
        for (int i = 0; i < n; i++)
        {
            Vector3D e = pumping.Tangents[i];
            given[i] = e.Dot(rates[i / 2]);
        }

        // Column j: a unit of du/dt along e_j makes D_p = (ħ/2e) u × e_j, which is along the partner of e_j.
        Span<double> m = matrix.Diagonal(0);
        for (int j = 0; j < n; j++)
        {
            Array.Clear(pumps);
            pumps[j ^ 1] = (j & 1) == 0 ? HalfQuantum : -HalfQuantum;
            SetActing(held);
            for (int k = 0; k < n; k += 2)
            {
                double α = dampings[k / 2], scale = scales[k / 2];
                m[(k * n) + j] = (k == j ? 1 : 0) - (scale * (acting[k] - (α * acting[k + 1])));
                m[((k + 1) * n) + j] = (k + 1 == j ? 1 : 0) - (scale * (acting[k + 1] + (α * acting[k])));
            }
        }

        given.CopyTo(change, 0);
        if (!matrix.TryFactor(out _))
        {
            // The matrix is 1 plus a part whose symmetric part damps: positive for any stack that passes its check.
            throw new InvalidOperationException("Pumped currents leave the motion undetermined.");
        }

        matrix.Solve(change);
        for (int i = 0; i < n; i += 2)
        {
            (pumps[i], pumps[i + 1]) = (-HalfQuantum * change[i + 1], HalfQuantum * change[i]);
        }

        SetActing(held);
        for (int i = 0; i < n; i++)
        {
            Vector3D e = pumping.Tangents[i];
            rates[i / 2] += (change[i] - given[i]) * e;
        }
    }

    /// <summary>Sets what the present D_p adds to j_u, to the voltage and to the current.</summary>
    void SetActing(bool held)
    {
        int n = pumping.Size;
        double voltage = 0;
        for (int j = 0; j < n; j++)
        {
            voltage += pumping.Voltages[j] * pumps[j];
        }

        PumpedVoltage = voltage;
        ExtraCurrent = held ? 0 : -voltage / torque.State.Resistance;
        for (int i = 0; i < n; i++)
        {
            double sum = ExtraCurrent * pumping.Tangents[i].Dot(torque.PerCurrent(i / 2));
            for (int j = 0; j < n; j++)
            {
                sum += pumping.Response[(i * n) + j] * pumps[j];
            }

            acting[i] = sum;
        }
    }
}
