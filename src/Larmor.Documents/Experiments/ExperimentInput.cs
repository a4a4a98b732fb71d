using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Kinetics;
using Larmor.Documents.Longitudinal;
using Larmor.Documents.Magnets;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Larmor.Documents.Textures;
using Larmor.Documents.Walls;

namespace Larmor.Documents.Experiments;

/// <summary>The `experiment` of a file, before it meets its sample.</summary>
/// <param name="Span">Where it stands.</param>
abstract record ExperimentInput(SourceSpan Span)
{
    /// <summary>Points per layer of a profile when a file leaves them out.</summary>
    public const int DefaultPoints = 81;

    /// <summary>The sections of the file that it asks for, by the name under which <see cref="DocumentInput"/> offers them.</summary>
    public abstract string Specimen { get; }

    /// <summary>Fits it to what the file describes; null after a diagnostic.</summary>
    /// <param name="specimen">What the sections named by <see cref="Specimen"/> were read into.</param>
    /// <param name="diagnostics">Receives all faults.</param>
    public abstract PreparedExperiment? Prepare(SpecimenInput specimen, Diagnostics diagnostics);

    /// <summary>Every kind of experiment, with the sections of the file that it asks for.</summary>
    static ImmutableArray<(string Sections, Way<ExperimentInput> Way)> Kinds { get; } =
    [
        (StackExperimentInput.StackSections, new("magnetoresistance", way => new MagnetoresistanceInput(
            way.Span,
            way.Required("antiparallel", "layers reversed in the antiparallel state: `alternate` for every second magnetic layer, or their names", Binding.Form.ByShape(
                scalar: Binding.Form.Words<ImmutableArray<Located<string>>?>(("alternate", null)),
                list: Binding.Form.List(Binding.Form.Name("free").Located()).Select(names => (ImmutableArray<Located<string>>?)names))),
            Points(way)))),
        (StackExperimentInput.StackSections, new("profile", way => new ProfileInput(way.Span, Points(way)))),
        (StackExperimentInput.StackSections, new("junction", way => new JunctionInput(way.Span, Points(way)))),
        (StackExperimentInput.StackSections, new("angular-resistance", way => new AngularResistanceInput(way.Span, TurnedKeys.Read(way)))),
        (StackExperimentInput.StackSections, new("torque", way => new TorqueInput(way.Span, TurnedKeys.Read(way)))),
        (TextureExperimentInput.TextureSections, new("texture", TextureExperimentInput.Read)),
        (Precession.PrecessionExperimentInput.PrecessionSections, new("precession", Precession.PrecessionExperimentInput.Read)),
        (SpinWaves.SpinWaveExperimentInput.SpinWaveSections, new("spin-waves", SpinWaves.SpinWaveExperimentInput.Read)),
        (TorqueCoefficientsInput.CarrierSections, new("torque-coefficients", TorqueCoefficientsInput.Read)),
        (LongitudinalModesInput.Sections, new("longitudinal-modes", LongitudinalModesInput.Read)),
        (LongitudinalRelaxationInput.Sections, new("longitudinal-relaxation", LongitudinalRelaxationInput.Read)),
        (WallExperimentInput.WallSections, new("domain-wall", WallExperimentInput.Read)),
        (MagnetForms.MagnetSections, new("hysteresis", HysteresisInput.Read)),
        (MagnetForms.MagnetSections, new("resonance", ResonanceInput.Read)),
        (MagnetForms.MagnetSections, new("switching", SwitchingInput.Read)),
        (MagnetForms.MagnetSections, new("oscillator", OscillatorInput.Read)),
        (MagnetForms.MagnetSections, new("fokker-planck", Thermal.FokkerPlanckInput.Read)),
        (MagnetForms.MagnetSections, new("telegraph", Thermal.TelegraphInput.Read)),
    ];

    /// <summary>What `experiment` says.</summary>
    public const string Meaning = "what is measured";

    /// <summary>How an experiment is written.</summary>
    public static Form<ExperimentInput> Form { get; } = FormOf(Kinds);

    /// <summary>What `experiment` holds in files with the given sections; a schema ties the two by it.</summary>
    public static KeyDeclaration Key(string sections) =>
        new("experiment", Meaning, FormOf(Kinds.Where(kind => kind.Sections == sections)), Required: true, null);

    static Form<ExperimentInput> FormOf(IEnumerable<(string Sections, Way<ExperimentInput> Way)> kinds)
    {
        Way<ExperimentInput>[] ways = [.. kinds.Select(kind => kind.Way)];
        return Binding.Form.Map<ExperimentInput>("experiment", map => map.ByWord<ExperimentInput>("kind", "which experiment", ways));
    }

    static int Points(MapReader map) =>
        map.Optional("points", "points of the profile in each layer and lead", Binding.Form.WholeNumber(2, 10_000, DefaultPoints), DefaultPoints, $"{DefaultPoints}");
}

