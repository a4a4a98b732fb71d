using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Stability;

/// <summary>A motion of magnets while field and current are held: what fixed points are sought of.</summary>
public interface ISteadyMotion
{
    /// <summary>Number of magnets.</summary>
    int Count { get; }

    /// <summary>Rate in 1/s at which a field of 1 T turns the magnets: a scale for steps and for rest.</summary>
    double RateScale { get; }

    /// <summary>Writes du/dt in 1/s.</summary>
    /// <param name="u">Directions, one per magnet; off unit length by the error of a stage.</param>
    /// <param name="rates">Receives du/dt; must not overlap <paramref name="u"/>.</param>
    void SetRates(ReadOnlySpan<Vector3D> u, Span<Vector3D> rates);

    /// <summary>Writes du/dt and returns its largest size over the rate of the fields that make it: rounding at a fixed point.</summary>
    /// <param name="u">Directions, unit vectors.</param>
    /// <param name="rates">Receives du/dt.</param>
    double Residual(ReadOnlySpan<Vector3D> u, Span<Vector3D> rates);

    /// <summary>The linear motion about given directions.</summary>
    /// <param name="u">Directions, unit vectors.</param>
    TangentMatrix Linearize(ReadOnlySpan<Vector3D> u);
}
