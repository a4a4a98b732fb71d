using System.Text.Json.Nodes;

namespace Larmor.Documents.Binding;

/// <summary>Writes the JSON Schema (draft 2020-12) of a form.</summary>
public sealed class SchemaWriter
{
    readonly Dictionary<Delegate, string> names = [];
    readonly JsonObject definitions = [];

    SchemaWriter()
    {
    }

    /// <summary>The schema of documents of a form; all of them when there are several ways to write one.</summary>
    /// <param name="title">What the documents are.</param>
    /// <param name="form">Their form.</param>
    public static JsonObject Write(string title, Form form)
    {
        var writer = new SchemaWriter();
        JsonObject schema = form.Describe(writer);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        if (writer.definitions.Count > 0)
        {
            schema["$defs"] = writer.definitions;
        }

        return schema;
    }

    /// <summary>A reference to the schema of a named map, which is written once however often it occurs, also within itself.</summary>
    internal JsonObject Define(string noun, Delegate read, Func<JsonObject> describe)
    {
        if (noun.Length == 0)
        {
            return describe();
        }

        if (!names.TryGetValue(read, out string? name))
        {
            name = noun;
            for (int i = 2; definitions.ContainsKey(name); i++)
            {
                name = $"{noun} {i}";
            }

            names.Add(read, name);
            definitions[name] = new JsonObject(); // holds the place while the map describes itself
            definitions[name] = describe();
        }

        // A space in a fragment is escaped.
        return new JsonObject { ["$ref"] = $"#/$defs/{name.Replace(" ", "%20", StringComparison.Ordinal)}" };
    }
}
