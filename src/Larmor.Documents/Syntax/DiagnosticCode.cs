namespace Larmor.Documents.Syntax;

/// <summary>The codes of diagnostics. A code keeps its meaning for ever; new ones are added at the end of their group.</summary>
/// <remarks>L00 the file, L01 the YAML, L02 keys and values. Meaning that spans several keys starts at L03, with the experiments.</remarks>
public static class DiagnosticCode
{
    /// <summary>Too large, not UTF-8, or holding characters that no text has.</summary>
    public const string UnreadableText = "L0001";

    /// <summary>No content.</summary>
    public const string EmptyFile = "L0002";

    /// <summary>Not YAML.</summary>
    public const string NotYaml = "L0101";

    /// <summary>A tab in the indentation.</summary>
    public const string Tab = "L0102";

    /// <summary>Anchor or alias.</summary>
    public const string Anchor = "L0103";

    /// <summary>Tag.</summary>
    public const string Tag = "L0104";

    /// <summary>More than one document.</summary>
    public const string SeveralDocuments = "L0105";

    /// <summary>A key that is a list or a map.</summary>
    public const string ComplexKey = "L0106";

    /// <summary>The same key twice.</summary>
    public const string DuplicateKey = "L0107";

    /// <summary>Merge key.</summary>
    public const string MergeKey = "L0108";

    /// <summary>Nested too deeply or too many values.</summary>
    public const string TooComplex = "L0109";

    /// <summary>A key path that is malformed or leads nowhere.</summary>
    public const string KeyPath = "L0110";

    /// <summary>A key that the format does not have there.</summary>
    public const string UnknownKey = "L0201";

    /// <summary>A required key is absent.</summary>
    public const string MissingKey = "L0202";

    /// <summary>A map, list or single value where another is due.</summary>
    public const string WrongShape = "L0203";

    /// <summary>A key without a value.</summary>
    public const string MissingValue = "L0204";

    /// <summary>A word that is none of those allowed.</summary>
    public const string UnknownWord = "L0205";

    /// <summary>A number or quantity that cannot be read.</summary>
    public const string BadNumber = "L0206";

    /// <summary>A number outside its range.</summary>
    public const string OutOfRange = "L0207";

    /// <summary>Keys that exclude each other.</summary>
    public const string KeyConflict = "L0208";

    /// <summary>A name that cannot be one.</summary>
    public const string BadName = "L0209";

    /// <summary>A value that breaks a rule of its own.</summary>
    public const string BadValue = "L0210";
}
