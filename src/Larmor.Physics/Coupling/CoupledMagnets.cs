using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Stability;
using Larmor.Physics.Transport.Noncollinear;
using Drive = Larmor.Physics.Transport.Drive;

namespace Larmor.Physics.Coupling;

/// <summary>
/// Macrospins that are layers of a stack: every right-hand side solves the stack for their present directions and adds its
/// torques to those of their energies, eq. (C-2).
/// </summary>
/// <remarks>Right-hand sides allocate nothing. Not safe for concurrent use; freeze one per thread.</remarks>
public sealed class CoupledMagnets
{
    readonly PumpedMotion? pumped;
    readonly Vector3D[] torques;
    readonly Vector3D[] reactive;
    readonly Vector3D[] dissipative;

    CoupledMagnets(NoncollinearStack stack, MagnetSystem system, ImmutableArray<int> layers, bool pumping)
    {
        Magnets = system.Freeze();
        Torque = StackTorque.Freeze(stack, [.. system.Magnets.Select((magnet, i) =>
            new DynamicLayer(layers[i], magnet.Magnetization, magnet.GyromagneticRatio))]);
        Area = AreaOf(system, Torque);
        if (system.Magnets.FirstOrDefault(magnet => magnet.Torques.Length > 0) is { } driven)
        {
            throw new ArgumentException($"Magnet '{driven.Name}' has torques of its own; those of a stack follow from its solution.", nameof(system));
        }

        pumped = pumping ? new PumpedMotion(Torque, system) : null;
        torques = new Vector3D[layers.Length];
        reactive = new Vector3D[layers.Length];
        dissipative = new Vector3D[layers.Length];
    }

    /// <summary>The magnets with their energies.</summary>
    public FrozenMagnets Magnets { get; }

    /// <summary>The stack, solved for the directions and the drive of the last <see cref="SetRates"/> without what moving layers pump.</summary>
    public StackTorque Torque { get; }

    /// <summary>Whether moving layers pump spin, eq. (C-4).</summary>
    public bool Pumping => pumped is not null;

    /// <summary>Cross-section of all layers in m²: volume over thickness.</summary>
    public double Area { get; }

    /// <summary>Number of macrospins.</summary>
    public int Count => Magnets.Count;

    /// <summary>Current density J in A/m² of the last right-hand side.</summary>
    public double CurrentDensity => Torque.State.CurrentDensity + (pumped?.ExtraCurrent ?? 0);

    /// <summary>Voltage V_left − V_right in V of the last right-hand side.</summary>
    public double Voltage => (CurrentDensity * Resistance) + (pumped?.PumpedVoltage ?? 0);

    /// <summary>Resistance times area R in Ω·m² of the last directions, at rest.</summary>
    public double Resistance => Torque.State.Resistance;

