namespace Larmor.Documents.Syntax;

/// <summary>Puts the parser's words into those of someone who writes an input file.</summary>
static class YamlMessages
{
    static readonly (string Part, string Message, string Hint)[] Known =
    [
        ("directive", "directives (%) are not part of the format", "remove the line; put text that begins with % in quotes"),
        (" tag", "tags (!name) are not part of the format", "write the value alone; put text that begins with ! in quotes"),
        ("nchor", "anchors (&name) and aliases (*name) are not part of the format", "write the value where it is used"),
        ("apping values are not allowed", "a key and its value cannot stand here",
            "write one key: value to a line; put text that has ': ' in quotes"),
        ("found invalid mapping", "a key and its value cannot stand here",
            "write one key: value to a line; put text that has ': ' in quotes"),
        ("apping keys are not allowed", "a key cannot stand here", "write one key: value to a line; put text that begins with ? in quotes"),
        ("lock sequence entries are not allowed", "a list item cannot stand here", "put every '- ' on a line of its own, indented alike"),
        ("expected ':'", "a key without ':'", "write key: value, with a space after the colon"),
        ("did not find expected key", "the indentation does not fit, or text goes on where a key should stand",
            "indent keys of one map alike"),
        ("did not find expected '-'", "the indentation does not fit the list", "begin every item with '- ', indented alike"),
        ("expected ',' or ']'", "a list in brackets is not closed", "write [a, b]"),
        ("expected ',' or '}'", "a map in braces is not closed", "write {key: value, key: value}; put text that has a comma in quotes"),
        ("quoted scalar, found unexpected", "a quote is not closed", "end the text with the quote it began with"),
        ("wrong indentation", "text in quotes goes on outside the indentation", "keep quoted text on one line"),
        ("quoted scalar, ", "an unknown escape in double quotes", "write \\\\ for a backslash, or use single quotes"),
        ("block scalar", "the text after | or > does not begin as it should", "put the text on the following lines, indented alike"),
        ("cannot start any token", "a value cannot begin with this character", "put the text in quotes"),
        ("comment", "a comment cannot stand here", "put comments on lines of their own"),
        ("tab", "a tab where spaces belong", "indent and separate with spaces"),
        ("document", "text goes on after the end of the document", "indent keys of one map alike"),
        ("did not find expected node content", "a value is missing here", "write the value, or close the list or map"),
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
