using System.Numerics;
using System.Text.Json;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;
using Larmor.Physics.Transport.Textures.Examples;
using Larmor.Physics.Transport.Textures.Profiles;
using Xunit;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>Decay and slab of a uniform magnet, in closed form and by finite volumes, (X-16).</summary>
public sealed class UniformMagnet
{
    public static TheoryData<string> Cases => [.. ReferenceTable.Load("uniform_decay.csv").Rows.Select(row => row.Text("case"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Complex_decay_is_reproduced_and_the_transposed_tensor_is_not(string name)
    {
        ReferenceTable.Row row = ReferenceTable.Load("uniform_decay.csv").Rows.Single(r => r.Text("case") == name);
        SpinMedium medium = Medium(Parameters(name));
        var mode = new TransverseDecay(medium, medium.PrecessionRate, FluxLaw.TwoMoment);
        Near.Number(new Complex(row["kappa_re_1_m"], row["kappa_im_1_m"]), mode.Wavenumber, 1e-10);
        Near.Number(new Complex(row["Y_re_m_s"], row["Y_im_m_s"]), mode.Admittance, 1e-10);
        Near.Number(row["decay_length_m"], mode.DecayLength, 1e-10);
        Near.Number(row["wavelength_m"], mode.Wavelength, 1e-10);
        Complex transposed = new(row["kappa_transposed_re_1_m"], row["kappa_transposed_im_1_m"]);
        if (medium.FluxTime > 0)
        {
            Assert.True((mode.Wavenumber - transposed).Magnitude > 0.1 * transposed.Magnitude, "the sign of the tensor's off-diagonal part is wrong");
        }
    }

    [Fact]
    public void Paper_parameters_give_a_weakly_damped_wave_and_not_an_evanescent_one()
    {
        // 48.1 nm and 1.612 nm; with the printed sign of (92) the decay would be over 0.26 nm without a wave.
        var mode = new TransverseDecay(PaperMedia.Consistent, PaperMedia.Consistent.PrecessionRate, FluxLaw.TwoMoment);
        Near.Number(48.14e-9, mode.DecayLength, 1e-3);
        Near.Number(1.612e-9, mode.Wavelength, 1e-3);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Slab_in_closed_form_is_reproduced(string name)
    {
        JsonElement p = Parameters(name);
        SpinMedium medium = Medium(p);
        Vector n = SpinAxis.Direction(ReferenceMedia.Vector(p.GetProperty("n"))), m0 = ReferenceMedia.Vector(p.GetProperty("m0"));
        var mode = new TransverseDecay(medium, medium.PrecessionRate, FluxLaw.TwoMoment);
        // Ten digits are given; x is rounded too, which counts where the wave is short.
        foreach (ReferenceTable.Row row in ReferenceTable.Load("uniform_slab.csv").Rows.Where(r => r.Text("case") == name))
        {
            Vector m = mode.InSlab(n, m0, p.GetProperty("L").GetDouble(), row["x_m"]);
            Near.Vectors(new Vector(row["mx"], row["my"], row["mz"]), m, 1e-9, Near.Largest(m0));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finite_volumes_find_the_slab(string name)
    {
        JsonElement p = Parameters(name);
        SpinMedium medium = Medium(p);
        Vector n = SpinAxis.Direction(ReferenceMedia.Vector(p.GetProperty("n"))), m0 = ReferenceMedia.Vector(p.GetProperty("m0"));
        double L = p.GetProperty("L").GetDouble();
        // The phase error (|κ|h)²/24 per radian over |κ|L radians stays below 1e-4/8; a resonance may raise it eightfold.
        double κ = new TransverseDecay(medium, medium.PrecessionRate, FluxLaw.TwoMoment).Wavenumber.Magnitude;
        int cells = 40 * (int)Math.Ceiling(Math.Max(Math.Sqrt(Math.Pow(κ * L, 3) / 24 / 1.2e-5), 200) / 40);
        TextureState state = Solve(new Texture(
            SpinSense.Spin, new FixedEnd(m0), [new TextureLayer("slab", medium, L, cells, new UniformProfile(n))], new FixedEnd(default)));
        var mode = new TransverseDecay(medium, medium.PrecessionRate, FluxLaw.TwoMoment);
        double scale = Math.Max(1, Enumerable.Range(0, cells).Max(i => Near.Largest(mode.InSlab(n, m0, L, state.Positions[i]))));
        for (int i = 0; i < cells; i++)
        {
            Near.Vectors(mode.InSlab(n, m0, L, state.Positions[i]), state.Accumulations[i], 1e-4, scale);
        }
    }

    [Fact]
    public void Slab_without_any_relaxation_is_a_straight_line()
    {
        SpinMedium still = SpinMedium.Normal("N", 1e-2, double.PositiveInfinity, 0);
        Vector m = new TransverseDecay(still, 0, FluxLaw.Scalar).InSlab(new Vector(0, 0, 1), new Vector(1, 2, 3), 4e-9, 1e-9);
        Near.Vectors(new Vector(0.75, 1.5, 2.25), m, 1e-14, 1);
    }

    [Fact]
    public void Both_senses_differ_by_the_turn_only()
    {
        SpinMedium medium = PaperMedia.Realistic;
        Vector n = new(0, 0, 1), m0 = new(1, 0.4, 0.3);
        TextureState spin = Solve(Slab(SpinSense.Spin)), magnetization = Solve(Slab(SpinSense.Magnetization));
        var mirrored = new TransverseDecay(medium, -medium.PrecessionRate, FluxLaw.TwoMoment);
        for (int i = 0; i < spin.CellCount; i++)
        {
            Near.Vectors(mirrored.InSlab(n, m0, 2e-8, magnetization.Positions[i]), magnetization.Accumulations[i], 1e-4, 1);
        }

        Assert.True(Near.Largest(spin.Accumulations[200] - magnetization.Accumulations[200]) > 0.05);

        Texture Slab(SpinSense sense) =>
            new(sense, new FixedEnd(m0), [new TextureLayer("slab", medium, 2e-8, 1000, new UniformProfile(n))], new FixedEnd(default));
    }

    [Fact]
    public void Lead_continues_a_magnet_without_reflection()
    {
        // A finite piece closed by its own lead must show the decay of the half space.
        SpinMedium medium = SpinMedium.FromLengths("F", 2e-3, 1e-8, 2.2e-9, 3e-9, 2e-15, 0.72);
        Vector n = SpinAxis.Direction(new Vector(1, 2, -2)), m0 = new(1, 0.5, -0.3);
        TextureState state = Solve(new Texture(
            SpinSense.Magnetization, new FixedEnd(m0), [new TextureLayer("F", medium, 5e-9, 2000, new UniformProfile(n))], new LeadEnd(medium, n, 0, 0)));
        var mode = new TransverseDecay(medium, -medium.PrecessionRate, FluxLaw.TwoMoment);
        double q = 1 / Math.Sqrt(medium.LongitudinalDiffusivity * medium.SpinFlipTime);
        for (int i = 0; i < state.CellCount; i++)
        {
            Complex across = Complex.Exp(-mode.Wavenumber * state.Positions[i]);
            Vector expected = SpinAxis.Combine(n, Math.Exp(-q * state.Positions[i]), across.Real, across.Imaginary) * m0;
            Near.Vectors(expected, state.Accumulations[i], 1e-6, 1);
        }
    }

    static TextureState Solve(Texture texture)
    {
        TextureNetwork network = TextureNetwork.Freeze(texture);
        TextureState state = network.CreateState();
        network.Solve(state);
        return state;
    }

    static JsonElement Parameters(string name) =>
        ReferenceMedia.Parameters("uniform_params.json").EnumerateArray().Single(p => p.GetProperty("name").GetString() == name);

    static SpinMedium Medium(JsonElement p) => ReferenceMedia.ByTimes(p.GetProperty("name").GetString()!, p);
}
