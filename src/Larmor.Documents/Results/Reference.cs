using System.Collections.Immutable;

namespace Larmor.Documents.Results;

/// <summary>A field of a BibTeX entry.</summary>
/// <param name="Name">Lower-case name, for example <c>author</c>.</param>
/// <param name="Value">Value without the outer braces; braces inside must pair.</param>
public sealed record ReferenceField(string Name, string Value);

/// <summary>A publication that a model or a number of the run comes from, as a BibTeX entry.</summary>
/// <param name="Key">Citation key, for example <c>valet1993</c>.</param>
/// <param name="Type">Entry type, for example <c>article</c>.</param>
/// <param name="Fields">The fields, in the order of the file.</param>
public sealed record Reference(string Key, string Type, ImmutableArray<ReferenceField> Fields)
{
    /// <summary>The value of a field without its braces, or null when the entry has no such field.</summary>
    /// <param name="name">Lower-case name of the field.</param>
    public string? Plain(string name) => Fields
        .FirstOrDefault(field => field.Name == name)?.Value
        .Replace("{", "", StringComparison.Ordinal)
        .Replace("}", "", StringComparison.Ordinal)
        .Replace("--", "–", StringComparison.Ordinal);
}
