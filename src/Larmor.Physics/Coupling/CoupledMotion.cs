using System.Runtime.InteropServices;
using Larmor.Numerics.Algebra;
using Larmor.Numerics.Integration;
using Larmor.Physics.Magnetics.Fields;

namespace Larmor.Physics.Coupling;

/// <summary>The motion of coupled magnets under a field and a drive in time, as a right-hand side: three numbers per magnet.</summary>
/// <param name="magnets">The magnets in their stack; every evaluation overwrites its solution.</param>
/// <param name="applied">Applied field.</param>
/// <param name="drive">Current density or voltage.</param>
public readonly struct CoupledMotion(CoupledMagnets magnets, AppliedField applied, ElectricProgram drive) : IExplicitSystem
{
    /// <summary>The magnets in their stack.</summary>
    public CoupledMagnets Magnets => magnets;

    /// <summary>Applied field.</summary>
    public AppliedField Field => applied;

    /// <summary>Current density or voltage.</summary>
    public ElectricProgram Drive => drive;

    /// <inheritdoc/>
    public int Dimension => 3 * magnets.Count;

    /// <inheritdoc/>
    public void Evaluate(double time, ReadOnlySpan<double> state, Span<double> rate) => magnets.SetRates(
        MemoryMarshal.Cast<double, Vector3D>(state), [], applied.At(time), drive.At(time), MemoryMarshal.Cast<double, Vector3D>(rate));

    /// <summary>Gives every direction its unit length back.</summary>
    /// <param name="state">Directions.</param>
    /// <returns>True.</returns>
    public bool Project(Span<double> state)
    {
        foreach (ref Vector3D u in MemoryMarshal.Cast<double, Vector3D>(state))
        {
            u = u.Normalized();
        }

        return true;
    }

    /// <summary>The first time after a given one at which the field, the drive or a slope jumps, or +∞.</summary>
    /// <param name="time">Time in s.</param>
    public double NextBreak(double time) => Math.Min(applied.NextBreak(time), drive.Shape.NextBreak(time));
}
