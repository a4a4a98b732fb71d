using System.Numerics;

namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>The evanescent wave of a medium at a frequency, exp(ikx − iωt), eqs. (L-15) to (L-17).</summary>
/// <param name="Decay">κ in 1/m, Re κ ≥ 0: the wave falls as exp(−κx) towards +x; the other root is −κ.</param>
public readonly record struct LongitudinalWave(Complex Decay)
{
    /// <summary>k = iκ in 1/m, Im k ≥ 0.</summary>
    public Complex WaveNumber => new(-Decay.Imaginary, Decay.Real);

    /// <summary>The wave at an angular frequency.</summary>
    /// <param name="medium">The medium.</param>
    /// <param name="angularFrequency">ω in rad/s.</param>
    public static LongitudinalWave At(LongitudinalMedium medium, double angularFrequency) => At(medium, new Complex(0, -angularFrequency));

    /// <summary>The wave at a complex rate, exp(st).</summary>
    /// <param name="medium">The medium.</param>
    /// <param name="rate">s in 1/s; s = −iω for a real frequency.</param>
    public static LongitudinalWave At(LongitudinalMedium medium, Complex rate) => new(Complex.Sqrt(SquaredDecay(medium, rate)));

    /// <summary>κ² in 1/m², eq. (L-15).</summary>
    public static Complex SquaredDecay(LongitudinalMedium medium, Complex rate) =>
        (medium.AccumulationLatticeRate + ((rate + medium.StoredLatticeRate) * (rate + medium.ExchangeRate) / (rate + medium.JumpRate))) / medium.Diffusivity;

    /// <summary>Decay length at rest in m, infinite without relaxation to the lattice, eq. (L-16).</summary>
    public static double StaticDecayLength(LongitudinalMedium medium) => Math.Sqrt(medium.Diffusivity
        / (medium.AccumulationLatticeRate + (medium.StoredLatticeRate * medium.ExchangeRate / medium.JumpRate)));

    /// <summary>δ_m/j at the surface of a half space in s/m, eq. (L-17).</summary>
    public Complex SurfaceImpedance(LongitudinalMedium medium) => 1 / (medium.Diffusivity * Decay);
}
