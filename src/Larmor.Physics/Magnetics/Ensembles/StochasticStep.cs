using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Larmor.Numerics.Lanes;

namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>How an ensemble steps.</summary>
public enum StochasticMethod
{
    /// <summary>Heun's method with the thermal field of eq. (F-4): weak order 1, deterministic order 2; what most programs use.</summary>
    Heun,

    /// <summary>Half a step of drift, a random rotation, half a step of drift, eq. (F-8): weak order 2 at about twice the cost.</summary>
    Splitting,
}

/// <summary>One step of eight replicas.</summary>
public interface IStochasticStep
{
    /// <summary>Where the replicas are a step later; unit vectors.</summary>
    /// <param name="drift">The deterministic part.</param>
    /// <param name="u">Unit vectors.</param>
    /// <param name="noise">Three standard normal numbers for each.</param>
    /// <param name="drives">Heights of the pulses in the middle of the step.</param>
    Vec3Wide Advance<TField, TTorque>(in LandauDrift<TField, TTorque> drift, Vec3Wide u, Vec3Wide noise, Drives drives)
        where TField : struct, IFieldTerm
        where TTorque : struct, ITorqueTerm;
}

/// <summary>Heun's predictor and corrector for Stratonovich's equation, put back on the sphere.</summary>
/// <param name="step">h in s.</param>
/// <param name="thermalField">√(S/h) in T, eq. (F-4).</param>
public readonly struct HeunStep(double step, double thermalField) : IStochasticStep
{
    readonly double h = step;
    readonly double σ = thermalField;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3Wide Advance<TField, TTorque>(in LandauDrift<TField, TTorque> drift, Vec3Wide u, Vec3Wide noise, Drives drives)
        where TField : struct, IFieldTerm
        where TTorque : struct, ITorqueTerm
    {
        Vec3Wide b = σ * noise, first = drift.Rate(u, drives, b);
        Vec3Wide second = drift.Rate(first.TimesPlus(h, u), drives, b);
        return (first + second).TimesPlus(h / 2, u).Normalized();
    }
}

/// <summary>Drift for half a step, diffusion for a whole one, drift for half a step, eq. (F-8).</summary>
/// <param name="step">h in s.</param>
/// <param name="spread">√(2Dh), the width of the rotation in rad.</param>
public readonly struct SplittingStep(double step, double spread) : IStochasticStep
{
    readonly double half = step / 2;
    readonly double s = spread;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3Wide Advance<TField, TTorque>(in LandauDrift<TField, TTorque> drift, Vec3Wide u, Vec3Wide noise, Drives drives)
        where TField : struct, IFieldTerm
        where TTorque : struct, ITorqueTerm => Drift(drift, Diffuse(Drift(drift, u, drives), noise), drives);

    // Called, not inlined: two copies of it and the noise are more locals than the compiler keeps in registers (a third of the speed).
    [MethodImpl(MethodImplOptions.NoInlining)]
    Vec3Wide Drift<TField, TTorque>(in LandauDrift<TField, TTorque> drift, Vec3Wide u, Drives drives)
        where TField : struct, IFieldTerm
        where TTorque : struct, ITorqueTerm
    {
        Vec3Wide first = drift.Rate(u, drives), second = drift.Rate(first.TimesPlus(half, u), drives);
        return (first + second).TimesPlus(half / 2, u).Normalized();
    }

    /// <summary>
    /// Along a great circle by an angle r with tan(r/2) = √w (1 + w/4), w = |v|²/4, v = s u×ξ: then ⟨P_l(cos r)⟩ equals
    /// e^(−l(l+1)s²/2) but for terms in s⁶ for every l. An arc |v| alone would leave s⁴ and the step of weak order 1.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vec3Wide Diffuse(Vec3Wide u, Vec3Wide noise)
    {
        Vec3Wide v = s * u.Cross(noise);
        Vector512<double> w = v.Dot(v) * Vector512.Create(0.25);
        Vector512<double> q = Vector512.FusedMultiplyAdd(w, Vector512.Create(0.25), Vector512<double>.One), τ = w * q * q;
        return (Vector512<double>.One / (Vector512<double>.One + τ)) * v.TimesPlus(q, (Vector512<double>.One - τ) * u);
    }
}
