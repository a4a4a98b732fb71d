using System.Text.Json;
using System.Text.Json.Nodes;
using Larmor.Documents.Binding;

namespace Larmor.Documents.Experiments;

/// <summary>The JSON Schema of input files, from the same declarations that read them.</summary>
public static class FormatSchema
{
    /// <summary>The schema (draft 2020-12) as indented text.</summary>
    public static string Text()
    {
        JsonObject schema = SchemaWriter.Write("Larmor experiment", ExperimentDocument.Form);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            schema.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
