using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Physics.Coupling;

/// <summary>
/// Spin currents that moving magnetizations pump, and their torques on all dynamic layers: the reciprocal of the torque of a
/// current, eq. (C-4). With it the power supplied is what transport dissipates and what the magnets receive, exactly.
/// </summary>
/// <remarks>
/// A magnetization that moves acts as a source D_p = (ħ/2e) u × du/dt in V at everything that hands spin to it: mixing
/// conductances, dephasing and precession see the accumulation less D_p, spin flip to the lattice does not. Everything is
/// linear in D_p, so that two solutions per dynamic layer give the whole response. Allocates nothing after construction.
/// </remarks>
public sealed class StackPumping
{
    readonly StackTorque torque;
    readonly NoncollinearNetwork network;
    readonly double[] sources;
    readonly double[] unknowns;
    readonly double[] response;
    readonly double[] voltages;
    readonly Vector3D[] tangents;

    /// <summary>Makes room for the response of a stack.</summary>
    /// <param name="torque">The stack; this object follows its solutions.</param>
    public StackPumping(StackTorque torque)
    {
        this.torque = torque;
        network = torque.Network;
        int size = 2 * torque.Layers.Length;
        sources = new double[network.Order];
        unknowns = new double[network.Order];
        response = new double[size * size];
        voltages = new double[size];
        tangents = new Vector3D[size];
    }

    /// <summary>Number of tangents: two per dynamic layer.</summary>
    public int Size => tangents.Length;

    /// <summary>
    /// Tangents e1, e2 = u × e1 of every dynamic layer at the last solution, two per layer: components of the response refer to them.
    /// </summary>
    public ReadOnlySpan<Vector3D> Tangents => tangents;

    /// <summary>
    /// Component i of the spin current j_u that acts, in A/m², per volt of component j of D_p: S/m², row-major. The current through
    /// the stack is held.
    /// </summary>
    public ReadOnlySpan<double> Response => response;

    /// <summary>Voltage V_left − V_right that opens per volt of each component of D_p while the current is held; no unit.</summary>
    public ReadOnlySpan<double> Voltages => voltages;

    /// <summary>Finds the response at the directions of the last solution of the stack.</summary>
    public void Solve()
    {
        for (int k = 0; k < torque.Layers.Length; k++)
        {
            Vector3D u = network.DirectionOf(torque.Layers[k].Layer);
            Vector3D away = Math.Abs(u.X) < 0.6 ? new Vector3D(1, 0, 0) : new Vector3D(0, 1, 0);
            tangents[2 * k] = (away - (u.Dot(away) * u)).Normalized();
            tangents[(2 * k) + 1] = u.Cross(tangents[2 * k]);
        }

        for (int column = 0; column < Size; column++)
        {
            SetSources(column / 2, tangents[column]);
            network.SolveFor(sources, unknowns);
            voltages[column] = Voltage();
            for (int k = 0; k < torque.Layers.Length; k++)
            {
                Vector3D acting = ActingOn(k, column / 2 == k ? tangents[column] : Vector3D.Zero);
                response[(2 * k * Size) + column] = tangents[2 * k].Dot(acting);
                response[(((2 * k) + 1) * Size) + column] = tangents[(2 * k) + 1].Dot(acting);
            }
        }
    }

    /// <summary>
    /// Part of the damping α of a dynamic layer that transverse spin flip in its bulk makes by itself, 2γ (ħ/2e)² Re z G_sf/M_s: a
    /// measured α of the material contains it already and should be lessened by it, eq. (C-6).
    /// </summary>
    public double BulkDampingOf(int layer)
    {
        DynamicLayer dynamic = torque.Layers[layer];
        (int first, int last) = torque.RegionsOf(layer);
        double sum = 0;
        for (int r = first; r <= last; r++)
        {
            SpinRegion region = network.Regions[r];
            TransverseChannel transverse = region.Magnetism!.Transverse;
            sum += region.Length * transverse.MagneticPart.Real * transverse.SpinFlip;
        }

        return 2 * dynamic.GyromagneticRatio * SpinTorque.HalfQuantum * SpinTorque.HalfQuantum * sum
            / (dynamic.Magnetization * torque.ThicknessOf(layer));
    }

    /// <summary>What a unit of D_p drives out of the elements into the unknowns around them.</summary>
    void SetSources(int layer, Vector3D pump)
    {
        Array.Clear(sources);
        (int first, int last) = torque.RegionsOf(layer);
        for (int r = first; r <= last; r++)
        {
            SpinRegion region = network.Regions[r];
            Vector3D u = region.Direction;
            Vector3D bulk = SpinAlgebra.Turn(region.VectorRelaxation * region.Magnetism!.Transverse.MagneticPart, u, pump);
            SpinAlgebra.Add(PartOf(sources, region.LeftPlane), region.LeftVector, bulk);
            SpinAlgebra.Add(PartOf(sources, region.RightPlane), region.RightVector, bulk);
            AddElement(region, region.LeftPlane, pump);
            AddElement(region, region.RightPlane, pump);
        }
    }

    void AddElement(SpinRegion region, int plane, Vector3D pump)
    {
        if (network.Planes[plane].ElementOf(region) is { } element)
        {
            MixingConductances g = element.Conductances;
            Span<double> part = PartOf(sources, plane);
            SpinAlgebra.Add(part, element.NormalVector, SpinAlgebra.Turn(2 * (g.Mixing - g.Transmitted), region.Direction, pump));
            SpinAlgebra.Add(part, element.MagnetVector, SpinAlgebra.Turn(2 * (g.MagnetSide - g.Transmitted), region.Direction, pump));
        }
    }

    /// <summary>j_u of a dynamic layer from the pumped unknowns, eq. (C-5).</summary>
    Vector3D ActingOn(int layer, Vector3D pump)
    {
        (int first, int last) = torque.RegionsOf(layer);
        Vector3D sum = Vector3D.Zero;
        for (int r = first; r <= last; r++)
        {
            SpinRegion region = network.Regions[r];
            sum += ActingCurrent.Of(network, unknowns, region)
                - SpinAlgebra.Turn(ActingCurrent.OwnConductance(network, region), region.Direction, pump);
        }

        return sum;
    }

    double Voltage()
    {
        double sum = 0;
        for (int p = 0; p < network.Planes.Length; p++)
        {
            sum += SpinState.JumpAt(network.Planes[p], PartOf(unknowns, p));
        }

        return sum;
    }

    Span<double> PartOf(double[] values, int plane) => values.AsSpan(network.Offset(plane), network.Planes[plane].Size);
}
