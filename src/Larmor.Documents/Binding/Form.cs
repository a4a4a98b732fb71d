using System.Text.Json.Nodes;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Binding;

/// <summary>
/// The form that a value takes in a document. One object says how a node becomes a value, what to expect and to write instead
/// when it does not, and what the JSON Schema says of it.
/// </summary>
/// <seealso cref="Form{T}"/>
public abstract partial class Form
{
    /// <summary>What belongs there, as it follows "must be": <c>a length such as 3 nm</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>A value as it would be written, on one line.</summary>
    public abstract string Example { get; }

    /// <summary>What the JSON Schema (draft 2020-12) says of such a value.</summary>
    /// <param name="schema">Collects the definitions that are referred to.</param>
    public abstract JsonObject Describe(SchemaWriter schema);
}

/// <summary>A form of values of one type.</summary>
/// <typeparam name="T">The type that the document becomes.</typeparam>
public abstract class Form<T> : Form
{
    /// <summary>Turns a node into a value, or reports all that is wrong with it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="place">What messages call it, and where they go.</param>
    /// <param name="value">The value; the default when the node is at fault.</param>
    /// <returns>Whether there is a value.</returns>
    public abstract bool TryRead(Node node, Place place, out T value);

    /// <summary>The same form, of a value computed from this one.</summary>
    /// <param name="convert">Called for good values alone.</param>
    public Form<TResult> Select<TResult>(Func<T, TResult> convert) => new SelectForm<T, TResult>(this, convert);

    /// <summary>The same form, of values that keep their place, for later checks to point at.</summary>
    public Form<Located<T>> Located() => new LocatedForm<T>(this);

    /// <summary>The same form, of values that pass a test.</summary>
    /// <param name="test">Called for good values alone.</param>
    /// <param name="requirement">What the test asks, as it follows the name of the value: <c>must be odd</c>.</param>
    /// <param name="hint">What to write instead; empty for an example.</param>
    public Form<T> Where(Func<T, bool> test, string requirement, string hint = "") => new CheckedForm<T>(this, test, requirement, hint);
}
