using System.Collections.Immutable;
using System.Numerics;
using Larmor.Physics.Quantities;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;
using Larmor.Physics.Transport.Textures.Modes;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Experiments.Validation;

/// <summary>Precession in a field and spin waves against laws (docs/theory/textures.md, sections 7 and 8), for the verification table.</summary>
static class PrecessionChecks
{
    const string Precession = "precession", SpinWaves = "spin waves";

    public static IEnumerable<ValidationCheck> Run() => Hanle().Concat(Pulses()).Concat(Lattices()).Concat(Carriers());

    static IEnumerable<ValidationCheck> Hanle()
    {
        var channel = SpinMedium.Normal("N", 4e-3, 1e-10, 1e-14);
        // All spins stay: Re (1 + iWτ)^(−1/2) = 1/2 where cos atan Wτ = (√3 − 1)/2. A picometre shifts the phase by 1.6e-6.
        double cos = (Math.Sqrt(3) - 1) / 2;
        yield return new ValidationCheck(Precession, "Hanle half width of a short channel, cos atan Wτ = (√3 − 1)/2", "1",
            HanleMarks.Of(new HanleCurve(channel, 1e-12), FluxLaw.Scalar).Half * channel.SpinFlipTime, Math.Sqrt((1 / (cos * cos)) - 1), 1, 1e-5);
        var curve = new HanleCurve(channel, 1e-6);
        var mode = new TransverseDecay(channel, HanleMarks.Of(curve, FluxLaw.TwoMoment).Zero, FluxLaw.TwoMoment);
        yield return new ValidationCheck(Precession, "Hanle zero crossing, phase of exp(−κd)/Y", "rad",
            (mode.Wavenumber.Imaginary * curve.Distance) + mode.Admittance.Phase, Math.PI / 2, 1, 1e-9);
        double implied = HanleMarks.ImpliedLifetime(curve with { Channel = channel with { SpinFlipTime = 3e-10 } }, HanleMarks.Of(curve, FluxLaw.Scalar).Half) ?? 0;
        yield return new ValidationCheck(Precession, "lifetime found again from the Hanle half width", "ps", 1e12 * implied, 100, 100, 1e-9);
    }

    static IEnumerable<ValidationCheck> Pulses()
    {
        const double W = 2e12, d = 1e-7, σ = 5e-9, step = 5e-15;
        const int steps = 4000;
        var medium = SpinMedium.Normal("N", 1e-3, 1e-12, 2e-13);
        var pulse = new SpinPulse(medium, σ, new Vector(0, 1, 0), default);
        Complex sum = Complex.Zero;
        for (int i = 1; i < steps; i++)
        {
            sum += step * pulse.At(d, i * step, FluxLaw.TwoMoment).Y * Complex.Exp(new Complex(0, -W * i * step));
        }

        Complex κ = new TransverseDecay(medium, W, FluxLaw.TwoMoment).Wavenumber;
        Complex law = Complex.Exp(κ * κ * σ * σ / 2) * new HanleCurve(medium, d).AtRest(W, FluxLaw.TwoMoment) / Complex.ImaginaryOne;
        yield return new ValidationCheck(Precession, "telegraph pulses summed over their ages = two-moment Hanle law", "us/m", 1e6 * sum.Real, 1e6 * law.Real, 1e6 * law.Magnitude, 1e-7);

        const double t = 5e-13, cell = 2e-9;
        double zeroth = 0, second = 0;
        for (int i = -250; i <= 250; i++)
        {
            double m = pulse.At(i * cell, t, FluxLaw.TwoMoment).Y;
            zeroth += m;
            second += m * i * i * cell * cell;
        }

        yield return new ValidationCheck(Precession, "spread of a telegraph pulse, second moment and closed form", "nm",
            1e9 * Math.Sqrt(second / zeroth), 1e9 * Math.Sqrt(pulse.Variance(t, FluxLaw.TwoMoment)), 1e9 * Math.Sqrt(second / zeroth), 1e-8);
    }

    static IEnumerable<ValidationCheck> Lattices()
    {
        const double J = 3.2e-21, S = 1.5, a = 3e-10;
        foreach ((CubicCell cell, string name, double bands) in new[] { (CubicCell.Simple, "simple cubic", 4.0), (CubicCell.BodyCentred, "body-centred cubic", 16), (CubicCell.FaceCentred, "face-centred cubic", 16) })
        {
            var lattice = new CubicLattice(cell, a);
            var exchange = new LatticeExchange(lattice.Bonds([J]), S, lattice.SiteVolume, 2);
            double k = (cell == CubicCell.Simple ? 1 : 2) * Math.PI / a, energy = exchange.Frequency(new Vector(k, 0, 0), 0) * Constants.ReducedPlanck;
            yield return new ValidationCheck(SpinWaves, $"{name} zone boundary along [100], ħω = {bands:0} J S", "J S", energy / (J * S), bands, bands, 1e-12);
        }
    }

    static IEnumerable<ValidationCheck> Carriers()
    {
        var medium = new SpinMedium("F", 1e-3, 2e-14, 1.5e14, 3e-15, double.PositiveInfinity, 0);
        foreach (double factor in new[] { 0.0, 1, 2 })
        {
            SpinWaveResult result = SpinWaveExperiment.Run(new SpinWaveCase(
                new SpinWaveMagnet(1e-11, 8e5, 2, null), 1e-3, new Vector(1, 0, 0), ImmutableArray.Create(0.0, 1e6), new SpinWaveCarriers(medium, 0.02, factor, FluxDriver.Deviation)));
            double Of(string name) => SpinWaveResult.Observables.First(o => o.Name == name).Evaluate(result)!.Value;
            // To ω/Ω = 1e-6; with the g of the moments there is none.
            yield return new ValidationCheck(SpinWaves, $"damping of the uniform mode by carriers of g = {factor:0} beside 2, slow limit", "1", Of("damping"), Of("damping_closed"), 0.02, 1e-5);
        }
    }
}
