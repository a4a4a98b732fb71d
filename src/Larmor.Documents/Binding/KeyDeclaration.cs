using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Larmor.Documents.Binding;

/// <summary>A key that a map may have.</summary>
/// <param name="Key">The key.</param>
/// <param name="Meaning">What it says, for the schema.</param>
/// <param name="Form">What its value is.</param>
/// <param name="Required">Whether it must be there.</param>
/// <param name="Default">What its absence means, as it would be written; null when nothing.</param>
sealed record KeyDeclaration(string Key, string Meaning, Form Form, bool Required, string? Default)
{
    public JsonObject Describe(SchemaWriter schema)
    {
        JsonObject description = Form.Describe(schema);
        if (Default is not null)
        {
            // Written as text, as in a document; the schema wants it in its own types.
            description["default"] = (string?)description["type"] is "boolean" or "integer" or "number" or "array" or "object"
                ? JsonNode.Parse(Default)
                : Default;
        }

        description.Insert(0, "description", Meaning);
        return description;
    }
}

/// <summary>One way to go on among several: the keys that come with one key, or with one word.</summary>
/// <param name="Choice">The key, or the word.</param>
/// <param name="Keys">What comes with it.</param>
sealed record Alternative(string Choice, Lazy<Declaration> Keys);

/// <summary>Everything that a map may hold.</summary>
/// <param name="Keys">The keys that it may always have.</param>
/// <param name="Groups">Ways to go on, of which one each is taken.</param>
sealed record Declaration(ImmutableArray<KeyDeclaration> Keys, ImmutableArray<ImmutableArray<Alternative>> Groups)
{
    /// <summary>Every key, of every alternative.</summary>
    public IEnumerable<string> AllKeys =>
        Keys.Select(key => key.Key).Concat(Groups.SelectMany(group => group).SelectMany(way => way.Keys.Value.AllKeys)).Distinct();

    /// <summary>The shortest map of this kind: what is required, by the first way of each group.</summary>
    public string Example() => $"{{{string.Join(", ", RequiredKeys().Select(key => $"{key.Key}: {key.Form.Example}"))}}}";

    /// <summary>An object schema, or the choice between one for each combination of alternatives.</summary>
    /// <remarks>Every combination is written out with its keys closed: the form that all editors understand.</remarks>
    public JsonObject Describe(SchemaWriter schema)
    {
        ImmutableArray<ImmutableArray<KeyDeclaration>> ways = Combinations();
        return ways.Length == 1
            ? DescribeKeys(ways[0], schema)
            : new JsonObject { ["oneOf"] = new JsonArray([.. ways.Select(keys => (JsonNode)DescribeKeys(keys, schema))]) };
    }

    static JsonObject DescribeKeys(ImmutableArray<KeyDeclaration> keys, SchemaWriter schema)
    {
        var description = new JsonObject { ["type"] = "object" };
        var properties = new JsonObject();
        foreach (KeyDeclaration key in keys)
        {
            properties[key.Key] = key.Describe(schema);
        }

        description["properties"] = properties;
        JsonNode[] required = [.. keys.Where(key => key.Required).Select(key => (JsonNode)key.Key)];
        if (required.Length > 0)
        {
            description["required"] = new JsonArray(required);
        }

        description["additionalProperties"] = false;
        return description;
    }

    IEnumerable<KeyDeclaration> RequiredKeys() =>
        Keys.Where(key => key.Required).Concat(Groups.SelectMany(group => group[0].Keys.Value.RequiredKeys())).DistinctBy(key => key.Key);

    ImmutableArray<ImmutableArray<KeyDeclaration>> Combinations()
    {
        ImmutableArray<ImmutableArray<KeyDeclaration>> ways = [Keys];
        foreach (ImmutableArray<Alternative> group in Groups)
        {
            ImmutableArray<ImmutableArray<KeyDeclaration>> more = [.. group.SelectMany(way => way.Keys.Value.Combinations())];
            // A later declaration narrows an earlier one of the same key: the word that selects an alternative.
            ways =
            [
                .. ways.SelectMany(
                    _ => more, (keys, added) => keys.RemoveAll(key => added.Any(other => other.Key == key.Key)).AddRange(added)),
            ];
        }

        return ways;
    }
}
