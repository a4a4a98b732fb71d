using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Magnetics;

namespace Larmor.Documents.Magnets;

/// <summary>Says what a ring-down and an interface that spin is pumped through do to a resonance.</summary>
static class ResonanceWords
{
    /// <summary>Number of decay times below which the decay is poorly known.</summary>
    const double FewDecays = 1;

    /// <summary>Share of the motion that one damped oscillation may leave.</summary>
    const double LargeMisfit = 0.05;

    public static IEnumerable<string> Explain(ResonanceProtocol protocol, ResolvedMagnets magnets)
    {
        if (protocol.RingDown is { } ring)
        {
            yield return $"Ring-down: the magnets are turned out of rest in the shape of the lowest mode, the one that moves most by {Degrees(ring.Kick)}, and followed for {Nanoseconds(ring.Duration)}. "
                + "One damped oscillation is fitted to all their components across the rest (least squares): f_ring and decay_ring. They differ from the linear f and Γ by the square of the kick in rad.";
        }

        if (protocol.Outlet is { } outlet)
        {
            Macrospin magnet = magnets.Sample.System.Magnets[0];
            yield return $"Spin pumping: '{magnet.Name}' pumps spin through one interface, G_r = {Display.Number(outlet.Interface.RealMixing)} S/m², "
                + (outlet.Interface.Impedance == 0
                    ? "into a perfect sink, which sends nothing back. "
                    : $"into a metal that sends a part back: G_r → G_r/(1 + G_r Z) = {Display.Number(outlet.Interface.WithBackflow)} S/m² with Z = (2 l/σ) coth(d/l) = {Display.Number(outlet.Interface.Impedance)} Ω m². ")
                + $"alpha must be that of the bare magnet: the motion has α = {Display.Number(magnet.Damping)} + {Display.Number(outlet.Rise(magnet))}, and γ stays.";
            if (outlet.Cone is { } cone)
            {
                yield return $"The spin current is the mean over a turn with the largest angle {Degrees(cone)}, at the frequency of the resonance: (ħ/e) G ω ε sin²θ, ε short over long axis of the ellipse. "
                    + "In charge units: the spins that leave carry moments against the direction at rest, and the magnet turns towards it."
                    + (outlet.Probe is { } probe ? $" The voltage of the probe is P Δ/2 with P = {Display.Number(probe)} along the direction at rest, magnetic less normal contact." : "");
            }
        }
    }

    public static IEnumerable<string> Headline(ResonanceResult result)
    {
        if (result is { Ringing: { Fit: { } fit } ring, Lowest: { } mode })
        {
            (string rings, string decays) = result.Rest.Length == 1 ? ("the magnet rings", "decays") : ("the magnets ring", "decay");
            yield return $"Kicked by {Degrees(ring.Protocol.Kick)}, {rings} at {Display.Number(fit.Frequency * 1e-9)} GHz and {decays} at {Display.Number(fit.Decay * 1e-9)}/ns: "
                + $"{Percent((fit.Frequency / mode.Frequency) - 1)} and {Percent((fit.Decay / mode.Decay) - 1)} from the linear values.";
        }

        if (result.Protocol.Outlet is { } outlet)
        {
            Macrospin magnet = result.Sample.System.Magnets[0];
            yield return $"Spin pumping adds {Display.Number(outlet.Rise(magnet))} to the damping of {Display.Number(magnet.Damping)}"
                + (outlet.Interface.Impedance == 0 ? " (perfect sink)" : $" ({Display.Number(outlet.RiseIntoSink(magnet))} without what the metal sends back)")
                + (outlet.Current(result.Lowest) is { } current ? $"; at {Degrees(outlet.Cone!.Value)} the mean spin current is {Display.Number(current)} A/m²." : ".");
        }
    }

    public static IEnumerable<SolverStatistic> Solver(ResonanceResult result)
    {
        if (result.Ringing is { } ring)
        {
            yield return new("ring-down", ring.Duration * 1e9, "ns", $"followed in {ring.Trace.Count} moments; Tsitouras 5(4), error of a step below {RingDown.StepTolerance:0e0} of the kick");
        }
    }

    public static IEnumerable<Warning> Warnings(ResonanceResult result)
    {
        if (result.Protocol.RingDown is not { } asked)
        {
            yield break;
        }

        if (result.Ringing is not { } ring)
        {
            yield return new Warning("ring_down", result.Modes.IsEmpty ? "the magnets creep back without oscillation: nothing rings" : "no step of the integration was small enough: there is no ring-down");
            yield break;
        }

        ResonanceMode mode = result.Lowest!;
        if (ring.Duration < asked.Duration)
        {
            yield return new Warning("ring_down", $"only the first {RingDown.MostPeriods} periods, {Nanoseconds(ring.Duration)}, were followed");
        }

        if (ring.Fit is null)
        {
            yield return new Warning("ring_down", ring.Duration * mode.Frequency < RingDown.FewestPeriods
                ? $"{Nanoseconds(ring.Duration)} are fewer than {RingDown.FewestPeriods} periods of {Nanoseconds(1 / mode.Frequency)}: no frequency and no decay; follow it for longer"
                : "no damped oscillation fits the motion; kick less");
            yield break;
        }

        if (mode.Decay * ring.Duration < FewDecays)
        {
            yield return new Warning("ring_down", $"the motion is followed for {Nanoseconds(ring.Duration)}, less than its decay time of {Nanoseconds(1 / mode.Decay)}: follow it for longer to measure the decay");
        }

        if (ring.Fit.Misfit > LargeMisfit)
        {
            yield return new Warning("ring_down", $"one damped oscillation leaves {Display.Number(ring.Fit.Misfit * 100)} % of the motion: the kick is beyond linear motion, or brings the magnets to another state");
        }
    }

    static string Degrees(double angle) => $"{Display.Number(angle * 180 / Math.PI)}°";

    static string Nanoseconds(double time) => $"{Display.Number(time * 1e9)} ns";

    static string Percent(double share) => Math.Abs(share) < 1e-5 ? "less than 0.001 %" : $"{(share > 0 ? "+" : "−")}{Display.Number(Math.Abs(share) * 100)} %";
}
