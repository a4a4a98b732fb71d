using Larmor.Numerics.Algebra;

namespace Larmor.Experiments;

/// <summary>Moments that were kept of a motion.</summary>
/// <param name="count">Number of magnets.</param>
public sealed class MagnetTrace(int count)
{
    readonly List<MagnetMoment> moments = [];
    readonly List<Vector3D> directions = [];

    /// <summary>Moments kept.</summary>
    public int Count => moments.Count;

    /// <summary>The moments by time.</summary>
    public IReadOnlyList<MagnetMoment> Moments => moments;

    /// <summary>Direction of a magnet at a moment.</summary>
    public Vector3D DirectionOf(int magnet, int moment) => directions[(moment * count) + magnet];

    internal void Add(MagnetMoment moment, ReadOnlySpan<Vector3D> u)
    {
        moments.Add(moment);
        directions.AddRange(u);
    }
}
