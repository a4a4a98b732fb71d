using System.Collections.Immutable;
using Larmor.Physics.Magnetics.FokkerPlanck;
using Larmor.Physics.Quantities;

namespace Larmor.Experiments;

/// <summary>A simulated telegraph.</summary>
/// <param name="Interval">Time between two samples in s.</param>
/// <param name="Signal">u·n of the first replica.</param>
/// <param name="TimeUp">Time that all replicas together spent in the state along n, in s.</param>
/// <param name="TimeDown">Time that they spent in the other, in s.</param>
/// <param name="JumpsDown">Jumps out of the state along n.</param>
/// <param name="JumpsUp">Jumps out of the other.</param>
/// <param name="Upper">Whole stays along n in s.</param>
/// <param name="Lower">Whole stays in the other in s.</param>
public sealed record TelegraphRecord(
    double Interval, ImmutableArray<double> Signal, double TimeUp, double TimeDown, int JumpsDown, int JumpsUp, ImmutableArray<double> Upper, ImmutableArray<double> Lower)
{
    /// <summary>Mean stay along n in s: time over jumps, which those that never jumped do not bias; null without jumps.</summary>
    public double? Up => JumpsDown == 0 ? null : TimeUp / JumpsDown;

    /// <summary>Mean stay in the other in s.</summary>
    public double? Down => JumpsUp == 0 ? null : TimeDown / JumpsUp;
}

/// <summary>The two states of a moment and how long it stays in each.</summary>
/// <param name="Protocol">What was done.</param>
/// <param name="Noise">Rates by the Fokker–Planck equation, the first state along n; null where they are lost in rounding.</param>
/// <param name="Escape">The closed forms for high barriers; null where none applies.</param>
public sealed record TelegraphResult(TelegraphProtocol Protocol, TelegraphNoise? Noise, WellEscape? Escape)
{
    /// <summary>Share of λ₁ that may come from the grid.</summary>
    public double GridError { get; init; }

    /// <summary>Probability of u·n &gt; 0 in the stationary state; null without a grid.</summary>
    public double? UpperShare { get; init; }

    /// <summary>Probability of u·n &lt; 0 in the stationary state.</summary>
    public double? LowerShare { get; init; }

    /// <summary>A simulated telegraph; null without.</summary>
    public TelegraphRecord? Recorded { get; init; }

    /// <summary>T_eff in K.</summary>
    public double Temperature => Protocol.Case.Magnet.Undriven.Temperature;

    static ShownUnit Second { get; } = new("s", "s", 1);

    static ShownUnit PerSecond { get; } = new("1/s", "1/s", 1);

    static ShownUnit Kelvin { get; } = new("K", "K", 1);

    static ShownUnit MilliElectronvolt { get; } = new("meV", "J", 1e3 / Constants.ElementaryCharge);

    /// <summary>Every number of the experiment, declared once.</summary>
    public static ImmutableArray<Observable<TelegraphResult>> Observables { get; } =
    [
        new("tau_1", "τ_{1}", Second, "mean stay in the state along the direction", r => r.Noise?.FirstDwell),
        new("tau_2", "τ_{2}", Second, "mean stay in the opposite state", r => r.Noise?.SecondDwell),
        new("tau_1_kramers", "τ_{1} (high barrier)", Second, "mean stay along the direction by the closed form for high barriers", r => 1 / r.Escape?.RateUp),
        new("tau_2_kramers", "τ_{2} (high barrier)", Second, "mean stay in the opposite state by the closed form for high barriers", r => 1 / r.Escape?.RateDown),
        new("tau_1_ensemble", "τ_{1} (replicas)", Second, "mean stay of the replicas along the direction: time over jumps", r => r.Recorded?.Up),
        new("tau_2_ensemble", "τ_{2} (replicas)", Second, "mean stay of the replicas in the opposite state", r => r.Recorded?.Down),
        new("lambda_1", "λ_{1}", PerSecond, "rate at which the occupations relax, 1/τ_1 + 1/τ_2", r => r.Noise?.RelaxationRate),
        new("occupation_1", "p_{1}", ShownUnit.One, "share of time in the state along the direction", r => r.UpperShare),
        new("barrier_1", "ΔE_{1}/k_{B}T", ShownUnit.One, "barrier out of the state along the direction over kT", r => r.Escape?.BarrierUp),
        new("barrier_2", "ΔE_{2}/k_{B}T", ShownUnit.One, "barrier out of the opposite state over kT", r => r.Escape?.BarrierDown),
        new("barrier_energy", "ΔE_{1}", MilliElectronvolt, "barrier out of the state along the direction", r => r.Escape?.BarrierUp * Constants.Boltzmann * r.Temperature),
        new("T_eff", "T_{eff}", Kelvin, "temperature of the moment", r => r.Temperature),
    ];
}