/// <summary>An experiment on a stack.</summary>
abstract record StackExperimentInput(SourceSpan Span) : ExperimentInput(Span)
{
    /// <summary>Where the keys of stacks belong, for messages.</summary>
    public const string StackSections = "experiments on a stack";

    public sealed override string Specimen => StackSections;

    /// <summary>How it treats the magnetization of layers.</summary>
    public abstract MagnetizationRule Rule { get; }

    public sealed override PreparedExperiment? Prepare(SpecimenInput specimen, Diagnostics diagnostics) =>
        SampleResolver.Resolve((SampleInput)specimen, Rule, diagnostics) is { } sample ? Prepare(sample, diagnostics) : null;

    /// <summary>Fits it to a sample; null after a diagnostic.</summary>
    public abstract PreparedExperiment? Prepare(Sample sample, Diagnostics diagnostics);
}

/// <summary>One state along z.</summary>
sealed record ProfileInput(SourceSpan Span, int PointsPerRegion) : StackExperimentInput(Span)
{
    public override MagnetizationRule Rule => MagnetizationRule.Written;

    public override PreparedExperiment Prepare(Sample sample, Diagnostics diagnostics) => new PreparedProfile(sample, PointsPerRegion);
}

/// <summary>Parallel against antiparallel.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Antiparallel">Names of the layers that are reversed; null for `alternate`.</param>
/// <param name="PointsPerRegion">Points of the profiles.</param>
sealed record MagnetoresistanceInput(SourceSpan Span, ImmutableArray<Located<string>>? Antiparallel, int PointsPerRegion) : StackExperimentInput(Span)
{
    public override MagnetizationRule Rule => MagnetizationRule.SetByExperiment;

    public override PreparedExperiment? Prepare(Sample sample, Diagnostics diagnostics)
    {
        ImmutableArray<int> magnetic = sample.MagneticLayers;
        if (magnetic.Length < 2 && Antiparallel is null)
        {
            diagnostics.Error(StackCode.UnsuitedSample, Span, $"`alternate` needs two magnetic layers or more, the stack has {magnetic.Length}", "add a magnetic layer, or measure a profile");
            return null;
        }

        if (Antiparallel is not { } names)
        {
            return new PreparedMagnetoresistance(sample, Larmor.Experiments.MagnetoresistanceExperiment.Alternate(magnetic), PointsPerRegion);
        }

        var reversed = ImmutableArray.CreateBuilder<int>();
        int before = diagnostics.ErrorCount;
        foreach (Located<string> name in names)
        {
            int index = sample.Layers.ToList().FindIndex(layer => layer.Layer.Name == name.Value);
            string[] candidates = [.. magnetic.Select(i => sample.Layers[i].Layer.Name)];
            if (index < 0)
            {
                diagnostics.Error(StackCode.UnknownLayer, name.Span, $"the stack has no layer '{name.Value}'",
                    Physics.Quantities.Spelling.Nearest(name.Value, candidates) is { } nearest ? $"did you mean {nearest}?" : $"its magnetic layers are {string.Join(", ", candidates.Take(12))}");
            }
            else if (!magnetic.Contains(index))
            {
                diagnostics.Error(StackCode.Magnetization, name.Span, $"layer '{name.Value}' is not magnetic", $"the magnetic layers are {string.Join(", ", candidates.Take(12))}");
            }
            else if (reversed.Contains(index))
            {
                diagnostics.Error(StackCode.UnknownLayer, name.Span, $"layer '{name.Value}' is named twice", "name each reversed layer once");
            }
            else
            {
                reversed.Add(index);
            }
        }

        return diagnostics.ErrorCount > before ? null : new PreparedMagnetoresistance(sample, reversed.ToImmutable(), PointsPerRegion);
    }
}

/// <summary>The junction of a normal metal and a magnet.</summary>
sealed record JunctionInput(SourceSpan Span, int PointsPerRegion) : StackExperimentInput(Span)
{
    public override MagnetizationRule Rule => MagnetizationRule.Written;

    public override PreparedExperiment? Prepare(Sample sample, Diagnostics diagnostics)
    {
        if (sample.Stack is { Left: Physics.Transport.Lead left, Right: Physics.Transport.Lead right, Layers.IsEmpty: true }
            && left.Medium.Channels.Select(c => c.Name).SequenceEqual(["s_up", "s_dn"])
            && right.Medium.Channels.Any(c => c.Name == "s_up")
            && !right.Reversed)
        {
            return new PreparedJunction(sample, PointsPerRegion);
        }

        diagnostics.Error(StackCode.UnsuitedSample, Span,
            "a junction joins a lead with the channels s_up and s_dn on the left to a magnet (magnetization up) on the right, without layers between",
            "write `stack: {left: {lead: Cu}, right: {lead: Ni, magnetization: up}}`, or measure a profile");
        return null;
    }
}
