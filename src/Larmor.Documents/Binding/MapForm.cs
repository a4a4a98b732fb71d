using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Binding;

/// <summary>A map with known keys, declared by a function that asks for them.</summary>
sealed class MapForm<T>(string noun, Func<MapReader, T> read, ImmutableArray<string> namedBy) : Form<T>
{
    public override string Expected => "a map";

    public override string Example => MapReader.Declare(reader => read(reader)).Example();

    public override JsonObject Describe(SchemaWriter schema) =>
        schema.Define(noun, read, () => MapReader.Declare(reader => read(reader)).Describe(schema));

    public override bool TryRead(Node node, Place place, out T value)
    {
        value = default!;
        if (node is not MapNode map)
        {
            place.WrongShape(this, node);
            return false;
        }

        var reader = new MapReader(map, place.Diagnostics, SubjectOf(map, place));
        T result = read(reader);
        if (!reader.Close())
        {
            return false;
        }

        value = result;
        return true;
    }

    string SubjectOf(MapNode map, Place place)
    {
        foreach (string key in namedBy)
        {
            if (map.Find(key)?.Value is ScalarNode { IsEmpty: false } scalar)
            {
                return $"{noun} '{Shown.Quote(scalar.Text)}'";
            }
        }

        return place.Label.Length > 0 ? $"{noun} {place.Label}" : noun;
    }
}
