using System.Collections.Immutable;
using System.Numerics;
using Larmor.Physics.Magnetics.Longitudinal;

namespace Larmor.Experiments;

/// <summary>A medium, the spans over which its modes are shown, and the points at which they are read off.</summary>
/// <param name="Medium">The medium.</param>
/// <param name="LargestSquare">Largest (k/k_M)² of the decay rates, positive.</param>
/// <param name="LowestFrequency">Lowest ω/r of the wave numbers, positive.</param>
/// <param name="HighestFrequency">Highest ω/r, above the lowest.</param>
/// <param name="Points">Points of each curve, at least 2.</param>
/// <param name="WaveNumber">k in 1/m at which rates are read off; null for none.</param>
/// <param name="AngularFrequency">ω in rad/s at which wave number and susceptibility are read off, positive; null for none.</param>
public sealed record LongitudinalModesCase(
    LongitudinalMedium Medium, double LargestSquare, double LowestFrequency, double HighestFrequency, int Points, double? WaveNumber, double? AngularFrequency);

/// <summary>Decay rates and mode shapes at a wave number.</summary>
/// <param name="Square">(k/k_M)².</param>
/// <param name="Modes">The modes.</param>
public readonly record struct RatePoint(double Square, DecayModes Modes);

/// <summary>Wave number and uniform susceptibility at a frequency.</summary>
/// <param name="AngularFrequency">ω in rad/s.</param>
/// <param name="Wave">The wave.</param>
/// <param name="Susceptibility">χ of the total magnetization.</param>
public readonly record struct WavePoint(double AngularFrequency, LongitudinalWave Wave, Complex Susceptibility);

/// <summary>The modes of a longitudinal magnet: γ±(k) of free decay and k(ω) of a driven wave.</summary>
public static class LongitudinalModesExperiment
{
    /// <summary>Evaluates the closed forms.</summary>
    /// <param name="sample">Medium and spans.</param>
    /// <exception cref="ArgumentException">The medium has a fault.</exception>
    public static LongitudinalModesResult Run(LongitudinalModesCase sample)
    {
        if (sample.Medium.Faults is [string fault, ..])
        {
            throw new ArgumentException(fault, nameof(sample));
        }

        double Part(int i) => i / (sample.Points - 1.0);
        double r = sample.Medium.ExchangeRate, span = Math.Log(sample.HighestFrequency / sample.LowestFrequency);
        return new LongitudinalModesResult(
            sample,
            [.. Enumerable.Range(0, sample.Points).Select(i => Rates(sample.Medium, sample.LargestSquare * Part(i)))],
            [.. Enumerable.Range(0, sample.Points).Select(i => Wave(sample.Medium, r * sample.LowestFrequency * Math.Exp(span * Part(i))))],
            sample.WaveNumber is { } k ? Rates(sample.Medium, Math.Pow(k / sample.Medium.NaturalWaveNumber, 2)) : null,
            sample.AngularFrequency is { } ω ? Wave(sample.Medium, ω) : null);
    }

    static RatePoint Rates(LongitudinalMedium medium, double square) =>
        new(square, DecayModes.At(medium, square * medium.ExchangeRate / medium.Diffusivity));

    static WavePoint Wave(LongitudinalMedium medium, double ω) => new(ω, LongitudinalWave.At(medium, ω), UniformResponse.Susceptibility(medium, ω));
}

/// <summary>What the modes of a medium are.</summary>
/// <param name="Case">What was asked.</param>
/// <param name="Rates">γ± against (k/k_M)², in even steps from 0.</param>
/// <param name="Waves">k against ω, in even steps of the logarithm.</param>
/// <param name="RatesRead">Rates at the wave number asked for; null without one.</param>
/// <param name="WaveRead">Wave at the frequency asked for; null without one.</param>
public sealed record LongitudinalModesResult(
    LongitudinalModesCase Case, ImmutableArray<RatePoint> Rates, ImmutableArray<WavePoint> Waves, RatePoint? RatesRead, WavePoint? WaveRead)
{
    static readonly ShownUnit PerMicrometre = new("1/um", "1/m", 1e-6);
    static readonly ShownUnit Picosecond = new("ps", "s", 1e12);
    static readonly ShownUnit Diffusivity = new("m^2/s", "m^2/s", 1);
    static readonly ShownUnit Impedance = new("s/m", "s/m", 1);

    /// <summary>Every number of the experiment, declared once.</summary>
    public static ImmutableArray<Observable<LongitudinalModesResult>> Observables { get; } =
    [
        new("natural_length", "1/k_{M}", ShownUnit.Nanometre, "natural length √(D/r)", r => 1 / r.Case.Medium.NaturalWaveNumber),
        new("gamma_J", "γ_{J}", ShownUnit.PerNanosecond, "decay rate of a jump of M, and limit of γ₋ at short waves", r => r.Case.Medium.JumpRate),
        new("D_slow", "D_{slow}", Diffusivity, "diffusivity of the slow mode at long waves, dγ₋/d(k²)", r => DecayModes.At(r.Case.Medium, 0).SlowDiffusivity(r.Case.Medium)),
        new("decay_length", "l", ShownUnit.Nanometre, "decay length at rest; none without relaxation to the lattice", r => Finite(LongitudinalWave.StaticDecayLength(r.Case.Medium))),
        new("tau_mM", "τ_{mM}", Picosecond, "exchange time of m", r => r.Case.Medium.AccumulationTime),
        new("tau_Mm", "τ_{Mm}", Picosecond, "exchange time of M", r => r.Case.Medium.StoredTime),
        new("gamma_plus", "γ_{+}", ShownUnit.PerNanosecond, "fast decay rate at the wave number asked for", r => r.RatesRead?.Modes.Fast),
        new("gamma_minus", "γ_{−}", ShownUnit.PerNanosecond, "slow decay rate at the wave number asked for", r => r.RatesRead?.Modes.Slow),
        new("ratio_plus", "(m/M)_{+}", ShownUnit.One, "m/M in the fast mode", r => Finite(r.RatesRead?.Modes.FastRatio)),
        new("ratio_minus", "(m/M)_{−}", ShownUnit.One, "m/M in the slow mode", r => Finite(r.RatesRead?.Modes.SlowRatio)),
        new("k_real", "Re k", PerMicrometre, "real part of the wave number at the frequency asked for", r => r.WaveRead?.Wave.WaveNumber.Real),
        new("k_imaginary", "Im k", PerMicrometre, "imaginary part of the wave number: the wave falls as exp(−Im k x)", r => r.WaveRead?.Wave.WaveNumber.Imaginary),
        new("impedance", "|Z|", Impedance, "surface impedance |δ_m/j| of a half space", r => r.WaveRead?.Wave.SurfaceImpedance(r.Case.Medium).Magnitude),
        new("impedance_phase", "arg Z", ShownUnit.Degree, "phase by which δ_m at the surface follows the flux", r => r.WaveRead?.Wave.SurfaceImpedance(r.Case.Medium).Phase),
        new("chi_real", "Re χ/χ_{M}", ShownUnit.One, "real part of the uniform susceptibility", r => r.WaveRead?.Susceptibility.Real / r.Case.Medium.Susceptibility),
        new("chi_imaginary", "Im χ/χ_{M}", ShownUnit.One, "imaginary part of the uniform susceptibility, exp(−iωt): positive for loss", r => r.WaveRead?.Susceptibility.Imaginary / r.Case.Medium.Susceptibility),
    ];

    static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
