using Larmor.Documents.Syntax;

namespace Larmor.Documents.Binding;

/// <summary>Reads whole documents.</summary>
public static class Document
{
    /// <summary>Turns the root of a document into a value.</summary>
    /// <param name="root">The root, from <see cref="YamlReader"/>.</param>
    /// <param name="form">The form of the document.</param>
    /// <param name="diagnostics">Receives all errors.</param>
    /// <returns>The value; null after an error.</returns>
    public static T? Read<T>(Node root, Form<T> form, Diagnostics diagnostics)
        where T : class => form.TryRead(root, Place.Document(diagnostics), out T value) ? value : null;
}
