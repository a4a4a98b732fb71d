using System.Numerics;
using Larmor.Physics.Magnetics.Longitudinal;

namespace Larmor.Experiments.Validation;

/// <summary>Longitudinal magnets against their closed forms (docs/theory/longitudinal.md), for the verification table.</summary>
static class LongitudinalChecks
{
    const string Group = "longitudinal";

    static readonly LongitudinalMedium Conserving = new("F", 1e-3, 0.3, 1e12, 0, 0, 1e-3);
    static readonly LongitudinalMedium Lossy = new("F", 1e-3, 0.5, 1e12, 1e11, 5e10, 1e-3);

    public static IEnumerable<ValidationCheck> Run() => Modes().Concat(Step()).Concat(Slab());

    static IEnumerable<ValidationCheck> Modes()
    {
        double k2 = 1e-16 * Conserving.NaturalWaveNumber * Conserving.NaturalWaveNumber;
        yield return Rate("slow mode at k = 1e-8 k_M: γ₋ = ξDk²", DecayModes.At(Conserving, k2).Slow, Conserving.Ratio * Conserving.Diffusivity * k2, 1e-14);
        yield return Rate("slow mode at k → ∞: γ₋ = γ_J", DecayModes.At(Lossy, 1e12 * Math.Pow(Lossy.NaturalWaveNumber, 2)).Slow, Lossy.JumpRate, 1e-11);
        // k² from the paper's form of the dispersion, with the sign of i corrected.
        const double ω = 2e11, r = 1e12, wM = 1e11, wm = 5e10, ξ = 0.5;
        Complex iω = new(0, ω), square = (-wm + ((iω - r) * (iω - wM) / (iω - wM + (ξ * wM) - (ξ * r)))) / Lossy.Diffusivity;
        Complex k = LongitudinalWave.At(Lossy, ω).WaveNumber;
        yield return new ValidationCheck(Group, "wave number at ω = 0.2 r: Re k", "1/um", 1e-6 * k.Real, 1e-6 * Complex.Sqrt(square).Real, 1e-6 * k.Magnitude, 1e-14);
        yield return new ValidationCheck(Group, "wave number at ω = 0.2 r: Im k", "1/um", 1e-6 * k.Imaginary, 1e-6 * Complex.Sqrt(square).Imaginary, 1e-6 * k.Magnitude, 1e-14);
    }

    static IEnumerable<ValidationCheck> Step()
    {
        // Finite volumes of second order: k_M h = 0.05.
        const int side = 400;
        double half = 20 / Conserving.NaturalWaveNumber;
        LongitudinalLayer layer = new("F", LandauMedium.Of(Conserving), half, side);
        LongitudinalMagnet magnet = new(new ClosedFace(), [layer, layer], [double.PositiveInfinity], new ClosedFace()) { Start = -half };
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(magnet, x => new LongitudinalPair(x < 0 ? 1000 : 0, 0));
        double total = evolution.Integral.Total, energy = evolution.Energy;
        evolution.AdvanceTo(3e-12, 1e-16, 1e-8);
        yield return new ValidationCheck(Group, "step without lattice: ∫(M + m)dx is kept", "uA", 1e6 * evolution.Integral.Total, 1e6 * total, 1e6 * total, 1e-12);
        yield return new ValidationCheck(Group, "step: energy given up = heat", "uJ/m^2", 1e6 * (energy - evolution.Energy), 1e6 * evolution.Heat.Dissipated, 1e6 * energy, 1e-7);
        double jump = (1.5 * (evolution.Stored[side] - evolution.Stored[side - 1])) - (0.5 * (evolution.Stored[side + 1] - evolution.Stored[side - 2]));
        yield return new ValidationCheck(Group, "step: the jump of M decays as exp(−γ_J t)", "A/m", -jump, 1000 * Math.Exp(-Conserving.JumpRate * 3e-12), 1000, 1e-3);
    }

    static IEnumerable<ValidationCheck> Slab()
    {
        // γ₋ ≥ w_M = 0.1 r leaves exp(−20) of the start after 200 ps.
        const double ω = 2e11, flux = 1e9, end = 2e-10;
        double d = 3 / Lossy.NaturalWaveNumber;
        LongitudinalMagnet magnet = new(new DrivenFace(new OscillatingFlux(flux, ω)), [new("F", LandauMedium.Of(Lossy), d, 300)], [], new SinkFace(2e4));
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(magnet, _ => default);
        evolution.AdvanceTo(end, 1e-16, 1e-7);
        (Complex M, Complex m, _) = new SlabResponse(Lossy, d, 2e4).At(new Complex(0, -ω), evolution.Positions[100]);
        Complex phase = Complex.FromPolarCoordinates(flux, -ω * end);
        yield return new ValidationCheck(Group, "driven slab: M of the periodic state", "A/m", evolution.Stored[100], (M * phase).Real, flux * M.Magnitude, 1e-4);
        yield return new ValidationCheck(Group, "driven slab: m of the periodic state", "A/m", evolution.Accumulation[100], (m * phase).Real, flux * M.Magnitude, 1e-4);
    }

    static ValidationCheck Rate(string name, double value, double reference, double tolerance) =>
        new(Group, name, "1/ns", 1e-9 * value, 1e-9 * reference, 1e-9 * reference, tolerance);
}
