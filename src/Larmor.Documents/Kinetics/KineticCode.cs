namespace Larmor.Documents.Kinetics;

/// <summary>Codes of diagnostics about carriers and their collisions.</summary>
public static class KineticCode
{
    /// <summary>Bands that hold no carriers.</summary>
    public const string EmptyBands = "L0501";

    /// <summary>A law of collisions that does not suit the carriers.</summary>
    public const string Collisions = "L0502";

    /// <summary>Carriers outside the validity of the theory.</summary>
    public const string Validity = "L0503";
}
