using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Experiments;

/// <summary>Torque against angle.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Keys">What turns.</param>
sealed record TorqueInput(SourceSpan Span, TurnedKeys Keys) : StackExperimentInput(Span)
{
    public override MagnetizationRule Rule => MagnetizationRule.Directed;

    public override PreparedExperiment? Prepare(Sample sample, Diagnostics diagnostics)
    {
        if (Keys.Resolve(sample, Span, diagnostics) is not { } turned)
        {
            return null;
        }

        SampleLayer layer = sample.Layers[turned.Layer];
        if (sample.Magnetizations.TryGetValue(layer.Material, out double magnetization) && magnetization > 0)
        {
            return new PreparedTorque(sample, turned, Keys, magnetization);
        }

        diagnostics.Error(StackCode.Magnetization, layer.Span, $"layer '{layer.Layer.Name}': the torque as a field needs the saturation magnetization of {layer.Material}", $"write M_s: 800 kA/m with your value under `materials:` {layer.Material}");
        return null;
    }
}

/// <summary>Resistance against angle.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Keys">What turns.</param>
sealed record AngularResistanceInput(SourceSpan Span, TurnedKeys Keys) : StackExperimentInput(Span)
{
    public override MagnetizationRule Rule => MagnetizationRule.Directed;

    public override PreparedExperiment? Prepare(Sample sample, Diagnostics diagnostics) =>
        Keys.Resolve(sample, Span, diagnostics) is { } turned ? new PreparedAngularResistance(sample, turned, Keys) : null;
}
