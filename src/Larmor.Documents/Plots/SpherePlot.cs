using System.Collections.Immutable;
using Larmor.Numerics.Algebra;

namespace Larmor.Documents.Plots;

/// <summary>A path of a unit vector.</summary>
public sealed record SphereCurve
{
    /// <summary>A path.</summary>
    /// <param name="name">Shown in the legend; empty keeps the path out of it.</param>
    /// <param name="points">Unit vectors in order, at least one, close enough that chords look like arcs.</param>
    /// <exception cref="ArgumentException">No points, or one that is not of unit length.</exception>
    public SphereCurve(string name, IEnumerable<Vector3D> points)
    {
        Name = name;
        Points = [.. points];
        if (Points.IsEmpty) throw new ArgumentException($"Path '{name}' has no points.", nameof(points));
        if (!Points.All(p => Math.Abs(p.Length - 1) < 1e-6)) throw new ArgumentException($"Path '{name}' leaves the unit sphere.", nameof(points));
    }

    /// <summary>Name in the legend.</summary>
    public string Name { get; }

    /// <summary>Unit vectors in order.</summary>
    public ImmutableArray<Vector3D> Points { get; }

    /// <summary>Whether the first point carries a disc and the last a square; closed orbits have neither.</summary>
    public bool MarksEnds { get; init; } = true;
}

/// <summary>Paths on the unit sphere, seen from far away (orthographic), z upwards; what lies behind is paler.</summary>
public sealed record SpherePlot : Plot
{
    /// <summary>A sphere with paths.</summary>
    /// <param name="curves">At least one.</param>
    /// <exception cref="ArgumentException">No paths.</exception>
    public SpherePlot(IEnumerable<SphereCurve> curves)
    {
        Curves = [.. curves];
        if (Curves.IsEmpty) throw new ArgumentException("A sphere needs at least one path.", nameof(curves));
    }

    /// <summary>The paths; later ones cover earlier ones.</summary>
    public ImmutableArray<SphereCurve> Curves { get; }

    /// <summary>Direction from the centre to the eye: angle from z, and angle of its projection from x, in degrees.</summary>
    public (double FromZ, double FromX) Eye { get; init; } = (62, 35);
}
