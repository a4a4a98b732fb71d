namespace Larmor.Documents.Magnets;

/// <summary>Codes of diagnostics about magnets that move.</summary>
public static class MagnetCode
{
    /// <summary>A name that no magnet or layer has, or that two have.</summary>
    public const string Name = "L0501";

    /// <summary>A torque that needs a current or a thickness that the file does not give.</summary>
    public const string Torque = "L0502";

    /// <summary>An expression that cannot be read, or that is not smooth on the sphere.</summary>
    public const string Expression = "L0503";

    /// <summary>Axes that do not make a cubic frame.</summary>
    public const string Axes = "L0504";

    /// <summary>A potential of a magnet without damping.</summary>
    public const string Damping = "L0505";

    /// <summary>A sample that does not suit the experiment.</summary>
    public const string Unsuited = "L0506";
}