    /// <summary>Freezes a stack and its magnets.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="system">The magnets; each without torques of its own, all of one cross-section.</param>
    /// <param name="layers">The layer of each magnet in the stack.</param>
    /// <param name="pumping">Whether moving layers pump spin.</param>
    /// <exception cref="ArgumentException">
    /// The stack has a fault, a layer is no magnet, or the cross-sections that follow from volumes and thicknesses differ.
    /// </exception>
    public static CoupledMagnets Freeze(NoncollinearStack stack, MagnetSystem system, ImmutableArray<int> layers, bool pumping)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(layers.Length, system.Magnets.Length, nameof(layers));
        return new(stack, system, layers, pumping);
    }

    /// <summary>Solves the stack and writes du/dt in 1/s.</summary>
    /// <param name="u">Directions, one per magnet; off unit length by the error of a stage.</param>
    /// <param name="local">Fields in T, one per magnet, that add to the applied one, such as thermal ones; or empty.</param>
    /// <param name="field">Applied field in T.</param>
    /// <param name="drive">Current density or voltage.</param>
    /// <param name="rates">Receives du/dt; must not overlap the others.</param>
    public void SetRates(ReadOnlySpan<Vector3D> u, ReadOnlySpan<Vector3D> local, Vector3D field, Drive drive, Span<Vector3D> rates)
    {
        Torque.Drive = drive;
        Torque.Solve(u);
        for (int k = 0; k < torques.Length; k++)
        {
            Vector3D rate = Torque.RateOf(k);
            torques[k] = rate;
            if (!local.IsEmpty)
            {
                // A field as a torque in Gilbert's form.
                torques[k] -= Torque.Layers[k].GyromagneticRatio * u[k].Cross(local[k]);
            }
        }

        Magnets.SetRates(u, new Magnetics.Drive(field, 0), torques, rates);
        pumped?.Correct(rates);
    }

    /// <summary>The linear motion about given directions, stack and pumping included; its eigenvalues tell critical currents and resonances.</summary>
    /// <param name="u">Directions, unit vectors; a fixed point if eigenvalues are to mean stability.</param>
    /// <param name="field">Applied field in T.</param>
    /// <param name="drive">Current density or voltage.</param>
    public TangentMatrix LinearAt(ReadOnlySpan<Vector3D> u, Vector3D field, Drive drive) =>
        TangentMatrix.ByDifferences((at, rates) => SetRates(at, [], field, drive, rates), u);

    /// <summary>Where power goes at one moment, eqs. (C-3) and (C-7).</summary>
    /// <param name="u">Directions of the last <see cref="SetRates"/>, unit vectors.</param>
    /// <param name="field">Its applied field in T.</param>
    /// <param name="rates">The du/dt that it wrote.</param>
    public CoupledPowers PowersOf(ReadOnlySpan<Vector3D> u, Vector3D field, ReadOnlySpan<Vector3D> rates)
    {
        double torqueWork = 0, damping = 0, potentialWork = 0, energyRate = 0;
        Magnets.SetEffectiveFields(u, new Magnetics.Drive(field, 0), reactive, dissipative);
        Span<Vector3D> fields = torques; // no longer needed
        Magnets.SetFields(u, field, fields);
        for (int k = 0; k < Count; k++)
        {
            Macrospin magnet = Magnets.System.Magnets[k];
            double α = magnet.Damping;
            Vector3D turned = u[k].Cross(rates[k]), b = fields[k];
            Vector3D acting = pumped is null ? Torque.OnMagnetization[k] : pumped.OnMagnetization(k);
            torqueWork += Area * SpinTorque.HalfQuantum * acting.Dot(turned);
            damping += magnet.Moment * α / magnet.GyromagneticRatio * rates[k].Dot(rates[k]);
            energyRate -= magnet.Moment * b.Dot(rates[k]);

            // b_Φ and b_χ as a torque in Gilbert's form: γ′ [u × (b_Φ − α b_χ) − u × (u × (b_χ + α b_Φ))].
            Vector3D ofΦ = b - reactive[k], ofΧ = dissipative[k] - (α * b);
            Vector3D across = u[k].Cross(ofΦ - (α * ofΧ)) - u[k].Cross(u[k].Cross(ofΧ + (α * ofΦ)));
            potentialWork -= magnet.Moment / (1 + (α * α)) * across.Dot(turned);
        }

        double supplied = CurrentDensity * Voltage * Area;
        return new CoupledPowers(supplied, Pumping ? supplied - torqueWork : supplied, torqueWork, potentialWork, damping, energyRate);
    }

    static double AreaOf(MagnetSystem system, StackTorque torque)
    {
        double area = system.Magnets[0].Volume / torque.ThicknessOf(0);
        for (int k = 1; k < system.Magnets.Length; k++)
        {
            double own = system.Magnets[k].Volume / torque.ThicknessOf(k);
            if (Math.Abs(own - area) > 1e-9 * area)
            {
                throw new ArgumentException(
                    $"Magnets '{system.Magnets[0].Name}' and '{system.Magnets[k].Name}' have cross-sections of {area} m² and {own} m²; a stack has one.",
                    nameof(system));
            }
        }

        return area;
    }
}
