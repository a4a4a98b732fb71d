using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Stability;

/// <summary>Magnets with prescribed torques while field and current are held.</summary>
/// <param name="magnets">The magnets.</param>
/// <param name="drive">Field and current.</param>
public sealed class SteadyMagnets(FrozenMagnets magnets, Drive drive) : ISteadyMotion
{
    /// <inheritdoc/>
    public int Count => magnets.Count;

    /// <inheritdoc/>
    public double RateScale => magnets.RateScale(1);

    /// <inheritdoc/>
    public void SetRates(ReadOnlySpan<Vector3D> u, Span<Vector3D> rates) => magnets.SetRates(u, drive, [], rates);

    /// <inheritdoc/>
    public double Residual(ReadOnlySpan<Vector3D> u, Span<Vector3D> rates)
    {
        Vector3D[] reactive = new Vector3D[u.Length], dissipative = new Vector3D[u.Length];
        magnets.SetRates(u, drive, [], rates);
        magnets.SetEffectiveFields(u, drive, reactive, dissipative);
        double largest = 0;
        for (int i = 0; i < u.Length; i++)
        {
            double size = rates[i].Length;
            if (size > 0)
            {
                Macrospin magnet = magnets.System.Magnets[i];
                double field = (reactive[i].Length + dissipative[i].Length) / (1 + (magnet.Damping * magnet.Damping));
                largest = Math.Max(largest, size / (magnet.GyromagneticRatio * field));
            }
        }

        return largest;
    }

    /// <inheritdoc/>
    public TangentMatrix Linearize(ReadOnlySpan<Vector3D> u) => TangentMatrix.Of(magnets, u, drive);
}
