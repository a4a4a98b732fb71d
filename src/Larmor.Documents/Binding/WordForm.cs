using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Larmor.Documents.Syntax;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Binding;

/// <summary>One of some words.</summary>
sealed class WordForm<T>(ImmutableArray<(string Word, T Value)> words) : Form<T>
{
    public override string Expected => Join(words.Select(word => word.Word));

    public override string Example => words[0].Word;

    /// <summary><c>a</c>, <c>a or b</c>, <c>a, b or c</c>.</summary>
    internal static string Join(IEnumerable<string> choices)
    {
        string[] all = [.. choices];
        return all.Length < 2 ? all[0] : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }

    public override JsonObject Describe(SchemaWriter schema) =>
        // YAML readers of editors turn plain true and false into booleans.
        words.Any(word => word.Word is "true" or "false")
            ? new JsonObject { ["type"] = "boolean" }
            : new JsonObject { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word.Word)]) };

    public override bool TryRead(Node node, Place place, out T value)
    {
        value = default!;
        if (node is not ScalarNode { IsEmpty: false } scalar)
        {
            place.WrongShape(this, node);
            return false;
        }

        foreach ((string word, T meaning) in words)
        {
            if (word == scalar.Text)
            {
                value = meaning;
                return true;
            }
        }

        string? nearest = Spelling.Nearest(scalar.Text, words.Select(word => word.Word));
        place.Error(
            DiagnosticCode.UnknownWord, scalar.Span, $"must be {Expected}, got '{Shown.Quote(scalar.Text)}'",
            nearest is null ? $"write {Expected}" : $"did you mean {nearest}?");
        return false;
    }
}
