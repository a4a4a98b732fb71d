namespace Larmor.Documents.Textures;

/// <summary>Codes of diagnostics about textures.</summary>
public static class TextureCode
{
    /// <summary>A table whose rows do not make a magnetization.</summary>
    public const string Table = "L0401";

    /// <summary>Ends that do not go together, or do not suit the texture.</summary>
    public const string Ends = "L0402";

    /// <summary>A number that the chosen law needs and the file leaves out.</summary>
    public const string MissingNumber = "L0403";

    /// <summary>Cells that are too coarse.</summary>
    public const string CoarseCells = "L0404";

    /// <summary>A description whose answer is zero everywhere.</summary>
    public const string NothingDriven = "L0405";
}
