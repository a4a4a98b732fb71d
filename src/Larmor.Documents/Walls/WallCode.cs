namespace Larmor.Documents.Walls;

/// <summary>Codes of diagnostics about moving walls.</summary>
public static class WallCode
{
    /// <summary>Numbers whose wall is no wall, or beyond what time steps can follow.</summary>
    public const string Unsuited = "L0801";

    /// <summary>Cells that are too coarse or too fine for the wall.</summary>
    public const string Cells = "L0802";

    /// <summary>A drift so strong that the domains do not stay.</summary>
    public const string DomainsUnstable = "L0803";

    /// <summary>A description whose answer is zero.</summary>
    public const string NothingDriven = "L0804";
}
