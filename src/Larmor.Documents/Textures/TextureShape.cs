using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Syntax;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;
using Larmor.Physics.Transport.Textures.Profiles;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Documents.Textures;

/// <summary>A stretch in which the magnetization varies smoothly.</summary>
/// <param name="Name">Name for messages and tables.</param>
/// <param name="Length">Length in m.</param>
/// <param name="Magnetization">Magnetization in units of its bulk value.</param>
sealed record TexturePiece(string Name, double Length, IMagnetizationProfile Magnetization);

/// <summary>How the magnetization of a texture turns along x.</summary>
abstract record TextureShape
{
    /// <summary>x of the left end in m.</summary>
    public virtual double Start => -0.5 * Length;

    /// <summary>Length in m.</summary>
    public double Length => Pieces.Sum(piece => piece.Length);

    /// <summary>Shortest length over which the magnetization varies, in m.</summary>
    public abstract double Feature { get; }

    /// <summary>The pieces from left to right.</summary>
    public abstract ImmutableArray<TexturePiece> Pieces { get; }

    /// <summary>What it is, in words.</summary>
    public abstract string Words { get; }

    /// <summary>Whether both ends are one and no ends are written.</summary>
    public virtual bool IsRing => false;

    /// <summary>u M_s/b and β of a driven texture by a closed form; null where none is known.</summary>
    public virtual TorquePair? ClosedForm(SpinMedium medium) => null;

    /// <summary>Reports what is wrong across its keys.</summary>
    public virtual void Check(Diagnostics diagnostics)
    {
    }

    private protected static string Nano(double length) => $"{Presentation.Display.Number(length * 1e9)} nm";

    private protected static string Degrees(double angle) => $"{Presentation.Display.Number(angle * 180 / Math.PI)}°";
}

/// <summary>A 180° wall, eq. .</summary>
sealed record WallShape(double Width, double Angle, double Total) : TextureShape
{
    public override double Feature => Width;

    public override ImmutableArray<TexturePiece> Pieces => [new("wall", Total, new WallProfile(0, Width, Angle))];

    public override string Words =>
        $"a 180° wall from −z to +z, n = (sin φ sech, cos φ sech, tanh)(x/Δ) with Δ = {Nano(Width)}; its middle points {Degrees(Angle)} away from y (0° is a Bloch wall, 90° a Néel wall)";

    public override TorquePair? ClosedForm(SpinMedium medium) => TorquePair.OfWall(medium, Width);
}

/// <summary>A conical spiral about z, eq. .</summary>
sealed record SpiralShape(double Pitch, double Cone, double Total) : TextureShape
{
    public override double Feature => Math.Abs(1 / Wavevector);

    public override ImmutableArray<TexturePiece> Pieces => [new("spiral", Total, new SpiralProfile(Wavevector, Cone))];

    public override string Words => $"a spiral about z with a pitch of {Nano(Pitch)} and the cone angle {Degrees(Cone)}, turning from x to y along +x";

    public override TorquePair? ClosedForm(SpinMedium medium) => SpiralAccumulation.Conical(medium, Wavevector, Cone).Pair;

    double Wavevector => 2 * Math.PI / Pitch;
}

/// <summary>Two half layers, moments in the yz plane, falling to zero where they meet, eq. .</summary>
sealed record HalvesShape(double Angle, double Width, double HalfLength) : TextureShape
{
    public override double Feature => Width;

    public override ImmutableArray<TexturePiece> Pieces =>
    [
        new("left", HalfLength, new HealingProfile(new Vector(0, 0, -1), Width, 0)),
        new("right", HalfLength, new HealingProfile(new Vector(0, Math.Sin(Angle), Math.Cos(Angle)), Width, 0)),
    ];

    public override string Words =>
        $"two half layers of {Nano(HalfLength)}: moment −z on the left, (0, sin ϑ, cos ϑ) with ϑ = {Degrees(Angle)} on the right (0° opposite, 180° equal), "
        + $"both times |tanh(x/w)| with w = {Nano(Width)}";
}

/// <summary>A square ring whose sides are magnetized a quarter turn apart, eq. .</summary>
sealed record RingShape(double Side, double Width) : TextureShape
{
    static readonly ImmutableArray<Vector> Axes = [new(0, 0, 1), new(0, 1, 0), new(0, 0, -1), new(0, -1, 0)];

    public override double Start => 0;

    public override double Feature => Width;

    public override bool IsRing => true;

    public override ImmutableArray<TexturePiece> Pieces =>
        [.. Axes.Select((axis, k) => new TexturePiece($"side {k + 1}", Side, new HealingProfile(axis, Width, k * Side, (k + 1) * Side)))];

    public override string Words =>
        $"a square ring with sides of {Nano(Side)}, magnetized along +z, +y, −z and −y in turn; the moment falls to zero at the corners as |tanh(x/w)| with w = {Nano(Width)}";
}

/// <summary>A row of a table of directions.</summary>
/// <param name="Position">x in m.</param>
/// <param name="Direction">Magnetization in units of its bulk value.</param>
/// <param name="Span">Where the row stands.</param>
sealed record TextureRow(Located<double> Position, Vector Direction, SourceSpan Span);

/// <summary>A texture by table, turned linearly between rows.</summary>
sealed record TableShape(ImmutableArray<TextureRow> Rows) : TextureShape
{
    public override double Start => Rows[0].Position.Value;

    /// <summary>Turning evenly, the magnetization needs one cell between rows.</summary>
    public override double Feature => 5 * Rows.Zip(Rows.Skip(1)).Min(pair => pair.Second.Position.Value - pair.First.Position.Value);

    public override ImmutableArray<TexturePiece> Pieces =>
    [
        new("table", Rows[^1].Position.Value - Start, new TableProfile([.. Rows.Select(row => row.Position.Value)], [.. Rows.Select(row => row.Direction)])),
    ];

    public override string Words => $"{Rows.Length} directions from x = {Nano(Start)} to {Nano(Rows[^1].Position.Value)}, turned evenly in between";

    public override void Check(Diagnostics diagnostics)
    {
        foreach ((TextureRow a, TextureRow b) in Rows.Zip(Rows.Skip(1)))
        {
            if (!(b.Position.Value > a.Position.Value))
            {
                diagnostics.Error(TextureCode.Table, b.Position.Span, $"positions of the table must rise: {Nano(b.Position.Value)} follows {Nano(a.Position.Value)}", "sort the rows by x and give each x once");
            }
            else if (SpinAxis.Direction(a.Direction).Dot(SpinAxis.Direction(b.Direction)) < -1 + 1e-9)
            {
                diagnostics.Error(TextureCode.Table, b.Span, "the direction is opposite to that of the row before, so that no direction lies between them", "add a row between the two");
            }
        }

        foreach (TextureRow row in Rows.Where(row => row.Direction == default))
        {
            diagnostics.Error(TextureCode.Table, row.Span, "the direction must not be zero", "write a direction such as [0, 0, 1]");
        }
    }
}
