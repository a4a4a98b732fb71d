using System.Collections.Immutable;
using System.Numerics;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;
using Larmor.Physics.Transport.Textures.Examples;
using Larmor.Physics.Transport.Textures.Profiles;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Experiments.Validation;

/// <summary>Textures against their closed forms (docs/theory/textures.md), for the verification table.</summary>
static class TextureChecks
{
    const string Group = "texture";

    public static IEnumerable<ValidationCheck> Run() => Decay().Concat(Spirals()).Concat(Hanle());

    /// <summary>The paper's medium: a wave of 1.612 nm that decays over 48.1 nm, read off the solution between two cells.</summary>
    static IEnumerable<ValidationCheck> Decay()
    {
        SpinMedium medium = PaperMedia.Consistent;
        const int cells = 5000, first = 500, last = 4500;
        var texture = new Texture(
            SpinSense.Spin, new FixedEnd(new Vector(1, 0, 0)), [new TextureLayer("F", medium, 2e-8, cells, new UniformProfile(new Vector(0, 0, 1)))],
            new LeadEnd(medium, new Vector(0, 0, 1), 0, 0));
        TextureState state = Solve(texture);
        var closed = new TransverseDecay(medium, medium.PrecessionRate, FluxLaw.TwoMoment);
        Complex Plus(int i) => new(state.Accumulations[i].X, state.Accumulations[i].Y);
        double h = 2e-8 / cells;
        Complex κ = Complex.Zero;
        for (int i = first; i < last; i++)
        {
            κ -= Complex.Log(Plus(i + 1) / Plus(i)) / ((last - first) * h);
        }

        // Phases of cells: (|κ| h)²/24 = 1e-5, eq., a few times that for the decay of a weakly damped wave.
        yield return Length("decay length across a uniform magnet, a = 100", 1 / κ.Real, closed.DecayLength, 1e-3);
        yield return Length("wavelength across a uniform magnet, a = 100", 2 * Math.PI / Math.Abs(κ.Imaginary), closed.Wavelength, 1e-4);
    }

    static IEnumerable<ValidationCheck> Spirals()
    {
        var medium = SpinMedium.FromLengths("F", 2e-3, 1e-8, 2e-9, 4e-9, 2e-15, 0.4);
        foreach ((double pitch, double degrees) in new[] { (2e-8, 90.0), (1e-8, 50.0) })
        {
            double q = 2 * Math.PI / pitch, cone = degrees * Math.PI / 180;
            // Second order: (q h)² ~ 1e-5 with 2000 cells on a turn.
            ImmutableArray<TextureLayer> layers = [new TextureLayer("spiral", medium, pitch, 2000, new SpiralProfile(q, cone)) { Drift = 1 }];
            var found = TextureProjection.Of(Solve(new Texture(SpinSense.Magnetization, new PeriodicEnd(), layers, new PeriodicEnd())), 0);
            TorquePair closed = SpiralAccumulation.Conical(medium, q, cone).Pair;
            string name = $"spiral of {pitch * 1e9:0} nm, cone {degrees:0}°";
            yield return Number($"{name}: u M_s/b", found.Velocity, closed.Velocity, 1e-4);
            yield return Number($"{name}: β", found.Nonadiabaticity, closed.Nonadiabaticity, 1e-4);
        }
    }

    static IEnumerable<ValidationCheck> Hanle()
    {
        var curve = new HanleCurve(SpinMedium.Normal("N", 5e-3, 5e-11, 0), 5e-7);
        foreach (double precession in new[] { 0.0, 2e10, 8e10 })
        {
            Complex flights = curve.ByTimeOfFlight(precession), rest = curve.AtRest(precession, FluxLaw.Scalar);
            yield return new ValidationCheck(Group, $"Hanle curve, times of flight = scalar law, W = {precession * 1e-9:0} rad/ns", "us/m",
                1e6 * flights.Imaginary, 1e6 * rest.Imaginary, 1e6 * rest.Magnitude, 1e-9);
        }
    }

    static TextureState Solve(Texture texture)
    {
        TextureNetwork network = TextureNetwork.Freeze(texture);
        TextureState state = network.CreateState();
        network.Solve(state);
        return state;
    }

    static ValidationCheck Length(string name, double value, double reference, double tolerance) =>
        new(Group, name, "nm", 1e9 * value, 1e9 * reference, 1e9 * reference, tolerance);

    static ValidationCheck Number(string name, double value, double reference, double tolerance) =>
        new(Group, name, "1", value, reference, reference, tolerance);
}
