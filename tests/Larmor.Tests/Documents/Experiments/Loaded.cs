using Larmor.Documents.Experiments;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Xunit;

namespace Larmor.Tests.Documents.Experiments;

/// <summary>Documents for tests: written short, read whole.</summary>
static class Loaded
{
    /// <summary>The sample of an experiment on a stack.</summary>
    public static Sample SampleOf(ExperimentDocument document) => Assert.IsAssignableFrom<PreparedStackExperiment>(document.Experiment).Sample;

    /// <summary>A profile of library layers at 4.2 K between ideal reservoirs.</summary>
    public static string Profile(string layers, string right = "right: {reservoir: ideal}", string rest = "") => $$"""
        larmor: 1
        experiment: {kind: profile}
        temperature: 4.2 K
        stack:
          left: {reservoir: ideal}
          layers: {{layers}}
          {{right}}
        drive: {current_density: 1e11 A/m^2}
        {{rest}}
        """;

    public static ExperimentDocument Good(string text, params Setting[] settings)
    {
        var diagnostics = new Diagnostics();
        ExperimentDocument? document = ExperimentDocument.Load(new SourceText("test.yaml", text), [.. settings], diagnostics);
        Assert.Equal("", DiagnosticText.Render(diagnostics.Sorted()));
        return document!;
    }

    public static Diagnostic[] Bad(string text)
    {
        var diagnostics = new Diagnostics();
        Assert.Null(ExperimentDocument.Load(new SourceText("test.yaml", text), [], diagnostics));
        return [.. diagnostics.Sorted()];
    }
}
