using System.Collections.Immutable;
using Larmor.Physics.Magnetics.Ensembles;
using Larmor.Physics.Magnetics.FokkerPlanck;

namespace Larmor.Experiments;

/// <summary>A distribution at a time.</summary>
/// <param name="Time">t in s; infinite for the stationary one under the current.</param>
/// <param name="Up">Probability of u·n &gt; 0: of not having switched.</param>
/// <param name="Down">Probability of u·n &lt; 0.</param>
/// <param name="Mean">⟨u·n⟩.</param>
/// <param name="Square">⟨(u·n)²⟩.</param>
/// <param name="Density">Probability density of u·n in equal bins from −1 to 1.</param>
public sealed record ThermalState(double Time, double Up, double Down, double Mean, double Square, ImmutableArray<double> Density);

/// <summary>What the replicas show at a time.</summary>
/// <param name="Time">t in s.</param>
/// <param name="Up">Share of them with u·n &gt; 0, with its 95 % interval.</param>
/// <param name="Mean">⟨u·n⟩.</param>
/// <param name="Deviation">Standard deviation of that mean.</param>
/// <param name="Density">Density of u·n in equal bins from −1 to 1.</param>
public sealed record ThermalCount(double Time, ConfidenceInterval Up, double Mean, double Deviation, ImmutableArray<double> Density);

/// <summary>A pulse of current on a moment in a bath.</summary>
/// <param name="Protocol">What was done.</param>
/// <param name="States">Distributions in time, from zero to the end of the rest.</param>
/// <param name="Stationary">The distribution that the current would lead to.</param>
/// <param name="SlowestRate">λ₁ in 1/s under the current; null where it is lost in rounding.</param>
/// <param name="Escape">The closed forms for high barriers under the current; null where none applies.</param>
public sealed record FokkerPlanckResult(
    FokkerPlanckProtocol Protocol, ImmutableArray<ThermalState> States, ThermalState Stationary, double? SlowestRate, WellEscape? Escape)
{
    /// <summary>The replicas in time; empty without.</summary>
    public ImmutableArray<ThermalCount> Counts { get; init; }

    /// <summary>Probabilities below this are lost in the tolerance of the time steps.</summary>
    public double Floor { get; init; }

    /// <summary>The state when the current is switched off.</summary>
    public ThermalState AtSwitchOff => States.Last(state => state.Time <= Protocol.Duration * (1 + 1e-12));

    static ShownUnit PerSecond { get; } = new("1/s", "1/s", 1);

    /// <summary>Every number of the experiment, declared once.</summary>
    public static ImmutableArray<Observable<FokkerPlanckResult>> Observables { get; } =
    [
        new("error", "1 − P_{sw}", ShownUnit.One, "error rate: probability of u·n > 0 at the end", r => Known(r, r.States[^1].Up)),
        new("error_low", "lower end", ShownUnit.One, "error rate of the replicas, lower end of the 95 % interval", r => r.Counts.IsEmpty ? null : r.Counts[^1].Up.Low),
        new("error_ensemble", "1 − P_{sw} (replicas)", ShownUnit.One, "error rate of the replicas at the end", r => r.Counts.IsEmpty ? null : r.Counts[^1].Up.Estimate),
        new("error_high", "upper end", ShownUnit.One, "error rate of the replicas, upper end of the 95 % interval", r => r.Counts.IsEmpty ? null : r.Counts[^1].Up.High),
        new("error_pulse", "1 − P_{sw} (pulse)", ShownUnit.One, "probability of u·n > 0 when the current is switched off", r => Known(r, r.AtSwitchOff.Up)),
        new("switched", "P_{sw}", ShownUnit.One, "probability of u·n < 0 at the end", r => Known(r, r.States[^1].Down)),
        new("mean", "⟨u·n⟩", ShownUnit.One, "mean component at the end", r => r.States[^1].Mean),
        new("mean_ensemble", "⟨u·n⟩ (replicas)", ShownUnit.One, "mean component of the replicas at the end", r => r.Counts.IsEmpty ? null : r.Counts[^1].Mean),
        new("mean_deviation", "σ_{⟨u·n⟩}", ShownUnit.One, "standard deviation of that mean", r => r.Counts.IsEmpty ? null : r.Counts[^1].Deviation),
        new("mean_square", "⟨(u·n)^{2}⟩", ShownUnit.One, "mean square of the component at the end", r => r.States[^1].Square),
        new("mean_stationary", "⟨u·n⟩_{∞}", ShownUnit.One, "mean component in the stationary state under the current", r => r.Stationary.Mean),
        new("lambda_1", "λ_{1}", PerSecond, "slowest rate of relaxation under the current", r => r.SlowestRate),
        new("lambda_1_kramers", "λ_{1} (high barrier)", PerSecond, "the same by the closed forms for high barriers", r => r.Escape is { } escape ? escape.RateUp + escape.RateDown : null),
    ];

    static double? Known(FokkerPlanckResult result, double probability) => probability > result.Floor ? probability : null;
}
