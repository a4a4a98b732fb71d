using System.Globalization;
using System.Text;

namespace Larmor.Documents.Syntax;

/// <summary>Writes a tree of nodes as YAML that reads back as a tree that says the same. Comments of the original are not kept.</summary>
/// <remarks>Plain text that another place would misread, such as one with a comma, gets quotes. No number is of that kind.</remarks>
public static class YamlWriter
{
    const int LongestFlow = 100;

    /// <summary>Writes a whole document; small maps and lists of single values go on one line.</summary>
    public static string Write(Node root)
    {
        var text = new StringBuilder();
        if (root is ScalarNode || IsBare(root))
        {
            text.Append(Flow(root)).Append('\n');
        }
        else
        {
            WriteBlock(text, root, 0);
        }

        return text.ToString();
    }

    static void WriteBlock(StringBuilder text, Node node, int indent)
    {
        if (node is MapNode map)
        {
            for (int i = 0; i < map.Entries.Length; i++)
            {
                WriteEntry(text, map.Entries[i], i == 0 ? 0 : indent, indent);
            }

            return;
        }

        foreach (Node item in ((ListNode)node).Items)
        {
            text.Append(' ', indent).Append('-');
            if (Flow(item) is null && item is MapNode)
            {
                // The first key shares the line with the dash.
                text.Append(' ');
                WriteBlock(text, item, indent + 2);
            }
            else
            {
                WriteValue(text, item, indent + 2);
            }
        }
    }

    static void WriteEntry(StringBuilder text, MapEntry entry, int spaces, int indent)
    {
        text.Append(' ', spaces).Append(KeyText(entry.Key)).Append(':');
        WriteValue(text, entry.Value, indent + 2);
    }

    /// <summary>After a key's colon or an item's dash: on the same line when that is short, else as an indented block.</summary>
    static void WriteValue(StringBuilder text, Node value, int indent)
    {
        if (Flow(value) is string flow && (value is ScalarNode || IsBare(value) || indent + flow.Length <= LongestFlow))
        {
            text.Append(flow.Length > 0 ? " " : "").Append(flow).Append('\n');
            return;
        }

        text.Append('\n').Append(' ', value is MapNode ? indent : 0);
        WriteBlock(text, value, indent);
    }

    static bool IsBare(Node node) => node is MapNode { Entries.IsEmpty: true } or ListNode { Items.IsEmpty: true };

    /// <summary>The node on one line; null when it nests maps or lists with content.</summary>
    static string? Flow(Node node) => node switch
    {
        ScalarNode scalar => ScalarText(scalar),
        MapNode map when map.Entries.All(entry => entry.Value is ScalarNode) =>
            $"{{{string.Join(", ", map.Entries.Select(entry => $"{KeyText(entry.Key)}: {FlowText(entry.Value)}"))}}}",
        ListNode list when list.Items.All(item => item is ScalarNode) => $"[{string.Join(", ", list.Items.Select(FlowText))}]",
        _ => null,
    };

    /// <summary>A single value between brackets, where an empty one would vanish.</summary>
    static string FlowText(Node node) => node is ScalarNode { Text: "", Quoted: false } ? "~" : ScalarText((ScalarNode)node);

    static string KeyText(string key) =>
        IsSafe(key) && !new ScalarNode(key, false, default, NodePath.Root).IsEmpty && key != "<<" ? key : Quote(key);

    static string ScalarText(ScalarNode scalar) =>
        !scalar.Quoted && (scalar.Text.Length == 0 || IsSafe(scalar.Text)) ? scalar.Text : Quote(scalar.Text);

    /// <summary>Whether a text may stand without quotes anywhere, also between braces.</summary>
    static bool IsSafe(string text)
    {
        if (text.Length == 0 || text[0] is ' ' || text[^1] is ' ' or ':' || text is "---" or "..."
            || "-?:,[]{}#&*!|>'\"%@`".Contains(text[0], StringComparison.Ordinal) && !IsSignedNumber(text))
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool unsafeHere = c is ',' or '[' or ']' or '{' or '}' || char.IsControl(c)
                || (c == ':' && i + 1 < text.Length && !char.IsLetterOrDigit(text[i + 1]))
                || (c == '#' && i > 0 && text[i - 1] == ' ')
                || (char.IsWhiteSpace(c) && c != ' ')
                || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned;
            if (unsafeHere)
            {
                return false;
            }
        }

        return true;
    }

    static bool IsSignedNumber(string text) => text.Length > 1 && text[0] == '-' && (char.IsAsciiDigit(text[1]) || text[1] == '.');

    static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' =>
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
