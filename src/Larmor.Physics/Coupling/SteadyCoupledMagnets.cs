using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Stability;
using Drive = Larmor.Physics.Transport.Drive;

namespace Larmor.Physics.Coupling;

/// <summary>
/// Magnets in a stack while field and drive are held. The linear motion is taken by central differences of the coupled right-hand side:
/// the stack answers to every turn with a torque of its own, for which there is no short derivative.
/// </summary>
/// <remarks>Every call overwrites the solution of the stack; not safe for concurrent use.</remarks>
/// <param name="magnets">The magnets in their stack.</param>
/// <param name="field">Applied field in T.</param>
/// <param name="drive">Current density or voltage.</param>
public sealed class SteadyCoupledMagnets(CoupledMagnets magnets, Vector3D field, Drive drive) : ISteadyMotion
{
    readonly Vector3D[] reactive = new Vector3D[magnets.Count];
    readonly Vector3D[] dissipative = new Vector3D[magnets.Count];

    /// <inheritdoc/>
    public int Count => magnets.Count;

    /// <inheritdoc/>
    public double RateScale => magnets.Magnets.RateScale(1);

    /// <inheritdoc/>
    public void SetRates(ReadOnlySpan<Vector3D> u, Span<Vector3D> rates) => magnets.SetRates(u, [], field, drive, rates);

    /// <inheritdoc/>
    public double Residual(ReadOnlySpan<Vector3D> u, Span<Vector3D> rates)
    {
        SetRates(u, rates);
        magnets.Magnets.SetEffectiveFields(u, new Magnetics.Drive(field, 0), reactive, dissipative);
        double largest = 0;
        for (int i = 0; i < u.Length; i++)
        {
            double size = rates[i].Length;
            if (size > 0)
            {
                Macrospin magnet = magnets.Magnets.System.Magnets[i];
                double ofFields = magnet.GyromagneticRatio * (reactive[i].Length + dissipative[i].Length) / (1 + (magnet.Damping * magnet.Damping));
                largest = Math.Max(largest, size / (ofFields + magnets.Torque.RateOf(i).Length));
            }
        }

        return largest;
    }

    /// <inheritdoc/>
    public TangentMatrix Linearize(ReadOnlySpan<Vector3D> u) => TangentMatrix.ByDifferences(SetRates, u);
}
