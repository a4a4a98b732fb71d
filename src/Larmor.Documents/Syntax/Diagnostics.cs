using System.Collections.Immutable;

namespace Larmor.Documents.Syntax;

/// <summary>Collects everything there is to say about an input, so that all errors are reported and not the first.</summary>
public sealed class Diagnostics
{
    readonly List<Diagnostic> items = [];
    readonly HashSet<Diagnostic> known = [];

    /// <summary>Number of diagnostics so far.</summary>
    public int Count => items.Count;

    /// <summary>Number of errors so far; one that is found again counts again, but is said once.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Whether any is an error.</summary>
    public bool HasErrors => ErrorCount > 0;

    /// <summary>Adds an error.</summary>
    /// <param name="code">One of <see cref="DiagnosticCode"/>.</param>
    /// <param name="span">The place.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="hint">What to write instead, or nothing.</param>
    public void Error(string code, SourceSpan span, string message, string hint = "")
    {
        Add(new Diagnostic(Severity.Error, code, span, message, hint));
        ErrorCount++;
    }

    /// <summary>Adds a warning.</summary>
    /// <param name="code">One of <see cref="DiagnosticCode"/>.</param>
    /// <param name="span">The place.</param>
    /// <param name="message">What deserves a look.</param>
    /// <param name="hint">What to write instead, or nothing.</param>
    public void Warn(string code, SourceSpan span, string message, string hint = "") =>
        Add(new Diagnostic(Severity.Warning, code, span, message, hint));

    /// <summary>All diagnostics, by source and place.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
        [.. items.OrderBy(item => item.Span.Source.Name, StringComparer.Ordinal).ThenBy(item => item.Span.Start)];

    /// <summary>Stops when there is an error.</summary>
    /// <exception cref="InputException">There is one.</exception>
    public void ThrowIfErrors()
    {
        if (HasErrors)
        {
            throw new InputException(Sorted());
        }
    }

    // A fault of something that repeats, a layer of a superlattice, is met once for each repeat.
    void Add(Diagnostic item)
    {
        if (known.Add(item))
        {
            items.Add(item);
        }
    }
}
