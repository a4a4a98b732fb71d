using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Presentation;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Physics.Magnetics.Longitudinal;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Longitudinal;

/// <summary>Turns what a file says of a longitudinal magnet into what the solver takes.</summary>
static class LongitudinalResolver
{
    const int MostCells = 1_000_000;

    /// <summary>Numbers kept of profiles and frames together, 400 MB of them.</summary>
    const long MostKept = 25_000_000;

    /// <summary>Resolves; null after an error.</summary>
    public static LongitudinalRelaxationCase? Resolve(LongitudinalMagnetSpecimen input, LongitudinalRelaxationInput experiment, Diagnostics diagnostics)
    {
        int before = diagnostics.ErrorCount;
        foreach (Entry<string, LongitudinalMediumInput> medium in input.Media)
        {
            Check($"medium '{medium.Key.Value}'", medium.Value, diagnostics);
        }

        ImmutableArray<LongitudinalMediumInput?> media = [.. input.Magnet.Layers.Select(layer => Find(input, layer, diagnostics))];
        CheckContacts(input.Magnet, diagnostics);
        CheckEnd(input.Magnet.Left, "left", media[0], experiment, diagnostics);
        CheckEnd(input.Magnet.Right, "right", media[^1], experiment, diagnostics);
        CheckTimes(experiment, diagnostics);
        CheckSize(input.Magnet, experiment, diagnostics);
        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        ImmutableArray<LongitudinalLayer> layers =
        [
            .. input.Magnet.Layers.Select((layer, l) => new LongitudinalLayer(layer.Name ?? $"layer {l + 1}", MediumOf(layer.Medium.Value, media[l]!), layer.Thickness, layer.Cells.Value)),
        ];
        CheckStates(input.Magnet, layers, diagnostics);
        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        var magnet = new LongitudinalMagnet(
            input.Magnet.Left.ToEnd(), layers, [.. input.Magnet.Layers.SkipLast(1).Select(layer => layer.Contact?.Value ?? double.PositiveInfinity)], input.Magnet.Right.ToEnd())
        {
            Start = input.Magnet.Start,
        };
        Warn(input.Magnet, media, diagnostics);
        return new LongitudinalRelaxationCase(
            magnet, [.. input.Magnet.Layers.Select(layer => new LongitudinalPair(layer.Stored, layer.Accumulation))], [.. experiment.Times.Select(time => time.Value)],
            experiment.Samples, experiment.Frames, experiment.Tolerance, experiment.Probe?.Value);
    }

    /// <summary>Reports Onsager rates that no magnet can have; false after an error.</summary>
    public static bool Check(string subject, LongitudinalMediumInput medium, Diagnostics diagnostics)
    {
        if (medium.Onsager is not { } rates)
        {
            return true;
        }

        double own = Math.Min(rates.Stored.Value, rates.Accumulation.Value), cross = rates.Cross.Value;
        if (rates.Stored.Value * rates.Accumulation.Value < cross * cross)
        {
            diagnostics.Error(LongitudinalCode.Onsager, rates.Cross.Span,
                $"{subject}: L_MM L_mm must not be below L^2, got {Display.Number(rates.Stored.Value * rates.Accumulation.Value)} and {Display.Number(cross * cross)} 1/s^2: entropy would fall",
                $"write L: {Display.Number(own)} 1/s or less");
            return false;
        }

        if (own < cross)
        {
            bool stored = rates.Stored.Value < rates.Accumulation.Value;
            string key = stored ? "L_MM" : "L_mm", lattice = stored ? "w_M" : "w_m";
            diagnostics.Error(LongitudinalCode.Onsager, (stored ? rates.Stored : rates.Accumulation).Span,
                $"{subject}: {key} must not be below L, got {Display.Number(own)} and {Display.Number(cross)} 1/s: the lattice rate {lattice} = ({key} − L)/{(stored ? "chi_M" : "chi_m")} would be negative",
                $"write {key}: {Display.Number(cross)} 1/s or more");
            return false;
        }

        return true;
    }

    static LandauMedium MediumOf(string name, LongitudinalMediumInput input) =>
        input.Landau is { } landau ? LandauMedium.Of(input.ToMedium(name), landau.Spontaneous, landau.Field) : LandauMedium.Of(input.ToMedium(name));

    static LongitudinalMediumInput? Find(LongitudinalMagnetSpecimen input, LongitudinalLayerInput layer, Diagnostics diagnostics)
    {
        string[] names = [.. input.Media.Select(medium => medium.Key.Value)];
        int index = Array.IndexOf(names, layer.Medium.Value);
        if (index >= 0)
        {
            return input.Media[index].Value;
        }

        diagnostics.Error(LongitudinalCode.UnknownMedium, layer.Medium.Span, $"{Subject(layer)}: the file has no medium '{layer.Medium.Value}'",
            Spelling.Nearest(layer.Medium.Value, names) is { } nearest ? $"did you mean {nearest}?" : $"its media are {string.Join(", ", names.Take(12))}");
        return null;
    }

    static void CheckContacts(LongitudinalMagnetInput magnet, Diagnostics diagnostics)
    {
        foreach ((LongitudinalLayerInput layer, LongitudinalLayerInput next) in magnet.Layers.Zip(magnet.Layers.Skip(1)))
        {
            if (layer.Contact is null && layer.Medium.Value != next.Medium.Value)
            {
                diagnostics.Error(LongitudinalCode.Contact, layer.Span.At(0) with { Length = 1 }, $"{Subject(layer)}: the next layer has another medium, and the contact between them is not written",
                    "add contact: ideal, or contact: {G: 2 m/s}");
            }
        }

        if (magnet.Layers[^1].Contact is { } last)
        {
            diagnostics.Error(LongitudinalCode.Contact, last.Span, $"{Subject(magnet.Layers[^1])}: the last layer has no next one to be in contact with", "leave out contact; `right` says what closes the magnet");
        }
    }

