using System.Collections.Immutable;
using Larmor.Documents.Presentation;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Documents.Precession;

/// <summary>Turns what a file says of a channel into what is measured in it.</summary>
static class PrecessionResolver
{
    /// <summary>Spin diffusion lengths after which a signal, exp(−d/l_sf), is lost.</summary>
    const double MostLengths = 20;

    /// <summary>Radians that spins turn in their lifetime at the last field: signals are long lost, and times of flight would need many nodes.</summary>
    const double MostTurn = 100;

    /// <summary>Lifetimes after which a pulse is lost.</summary>
    const double MostLifetimes = 40;

    /// <summary>Wave vectors that the telegraph form of a pulse may need at the last time that is drawn or searched.</summary>
    const double MostWaves = 5000;

    /// <summary>A Hanle curve; null after an error.</summary>
    public static HanleCase? Resolve(ChannelInput channel, HanleInput hanle, Diagnostics diagnostics)
    {
        int before = diagnostics.ErrorCount;
        SpinMedium medium = channel.Medium;
        CheckChannel(channel, medium, diagnostics);
        CheckReach(hanle.Distance, medium, "hanle", diagnostics);
        (double from, double to) = (hanle.Fields.From.Value, hanle.Fields.To.Value);
        double most = MostTurn / (Math.Abs(channel.GyromagneticRatio) * medium.SpinFlipTime);
        Binding.Located<double> far = Math.Abs(from) > Math.Abs(to) ? hanle.Fields.From : hanle.Fields.To;
        if (from >= to)
        {
            diagnostics.Error(PrecessionCode.Field, hanle.Fields.To.Span, "field: `to` must lie above `from`", "write the smaller field first, such as from: -500 mT and to: 500 mT");
        }
        else if (Math.Abs(far.Value) > most)
        {
            diagnostics.Error(PrecessionCode.Field, far.Span,
                $"field: spins would turn by {Display.Number(MostTurn * Math.Abs(far.Value) / most)} rad in their lifetime, and the signal ends long before",
                $"write a field of at most {Display.Number(most * 1e3)} mT");
        }

        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        int points = hanle.Fields.Points;
        ImmutableArray<double> fields = [.. Enumerable.Range(0, points).Select(i => ((from * (points - 1 - i)) + (to * i)) / (points - 1))];
        return new HanleCase(new HanleCurve(medium, hanle.Distance.Value), channel.GyromagneticRatio, fields, hanle.Contacts);
    }

    /// <summary>A pulse; null after an error.</summary>
    public static PulseCase? Resolve(ChannelInput channel, PulseInput pulse, Diagnostics diagnostics)
    {
        int before = diagnostics.ErrorCount;
        SpinMedium medium = channel.Medium;
        CheckChannel(channel, medium, diagnostics);
        CheckReach(pulse.Distance, medium, "pulse", diagnostics);
        double width = pulse.Width.Value;
        // The parabolic signal must rise at the start: d² > σ² (1 + σ²/(D0 τ_sf)).
        double nearest = width * Math.Sqrt(1 + (width * width / (medium.Diffusivity * medium.SpinFlipTime)));
        if (pulse.Distance.Value < 3 * width || pulse.Distance.Value <= nearest)
        {
            diagnostics.Error(PrecessionCode.Distance, pulse.Distance.Span, "pulse: the detector stands in the pulse from the start, so that nothing arrives",
                $"write a distance above {Display.Number(1e9 * Math.Max(3 * width, nearest))} nm, or a smaller width");
        }

        CheckTimes(pulse, medium, diagnostics);
        return diagnostics.ErrorCount > before
            ? null
            : new PulseCase(
                new SpinPulse(medium, width, new Vector(0, 1, 0), new Vector(0, 0, -channel.GyromagneticRatio * pulse.Field)), pulse.Distance.Value,
                [.. pulse.Times.Select(time => time.Value)]);
    }

