namespace Larmor.Documents.Syntax;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>The input can be used; something in it deserves a look.</summary>
    Warning,

    /// <summary>The input cannot be used.</summary>
    Error,
}

/// <summary>Something to say about a place in an input.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">A stable code, one of <see cref="DiagnosticCode"/>.</param>
/// <param name="Span">The place.</param>
/// <param name="Message">What is wrong, naming the thing and its value.</param>
/// <param name="Hint">What to write instead; empty when there is nothing to add.</param>
public sealed record Diagnostic(Severity Severity, string Code, SourceSpan Span, string Message, string Hint);
