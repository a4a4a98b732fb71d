using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Quantities;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Documents.Experiments;

/// <summary>The keys of experiments that turn one layer.</summary>
/// <param name="Layer">The layer that turns.</param>
/// <param name="From">The magnet from whose direction it turns: a layer, <c>left lead</c> or <c>right lead</c>.</param>
/// <param name="Toward">Direction towards which it turns; null where no plane is special.</param>
/// <param name="Angles">Angles in rad.</param>
/// <param name="ProfileAngle">Angle of the profile in rad.</param>
/// <param name="Points">Points of the profile in each layer and lead.</param>
sealed record TurnedKeys(
    Located<string> Layer, Located<string> From, Located<Vector3D>? Toward, ImmutableArray<double> Angles, double ProfileAngle, int Points)
{
    const int DefaultAngles = 61;

    static readonly Form<ImmutableArray<double>> AnglesForm = Form.Map("angles", ReadAngles);

    public static TurnedKeys Read(MapReader map) => new(
        map.Required("layer", "name of the layer that is turned", Form.Name("free").Located()),
        map.Required("from", "the magnet whose direction is θ = 0: a layer, `left lead` or `right lead`", Form.Name("pinned").Located()),
        map.Optional("toward", "direction towards which the layer turns; needed when other magnets are not parallel to `from`", WrittenMagnetization.DirectionForm.Located()),
        map.Optional("angles", "angles between the two magnetizations", AnglesForm, Evenly(0, Math.PI, DefaultAngles), $"{{from: 0 deg, to: 180 deg, points: {DefaultAngles}}}"),
        map.Optional("profile_at", "angle of the spin accumulation profile", Form.Quantity(QuantityKind.Angle, "90 deg"), Math.PI / 2, "90 deg"),
        map.Optional("points", "points of the profile in each layer and lead", Form.WholeNumber(2, 10_000, ExperimentInput.DefaultPoints), ExperimentInput.DefaultPoints, $"{ExperimentInput.DefaultPoints}"));

    static ImmutableArray<double> ReadAngles(MapReader map) => map.OneOf<ImmutableArray<double>>(
        new("from", way => Evenly(
            way.Required("from", "first angle", Form.Quantity(QuantityKind.Angle, "0 deg")),
            way.Required("to", "last angle", Form.Quantity(QuantityKind.Angle, "180 deg")),
            way.Required("points", "number of angles, both ends included", Form.WholeNumber(2, 10_000, DefaultAngles)))),
        new("values", way => way.Required("values", "the angles", Form.List(Form.Quantity(QuantityKind.Angle, "90 deg")))));

    static ImmutableArray<double> Evenly(double from, double to, int count) =>
        [.. Enumerable.Range(0, count).Select(i => i == count - 1 ? to : from + ((to - from) * i / (count - 1)))];

    /// <summary>What turns, and through which plane; null after a diagnostic.</summary>
    public TurnedLayer? Resolve(Sample sample, SourceSpan span, Diagnostics diagnostics)
    {
        SpinSample spins = sample.Spins!;
        int before = diagnostics.ErrorCount;
        int layer = MagnetOf(Layer, sample, diagnostics, allowsLeads: false), from = MagnetOf(From, sample, diagnostics, allowsLeads: true);
        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        if (layer == from)
        {
            diagnostics.Error(StackCode.UnsuitedSample, From.Span, $"'{From.Value}' cannot turn from its own direction", "name another magnet");
            return null;
        }

        if (spins.Directions[layer] is not null)
        {
            diagnostics.Error(StackCode.Magnetization, sample.Layers[layer].Span, $"layer '{Layer.Value}': this experiment turns it, so that it has no direction of its own", "remove its `magnetization`; its plane is chosen by `toward`");
        }

        foreach (int other in sample.MagneticLayers.Where(i => i != layer && spins.Directions[i] is null))
        {
            diagnostics.Error(StackCode.Magnetization, sample.Layers[other].Span, $"layer '{sample.Layers[other].Layer.Name}': its direction is missing", "write `magnetization: up`, {theta: 90 deg, phi: 0 deg} or a vector such as [1, 0, 0]");
        }

        return diagnostics.ErrorCount > before ? null : Plane(sample, layer, from, span, diagnostics);
    }

    TurnedLayer? Plane(Sample sample, int layer, int from, SourceSpan span, Diagnostics diagnostics)
    {
        SpinSample spins = sample.Spins!;
        Vector3D reference = DirectionOf(spins, from);
        IEnumerable<int> others = Enumerable.Range(0, sample.Layers.Length).Where(i => i != layer && sample.Layers[i].IsMagnetic);
        IEnumerable<Vector3D> axes = others.Select(i => spins.Directions[i]!.Value)
            .Concat(new[] { spins.Stack.Left, spins.Stack.Right }.OfType<SpinLead>().Where(lead => lead.Magnetism is not null).Select(lead => lead.Magnetism!.Direction.Normalized()));
        if (Toward is null && axes.Any(axis => axis.Cross(reference).Length > 1e-9))
        {
            diagnostics.Error(SpinCode.Plane, span, $"other magnets are not parallel to '{From.Value}', so that it matters through which plane '{Layer.Value}' turns", "add toward: {theta: 90 deg, phi: 0 deg}, the direction at θ = 90°");
            return null;
        }

        var turned = TurnedLayer.Through(layer, reference, Toward?.Value, from > layer ? Side.Right : Side.Left);
        if (turned is null)
        {
            diagnostics.Error(SpinCode.Plane, Toward!.Value.Span, $"this direction is parallel to that of '{From.Value}': both span no plane", "write a direction across it");
        }

        return turned;
    }

    static Vector3D DirectionOf(SpinSample spins, int index) => index switch
    {
        -1 => ((SpinLead)spins.Stack.Left).Magnetism!.Direction.Normalized(),
        _ when index == spins.Stack.Layers.Length => ((SpinLead)spins.Stack.Right).Magnetism!.Direction.Normalized(),
        _ => spins.Directions[index]!.Value,
    };

    /// <summary>Index of a magnet: −1 for the left lead, the number of layers for the right one.</summary>
    static int MagnetOf(Located<string> name, Sample sample, Diagnostics diagnostics, bool allowsLeads)
    {
        string[] layers = [.. sample.MagneticLayers.Select(i => sample.Layers[i].Layer.Name)];
        string[] leads = allowsLeads
            ? [.. new[] { ("left lead", sample.Spins!.Stack.Left), ("right lead", sample.Spins!.Stack.Right) }.Where(lead => lead.Item2 is SpinLead { Magnetism: not null }).Select(lead => lead.Item1)]
            : [];
        int index = sample.Layers.ToList().FindIndex(layer => layer.Layer.Name == name.Value);
        if (index >= 0 && sample.Layers[index].IsMagnetic)
        {
            return index;
        }

        if (leads.Contains(name.Value))
        {
            return name.Value == "left lead" ? -1 : sample.Layers.Length;
        }

        string[] candidates = [.. layers, .. leads];
        string list = candidates.Length == 0 ? "the stack has none" : $"the magnets here are {string.Join(", ", candidates.Take(12))}";
        diagnostics.Error(
            index >= 0 ? StackCode.Magnetization : StackCode.UnknownLayer, name.Span,
            index >= 0 ? $"layer '{name.Value}' is not magnetic" : $"the stack has no {(allowsLeads ? "magnet" : "layer")} '{name.Value}'",
            Spelling.Nearest(name.Value, candidates) is { } nearest ? $"did you mean {nearest}?" : list);
        return -2;
    }
}