    /// <summary>Where the laws stop being physics.</summary>
    /// <param name="medium">The channel.</param>
    /// <param name="precession">Largest |W| in rad/s.</param>
    /// <param name="distance">In m.</param>
    public static IEnumerable<string> Validity(SpinMedium medium, double precession, double distance)
    {
        double angle = precession * medium.FluxTime;
        if (angle > 1)
        {
            yield return $"spins turn by {Display.Number(angle)} rad between collisions: transverse spins dephase ballistically there, and diffusion is outside its validity";
        }

        if (distance < medium.MeanFreePath)
        {
            yield return $"the distance is shorter than the mean free path of {Display.Number(medium.MeanFreePath * 1e9)} nm: diffusion is outside its validity";
        }
    }

    static void CheckChannel(ChannelInput channel, SpinMedium medium, Diagnostics diagnostics)
    {
        if (channel.FluxTime.Value >= medium.SpinFlipTime)
        {
            diagnostics.Error(PrecessionCode.FluxTime, channel.FluxTime.Span,
                $"channel: tau_e must be shorter than the spin lifetime of {Display.Number(medium.SpinFlipTime * 1e12)} ps: a flip ends the flux of a spin as well", "write a tau_e such as 10 fs");
        }

        if (channel.GyromagneticFactor.Value == 0)
        {
            diagnostics.Error(PrecessionCode.NothingTurns, channel.GyromagneticFactor.Span, "channel: with g = 0 no field turns the spins", "write a g factor such as 2.0023193");
        }
    }

    static void CheckReach(Binding.Located<double> distance, SpinMedium medium, string subject, Diagnostics diagnostics)
    {
        double most = MostLengths * medium.SpinDiffusionLength;
        if (distance.Value > most)
        {
            diagnostics.Error(PrecessionCode.Distance, distance.Span,
                $"{subject}: no spins arrive over {Display.Number(distance.Value / medium.SpinDiffusionLength)} spin diffusion lengths of {Display.Number(medium.SpinDiffusionLength * 1e9)} nm",
                $"write a distance of at most {Display.Number(most * 1e9)} nm");
        }
    }

    static void CheckTimes(PulseInput pulse, SpinMedium medium, Diagnostics diagnostics)
    {
        for (int i = 1; i < pulse.Times.Length; i++)
        {
            if (pulse.Times[i].Value <= pulse.Times[i - 1].Value)
            {
                diagnostics.Error(PrecessionCode.Times, pulse.Times[i].Span, "pulse: times must rise", "write each time once, the earliest first");
                return;
            }
        }

        double end = pulse.Times[^1].Value;
        if (end > MostLifetimes * medium.SpinFlipTime)
        {
            diagnostics.Error(PrecessionCode.Times, pulse.Times[^1].Span, $"pulse: no spins are left after {Display.Number(end / medium.SpinFlipTime)} lifetimes",
                $"write times of at most {Display.Number(MostLifetimes * medium.SpinFlipTime * 1e12)} ps");
            return;
        }

        var known = new SpinPulse(medium, pulse.Width.Value, default, default);
        double last = Math.Max(end, 4 * PulseExperiment.ScalarArrival(known, pulse.Distance.Value));
        double front = medium.FluxTime == 0 ? 0 : Math.Sqrt(medium.Diffusivity / medium.FluxTime) * last;
        double waves = 9 / pulse.Width.Value * (pulse.Distance.Value + front) / Math.PI;
        if (waves > MostWaves)
        {
            diagnostics.Error(PrecessionCode.Times, pulse.Width.Span,
                $"pulse: a width of {Display.Number(pulse.Width.Value * 1e9)} nm is too narrow beside the {Display.Number((pulse.Distance.Value + front) * 1e6)} µm that ballistic spins have gone when the others arrive",
                $"write a width of {Display.Number(pulse.Width.Value * 1e9 * 1.01 * waves / MostWaves)} nm or more, or tau_e: 0 fs for the parabolic equation alone");
        }
    }
}
