using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.Profiles;
using Xunit;
using Matrix = Larmor.Numerics.Algebra.CellMatrix<double>;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>Descriptions that cannot be frozen, each with what is said about it.</summary>
public sealed class TextureFaults
{
    static readonly SpinMedium Medium = SpinMedium.FromLengths("F", 2e-3, 1e-8, 2.2e-9, 3e-9, 2e-15, 0.72);
    static readonly TextureLayer Layer = new("F", Medium, 1e-8, 10, new UniformProfile(new Vector(0, 0, 1)));
    static readonly Texture Sound = new(SpinSense.Magnetization, new ClosedEnd(), [Layer], new ClosedEnd());

    public static TheoryData<string> Messages => [.. Cases().Select(c => c.Message)];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Fault_is_named(string message)
    {
        Texture texture = Cases().Single(c => c.Message == message).Texture;
        Assert.Equal(message, Assert.Single(TextureCheck.Find(texture)).Message);
        Assert.Throws<ArgumentException>(() => TextureNetwork.Freeze(texture));
    }

    [Fact]
    public void Sound_texture_has_no_fault() => Assert.Empty(TextureCheck.Find(Sound));

    [Fact]
    public void Unique_steady_state_needs_something_that_relaxes_or_holds()
    {
        SpinMedium still = SpinMedium.Normal("N", 1e-2, double.PositiveInfinity, 0);
        Texture box = Sound with { Layers = [Layer with { Medium = still }] };
        Assert.Contains("any accumulation could stay", Assert.Throws<ArgumentException>(() => TextureNetwork.Freeze(box)).Message);
        _ = TextureNetwork.Freeze(box with { Right = new FixedEnd(default) });
    }

    [Fact]
    public void Lead_in_time_is_refused() =>
        Assert.Contains("long layer", Assert.Throws<ArgumentException>(() =>
            TextureEvolution.Start(Sound with { Left = new LeadEnd(Medium, new Vector(0, 0, 1), 0, 0) }, _ => default)).Message);

    [Fact]
    public void Profile_that_is_not_a_number_is_located() =>
        Assert.Contains("layer 'F': the magnetization at x =", Assert.Throws<InvalidOperationException>(() =>
            TextureNetwork.Freeze(Sound with { Layers = [Layer with { Magnetization = new FormulaProfile(_ => new Vector(double.NaN, 0, 1)) }] })).Message);

    [Fact]
    public void Table_between_opposite_entries_has_no_direction()
    {
        var table = new TableProfile([0, 1e-8], [new Vector(0, 0, 1), new Vector(0, 0, -1)]);
        Assert.Contains("turns by 180°", Assert.Throws<InvalidOperationException>(() => table.At(3e-9)).Message);
        Assert.Throws<ArgumentException>(() => new TableProfile([0, 0], [default, default]));
    }

    static IEnumerable<(string Message, Texture Texture)> Cases() =>
    [
        ("the texture is empty: it needs a layer", Sound with { Layers = [] }),
        ("layer 'F': thickness must be positive, got -1E-09 m", With(Layer with { Thickness = -1e-9 })),
        ("layer 'F': a layer needs at least one cell, got 0", With(Layer with { Cells = 0 })),
        ("layer 'F': the drift flux must be finite", With(Layer with { Drift = double.NaN })),
        ("layer 'F': diffusivity must be positive, got 0 m^2/s", With(Layer with { Medium = Medium with { Diffusivity = 0 } })),
        ("layer 'F': spin-flip time must be positive (infinite without spin flip), got 0 s", With(Layer with { Medium = Medium with { SpinFlipTime = 0 } })),
        ("layer 'F': dephasing time must be positive (infinite without dephasing), got NaN s", With(Layer with { Medium = Medium with { DephasingTime = double.NaN } })),
        ("layer 'F': precession rate must not be negative, got -1 rad/s", With(Layer with { Medium = Medium with { PrecessionRate = -1 } })),
        ("layer 'F': flux time must not be negative, got -1E-15 s", With(Layer with { Medium = Medium with { FluxTime = -1e-15 } })),
        ("layer 'F': beta beta' must lie in [0, 1), got 1", With(Layer with { Medium = Medium with { FluxPolarization = 1 } })),
        ("left end: the lead's direction must be a unit vector", Sound with { Left = new LeadEnd(Medium, new Vector(0, 1, 1), 0, 0) }),
        ("right end: the contact's conductance must have a positive semidefinite symmetric part, or it would create spin",
            Sound with { Right = new ContactEnd(new Matrix(1, 2, 0, 2, 1, 0, 0, 0, 1), default) }),
        ("only one end is periodic; a ring needs both", Sound with { Left = new PeriodicEnd() }),
        ("the left end must be at a finite position, got NaN m", Sound with { Start = double.NaN }),
    ];

    static Texture With(TextureLayer layer) => Sound with { Layers = [layer] };
}
