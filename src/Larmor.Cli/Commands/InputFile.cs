using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Syntax;

namespace Larmor.Cli.Commands;

/// <summary>Loads an input file and prints what there is to say about it on standard error.</summary>
static class InputFile
{
    /// <summary>The document; null after an error, with everything printed.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="path">The file.</param>
    /// <param name="settings">Settings as given, <c>path=value</c>.</param>
    /// <param name="warnings">Warnings of a sound document.</param>
    /// <param name="seed">Takes the place of the seed in the file; null to leave it.</param>
    /// <exception cref="SourceFileException">The file cannot be read.</exception>
    public static ExperimentDocument? Load(Terminal terminal, string path, string[] settings, out ImmutableArray<Diagnostic> warnings, int? seed = null)
    {
        var diagnostics = new Diagnostics();
        ExperimentDocument? document = ExperimentDocument.Load(SourceText.Load(path), Parse(settings, diagnostics), diagnostics, seed);
        ImmutableArray<Diagnostic> all = diagnostics.Sorted();
        if (!all.IsEmpty)
        {
            terminal.Error.WriteLine(DiagnosticText.Render(all));
        }

        warnings = [.. all.Where(d => d.Severity == Severity.Warning)];
        return document;
    }

    static ImmutableArray<Setting> Parse(string[] settings, Diagnostics diagnostics)
    {
        var list = ImmutableArray.CreateBuilder<Setting>();
        foreach (string setting in settings)
        {
            int equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                var origin = new SourceText("--set", setting);
                diagnostics.Error(DiagnosticCode.KeyPath, new SourceSpan(origin, 0, setting.Length), $"'{setting}' is no setting", "write --set key.path=value");
                continue;
            }

            list.Add(new Setting(setting[..equals].Trim(), setting[(equals + 1)..].Trim()));
        }

        return list.ToImmutable();
    }
}
