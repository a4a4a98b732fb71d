namespace Larmor.Documents.Results;

/// <summary>Writes the reference list of a run, <c>references.bib</c>: each key once, in the order of first use.</summary>
public static class BibTexWriter
{
    /// <summary>Writes all entries.</summary>
    /// <exception cref="ArgumentException">One key names two different entries, or the braces of a value do not pair.</exception>
    public static void Write(IEnumerable<Reference> references, TextWriter output)
    {
        string separator = "";
        foreach (Reference reference in Unique(references))
        {
            output.Write(separator);
            output.Write(Entry(reference));
            separator = "\n";
        }
    }

    /// <summary>The entries without repetitions.</summary>
    internal static List<Reference> Unique(IEnumerable<Reference> references)
    {
        var texts = new Dictionary<string, string>();
        var unique = new List<Reference>();
        foreach (Reference reference in references)
        {
            string text = Entry(reference);
            if (texts.TryAdd(reference.Key, text))
                unique.Add(reference);
            else if (texts[reference.Key] != text)
                throw new ArgumentException($"two different references are called '{reference.Key}'", nameof(references));
        }
        return unique;
    }

    static string Entry(Reference reference)
    {
        foreach (ReferenceField field in reference.Fields)
        {
            if (!BracesPair(field.Value))
                throw new ArgumentException($"reference '{reference.Key}', field '{field.Name}': braces do not pair", nameof(reference));
        }
        IEnumerable<string> fields = reference.Fields.Select(field => $",\n  {field.Name} = {{{field.Value}}}");
        return $"@{reference.Type}{{{reference.Key}{string.Concat(fields)}\n}}\n";
    }

    static bool BracesPair(string value)
    {
        int depth = 0;
        foreach (char letter in value)
        {
            depth += letter switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0)
                return false;
        }
        return depth == 0;
    }
}
