using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Binding;

/// <summary>A map with free keys.</summary>
sealed class EntriesForm<TKey, TValue>(Form<TKey> key, Form<TValue> value) : Form<ImmutableArray<Entry<TKey, TValue>>>
{
    public override string Expected => "a map";

    public override string Example => $"{{{key.Example}: {value.Example}}}";

    public override JsonObject Describe(SchemaWriter schema) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = key.Describe(schema),
        ["additionalProperties"] = value.Describe(schema),
    };

    public override bool TryRead(Node node, Place place, out ImmutableArray<Entry<TKey, TValue>> result)
    {
        result = [];
        if (node is not MapNode map)
        {
            place.WrongShape(this, node);
            return false;
        }

        bool good = true;
        var entries = ImmutableArray.CreateBuilder<Entry<TKey, TValue>>(map.Entries.Length);
        foreach (MapEntry entry in map.Entries)
        {
            string shown = Shown.Quote(entry.Key);
            // The key of a map is read by the form of a single value; it counts as quoted so that 1 stays a name.
            var keyNode = new ScalarNode(entry.Key, Quoted: true, entry.KeySpan, entry.Value.Path);
            bool keyGood = key.TryRead(keyNode, place with { Name = $"the key '{shown}' of {place.Name}" }, out TKey keyRead);
            Place here = place with { Name = $"{place.Name}.{shown}", Label = $"'{shown}'" };
            bool valueGood = value.TryRead(entry.Value, here, out TValue read);
            good &= keyGood && valueGood;
            entries.Add(new Entry<TKey, TValue>(new Located<TKey>(keyRead, entry.KeySpan), read));
        }

        result = good ? entries.ToImmutable() : [];
        return good;
    }
}
