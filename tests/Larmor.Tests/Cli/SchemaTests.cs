using System.Text.Json.Nodes;
using Larmor.Documents.Syntax;
using Xunit;

namespace Larmor.Tests.Cli;

/// <summary>The schema that editors use agrees with what the program reads.</summary>
public class SchemaTests
{
    public static IEnumerable<TheoryDataRow<string>> GoodFiles =>
        Repository.Examples.Concat(Directory.EnumerateFiles(BadInput.Folder, "*.yaml").Order(StringComparer.Ordinal))
            .Select(path => new TheoryDataRow<string>(Path.GetRelativePath(Repository.Root, path)));

    [Theory]
    [MemberData(nameof(GoodFiles))]
    public async Task Good_files_fit_the_schema(string path)
    {
        SchemaCheck schema = await Schema();
        Assert.Null(schema.Fault(Json(File.ReadAllText(Path.Combine(Repository.Root, path)))));
    }

    [Theory]
    [InlineData("thickness: 10 nm", "thicknes: 10 nm")]
    [InlineData("thickness: 10 nm", "thickness: 10")]
    [InlineData("kind: magnetoresistance", "kind: profile")]
    [InlineData("kind: magnetoresistance, antiparallel: [free]", "kind: texture")]
    [InlineData("larmor: 1", "larmor: 2")]
    [InlineData("temperature: 4.2 K", "temprature: 4.2 K")]
    [InlineData("{current_density: 1e11 A/m^2}", "[1e11 A/m^2]")]
    public async Task Bad_files_do_not_fit_the_schema(string good, string bad)
    {
        SchemaCheck schema = await Schema();
        string text = File.ReadAllText(Path.Combine(BadInput.Folder, "valve.yaml"));
        Assert.Contains(good, text, StringComparison.Ordinal);
        Assert.NotNull(schema.Fault(Json(text.Replace(good, bad, StringComparison.Ordinal))));
    }

    static async Task<SchemaCheck> Schema()
    {
        Session session = await Session.Run("schema");
        Assert.Equal(0, session.ExitCode);
        return new SchemaCheck(Assert.IsType<JsonObject>(JsonNode.Parse(session.Out)));
    }

    static JsonNode? Json(string yaml) => Json(YamlReader.Read(new SourceText("file.yaml", yaml), new Diagnostics())!);

    // As the YAML servers of editors do: plain numbers and truth values become those of JSON.
    static JsonNode? Json(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        ScalarNode { IsEmpty: true } => null,
        ScalarNode { Quoted: false, Text: "true" or "false" } truth => JsonValue.Create(truth.Text == "true"),
        ScalarNode { Quoted: false } plain when double.TryParse(plain.Text, out double number) => JsonValue.Create(number),
        _ => JsonValue.Create(((ScalarNode)node).Text),
    };
}
