namespace Larmor.Documents.Longitudinal;

/// <summary>Codes of diagnostics about longitudinal magnets.</summary>
public static class LongitudinalCode
{
    /// <summary>Onsager rates that could lower the entropy.</summary>
    public const string Onsager = "L0601";

    /// <summary>A layer of a medium that the file does not have.</summary>
    public const string UnknownMedium = "L0602";

    /// <summary>A contact that is missing, or has nothing to join.</summary>
    public const string Contact = "L0603";

    /// <summary>Times that do not rise, or a pulse after the end.</summary>
    public const string Times = "L0604";

    /// <summary>A place outside the magnet.</summary>
    public const string Place = "L0605";

    /// <summary>An end that contradicts itself, or does not suit its medium.</summary>
    public const string End = "L0606";

    /// <summary>A state from which a Landau energy does not relax.</summary>
    public const string NotConvex = "L0607";

    /// <summary>Cells that are too coarse, or too many.</summary>
    public const string Cells = "L0608";

    /// <summary>A description whose answer is zero everywhere.</summary>
    public const string NothingHappens = "L0609";
}
