namespace Larmor.Documents.Thermal;

/// <summary>Codes of diagnostics about moments in a bath.</summary>
public static class ThermalCode
{
    /// <summary>A file whose magnets are more than statistics of one moment can hold.</summary>
    public const string Unsuited = "L0901";

    /// <summary>Energies too large for the bath.</summary>
    public const string Range = "L0902";

    /// <summary>A step that cannot follow the motion, or more of them than anybody waits for.</summary>
    public const string Step = "L0903";

    /// <summary>A moment without two states.</summary>
    public const string States = "L0904";
}
