using System.Collections.Immutable;

namespace Larmor.Documents.Syntax;

/// <summary>An input cannot be used; the diagnostics say where and why.</summary>
/// <param name="diagnostics">Everything there is to say about the input, in the order of the text.</param>
public sealed class InputException(ImmutableArray<Diagnostic> diagnostics) : Exception(DiagnosticText.Render(diagnostics))
{
    /// <summary>Everything there is to say about the input, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;
}
