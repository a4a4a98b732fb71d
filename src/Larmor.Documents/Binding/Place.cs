using Larmor.Documents.Syntax;

namespace Larmor.Documents.Binding;

/// <summary>What messages call a value, and where they go.</summary>
/// <param name="Diagnostics">Receives the messages.</param>
/// <param name="Subject">What the value belongs to, such as <c>layer 'Cu'</c>; empty for the whole document.</param>
/// <param name="Name">The name of the value, such as <c>thickness</c> or <c>layers[2]</c>.</param>
/// <param name="Label">
/// What tells it from its neighbours when it has no name of its own: the key <c>'Co'</c>, the index <c>2</c>, or nothing.
/// </param>
public readonly record struct Place(Diagnostics Diagnostics, string Subject, string Name, string Label)
{
    /// <summary>The place of the whole document.</summary>
    public static Place Document(Diagnostics diagnostics) => new(diagnostics, "", "the document", "");

    /// <summary>Reports what is wrong with the value.</summary>
    /// <param name="code">One of <see cref="DiagnosticCode"/>.</param>
    /// <param name="span">Where.</param>
    /// <param name="predicate">Follows the name of the value: <c>must be positive, got -3 nm</c>.</param>
    /// <param name="hint">What to write instead.</param>
    public void Error(string code, SourceSpan span, string predicate, string hint) =>
        Diagnostics.Error(code, span, $"{(Subject.Length > 0 ? $"{Subject}: " : "")}{Name} {predicate}", hint);

    /// <summary>Reports a value of another shape than the form's.</summary>
    public void WrongShape(Form form, Node node)
    {
        if (node is ScalarNode { IsEmpty: true })
        {
            Error(DiagnosticCode.MissingValue, node.Span, "has no value", $"write {form.Example}");
        }
        else
        {
            Error(DiagnosticCode.WrongShape, node.Span, $"must be {form.Expected}, got {node.Shape}", $"write {form.Example}");
        }
    }
}
