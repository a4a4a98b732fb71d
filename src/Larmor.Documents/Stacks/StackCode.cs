namespace Larmor.Documents.Stacks;

/// <summary>Codes of diagnostics about samples and experiments: meaning that spans several keys.</summary>
public static class StackCode
{
    /// <summary>A material that neither the file nor the library has.</summary>
    public const string UnknownMaterial = "L0301";

    /// <summary>A library value is used without a temperature, or is not known at the one given.</summary>
    public const string Temperature = "L0302";

    /// <summary>A channel that a material does not have.</summary>
    public const string UnknownChannel = "L0303";

    /// <summary>A boundary that nothing describes.</summary>
    public const string UnknownInterface = "L0304";

    /// <summary>An interface entry that cannot be built, or stands in the wrong place.</summary>
    public const string BadInterface = "L0305";

    /// <summary>A pair of materials that no boundary uses.</summary>
    public const string UnusedInterface = "L0306";

    /// <summary>A magnetization that is missing, or has no place.</summary>
    public const string Magnetization = "L0307";

    /// <summary>Too many layers.</summary>
    public const string TooManyLayers = "L0308";

    /// <summary>A stack that cannot be solved: floating channels, leads that never equilibrate.</summary>
    public const string Unsolvable = "L0309";

    /// <summary>A sample that does not suit the experiment.</summary>
    public const string UnsuitedSample = "L0310";

    /// <summary>A sweep that cannot be carried out.</summary>
    public const string Sweep = "L0311";

    /// <summary>An expectation that names nothing.</summary>
    public const string Expectation = "L0312";

    /// <summary>A layer name that is not in the stack.</summary>
    public const string UnknownLayer = "L0313";

    /// <summary>A key of an override that does not describe the library entry.</summary>
    public const string BadOverride = "L0314";

    /// <summary>A layer name that is written twice.</summary>
    public const string SharedName = "L0315";

    /// <summary>A right end that is missing, or that the mirror gives.</summary>
    public const string RightEnd = "L0316";

    /// <summary>A source that the library does not list.</summary>
    public const string UnknownSource = "L0317";
}
