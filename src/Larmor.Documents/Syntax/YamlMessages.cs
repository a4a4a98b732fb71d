namespace Larmor.Documents.Syntax;

/// <summary>Puts the parser's words into those of someone who writes an input file.</summary>
static class YamlMessages
{
    static readonly (string Part, string Message, string Hint)[] Known =
    [
        ("apping values are not allowed", "a key and its value cannot stand here", "one key: value to a line; put text that has ': ' in quotes"),
        ("lock sequence entries are not allowed", "a list item cannot stand here", "put every '- ' on a line of its own, indented alike"),
        ("did not find expected ':'", "a key without ':'", "write key: value, with a space after the colon"),
        ("could not find expected ':'", "a key without ':'", "write key: value, with a space after the colon"),
        ("did not find expected key", "the indentation does not fit, or text goes on where a key should stand", "indent keys of one map alike"),
        ("did not find expected '-'", "the indentation does not fit the list", "begin every item with '- ', indented alike"),
        ("expected ',' or ']'", "a list in brackets is not closed", "write [a, b]"),
        ("expected ',' or '}'", "a map in braces is not closed", "write {key: value, key: value}; put text that has a comma in quotes"),
        ("unexpected end of stream", "a quote is not closed", "end the text with the quote it began with"),
        ("unexpected document indicator", "a quote is not closed", "end the text with the quote it began with"),
        ("unknown escape", "an unknown escape in double quotes", "write \\\\ for a backslash, or use single quotes"),
        ("cannot start any token", "a value cannot begin with this character", "put the text in quotes"),
        ("expected alphabetic or numeric character", "'*' and '&' cannot begin a value", "put the text in quotes"),
        ("nchor", "anchors (&name) and aliases (*name) are not part of the format", "write the value where it is used"),
        ("alias", "anchors (&name) and aliases (*name) are not part of the format", "write the value where it is used"),
        ("<document start>", "text goes on after the document's end", "indent keys of one map alike"),
        ("did not find expected node content", "a value is missing here", "write the value, or close the list or map"),
        ("tag", "tags (!name) are not part of the format", "write the value alone; put text that begins with ! in quotes"),
        ("directive", "directives (%) are not part of the format", "remove the line; put text that begins with % in quotes"),
    ];

    public static (string Message, string Hint) Explain(string message)
    {
        foreach ((string part, string text, string hint) in Known)
        {
            if (message.Contains(part, StringComparison.Ordinal))
            {
                return (text, hint);
            }
        }

        return ($"not valid YAML: {message}", "");
    }
}