    static void CheckEnd(LongitudinalEndInput end, string side, LongitudinalMediumInput? medium, LongitudinalRelaxationInput experiment, Diagnostics diagnostics)
    {
        if (end is { Frequency: not null, Pulse: { } pulse })
        {
            diagnostics.Error(LongitudinalCode.End, pulse.Span, $"{side} end: frequency and pulse exclude each other", "write one of them");
        }
        else if (end.Pulse is { } late && late.Value.Start >= experiment.Times[^1].Value)
        {
            diagnostics.Error(LongitudinalCode.Times, late.Span, $"{side} end: the pulse starts at {Pico(late.Value.Start)} and the run ends at {Pico(experiment.Times[^1].Value)}", "start the pulse earlier, or add a later time");
        }

        if (end.Sink is not null && medium?.Landau is not null)
        {
            diagnostics.Error(LongitudinalCode.End, end.Span, $"{side} end: a reservoir takes what deviates from equilibrium, which a landau medium does not tell from the rest", "write closed or a flux, or leave out landau");
        }
    }

    static void CheckTimes(LongitudinalRelaxationInput experiment, Diagnostics diagnostics)
    {
        foreach ((Located<double> earlier, Located<double> later) in experiment.Times.Zip(experiment.Times.Skip(1)))
        {
            if (!(later.Value > earlier.Value))
            {
                diagnostics.Error(LongitudinalCode.Times, later.Span, $"times must rise: {Pico(later.Value)} follows {Pico(earlier.Value)}", "sort the times and give each once");
            }
        }
    }

    static void CheckSize(LongitudinalMagnetInput magnet, LongitudinalRelaxationInput experiment, Diagnostics diagnostics)
    {
        long cells = magnet.Layers.Sum(layer => (long)layer.Cells.Value), kept = 2 * cells * (experiment.Times.Length + experiment.Frames + 2);
        if (cells > MostCells || kept > MostKept)
        {
            diagnostics.Error(LongitudinalCode.Cells, magnet.Layers.MaxBy(layer => layer.Cells.Value)!.Cells.Span,
                $"{cells} cells with {experiment.Times.Length} times and {experiment.Frames} frames are more than memory should hold", "write fewer cells, times or frames");
        }

        double end = magnet.Start + magnet.Layers.Sum(layer => layer.Thickness);
        if (experiment.Probe is { } probe && !(probe.Value >= magnet.Start && probe.Value <= end))
        {
            diagnostics.Error(LongitudinalCode.Place, probe.Span, $"the probe at {Nano(probe.Value)} lies outside the magnet, which reaches from {Nano(magnet.Start)} to {Nano(end)}", "write a place inside");
        }
    }

    /// <summary>Below √(−a/3b) a double well is not convex: M + m would run away from there, which is no relaxation.</summary>
    static void CheckStates(LongitudinalMagnetInput magnet, ImmutableArray<LongitudinalLayer> layers, Diagnostics diagnostics)
    {
        foreach ((LongitudinalLayerInput layer, LongitudinalLayer built) in magnet.Layers.Zip(layers))
        {
            if (!(built.Medium.Stiffness(layer.Stored + layer.Accumulation) > 0))
            {
                double least = Math.Sqrt(-built.Medium.Quadratic / (3 * built.Medium.Quartic));
                diagnostics.Error(LongitudinalCode.NotConvex, layer.Span.At(0) with { Length = 1 },
                    $"{Subject(layer)}: M + m = {Display.Number((layer.Stored + layer.Accumulation) * 1e-3)} kA/m lies where the landau energy is not convex and nothing relaxes",
                    $"start above {Display.Number(least * 1e-3)} kA/m, or below −{Display.Number(least * 1e-3)} kA/m");
            }
        }
    }

    static void Warn(LongitudinalMagnetInput magnet, ImmutableArray<LongitudinalMediumInput?> media, Diagnostics diagnostics)
    {
        foreach ((LongitudinalLayerInput layer, LongitudinalMediumInput? medium) in magnet.Layers.Zip(media))
        {
            double h = layer.Thickness / layer.Cells.Value, natural = 1 / medium!.ToMedium("").NaturalWaveNumber;
            if (h > natural && layer.Cells.Value > 1)
            {
                diagnostics.Warn(LongitudinalCode.Cells, layer.Cells.Span, $"{Subject(layer)}: cells of {Nano(h)} are coarse beside the natural length 1/k_M = {Nano(natural)}",
                    $"write cells: {(int)Math.Min(MostCells, Math.Ceiling(10 * layer.Thickness / natural))} or more");
            }
        }

        bool driven = magnet.Left.Flux is not (null or 0) || magnet.Right.Flux is not (null or 0);
        if (!driven && magnet.Layers.All(layer => layer.Stored == 0 && layer.Accumulation == 0) && media.All(medium => medium!.Landau is null))
        {
            diagnostics.Warn(LongitudinalCode.NothingHappens, magnet.Span.At(0) with { Length = 1 }, "nothing deviates from equilibrium and nothing drives: every number is zero", "give a layer M or m, or an end a flux");
        }
    }

    static string Subject(LongitudinalLayerInput layer) => layer.Name is { } name ? $"layer '{name}'" : "layer";

    static string Nano(double length) => $"{Display.Number(length * 1e9)} nm";

    static string Pico(double time) => $"{Display.Number(time * 1e12)} ps";
}
