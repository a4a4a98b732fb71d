using System.Buffers;
using System.Text.Json.Nodes;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Binding;

/// <summary>Text, quoted or plain; or a name, which key paths and pairs can hold.</summary>
sealed class TextForm(string example, bool isName) : Form<string>
{
    const int LongestName = 64;

    static readonly SearchValues<char> Forbidden = SearchValues.Create("./[]{},:#\\\"'");

    public override string Expected => isName ? "a name" : "text";

    public override string Example => example;

    public override JsonObject Describe(SchemaWriter schema)
    {
        // Text may look like a number (a swept 2), and YAML readers of editors then take it for one.
        var description = new JsonObject { ["type"] = isName ? "string" : new JsonArray("string", "number", "boolean"), ["examples"] = new JsonArray(example) };
        if (isName)
        {
            description["pattern"] = "^[^./\\[\\]{},:#\\\\\"'\\s]+( [^./\\[\\]{},:#\\\\\"'\\s]+)*$";
            description["maxLength"] = LongestName;
        }

        return description;
    }

    public override bool TryRead(Node node, Place place, out string value)
    {
        value = "";
        if (node is not ScalarNode { IsEmpty: false } scalar)
        {
            place.WrongShape(this, node);
            return false;
        }

        if (isName && !IsName(scalar.Text))
        {
            place.Error(
                DiagnosticCode.BadName, scalar.Span, $"is no name: '{Shown.Quote(scalar.Text)}'",
                $"write at most {LongestName} letters, digits, signs or single spaces, none of . / [ ] {{ }} , : # \\ \" '");
            return false;
        }

        value = scalar.Text;
        return true;
    }

    static bool IsName(string text) => text.Length is > 0 and <= LongestName && !text.AsSpan().ContainsAny(Forbidden)
        && text[0] != ' ' && text[^1] != ' ' && !text.Contains("  ", StringComparison.Ordinal)
        && text.All(c => c == ' ' || !(char.IsControl(c) || char.IsWhiteSpace(c)));
}
