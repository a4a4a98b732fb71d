using System.Text.Json.Nodes;
using Larmor.Documents.Binding;
using Larmor.Documents.Syntax;
using Xunit;

namespace Larmor.Tests.Documents.Binding;

/// <summary>Choices within choices: what goes by the presence of a key, and whose a misplaced key is.</summary>
public class MapChoiceTests
{
    static readonly Form<string> Form = Larmor.Documents.Binding.Form.Map("lamp", map => map.ByWord<string>(
        "kind", "what it burns",
        new("oil", way => way.ByPresence("wick", WithWick, Bare)),
        new("gas", way => way.Required("pressure", "pressure", Larmor.Documents.Binding.Form.Number("2")).ToString(null, null))));

    [Theory]
    [InlineData("{kind: oil, height: 3}", "bare 3")]
    [InlineData("{kind: oil, height: 3, wick: 1}", "wick 1 3")]
    [InlineData("{kind: oil, height: 3, wick: 1, trim: 0.5}", "wick 1 3")]
    public void Presence_of_a_key_says_how_to_go_on(string text, string expected)
    {
        (string? read, string messages) = Read(text);
        Assert.Equal((expected, ""), (read, messages));
    }

    [Theory]
    [InlineData("{kind: oil, height: 3, trim: 1}", "lamp: the key trim does not belong here; it goes with wick")]
    [InlineData("{kind: gas, pressure: 2, trim: 1}", "lamp: the key trim does not belong here; it goes with kind: oil")]
    [InlineData("{kind: oil, height: 3, pressure: 2}", "lamp: the key pressure does not belong here; it goes with kind: gas")]
    [InlineData("{kind: oil, wick: 1}", "lamp: the key height is missing; add height: 3")]
    [InlineData("{kind: oil, height: 3, wick: 1, mantle: 1}", "lamp: a wick needs no mantle; leave it out")]
    [InlineData("{kind: oil, height: 3, mantle: 1}", "lamp: unknown key 'mantle'; known keys: kind, height")]
    public void Misplaced_key_is_told_where_it_goes(string text, string expected)
    {
        (string? read, string messages) = Read(text);
        Assert.Equal((null, expected), (read, messages));
    }

    [Fact]
    public void Schema_has_one_closed_object_with_the_key_and_one_without()
    {
        JsonArray ways = SchemaWriter.Write("lamps", Form)["$defs"]!["lamp"]!["oneOf"]!.AsArray();
        Assert.Equal(
            ["kind height", "kind wick height trim", "kind pressure"],
            ways.Select(way => string.Join(' ', way!["properties"]!.AsObject().Select(property => property.Key))));
        Assert.Equal(["kind", "wick", "height"], ways[1]!["required"]!.AsArray().Select(key => (string?)key));
    }

    static string WithWick(MapReader map)
    {
        map.Refuse("mantle", "a wick needs no mantle", "leave it out");
        double wick = map.Required("wick", "width", Larmor.Documents.Binding.Form.Number("1")), height = Height(map);
        map.Optional("trim", "how much is cut", Larmor.Documents.Binding.Form.Number("0.5"), 0, "0");
        return $"wick {wick} {height}";
    }

    static string Bare(MapReader map) => $"bare {Height(map)}";

    static double Height(MapReader map) => map.Required("height", "height", Larmor.Documents.Binding.Form.Number("3"));

    static (string? Read, string Messages) Read(string text)
    {
        var diagnostics = new Diagnostics();
        Node root = YamlReader.Read(new SourceText("f", text), diagnostics)!;
        string? read = Document.Read(root, Form, diagnostics);
        return (read, string.Join('\n', diagnostics.Sorted().Select(item => $"{item.Message}; {item.Hint}")));
    }
}
