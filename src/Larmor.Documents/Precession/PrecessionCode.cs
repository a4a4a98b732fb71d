namespace Larmor.Documents.Precession;

/// <summary>Codes of diagnostics about precession in a field.</summary>
public static class PrecessionCode
{
    /// <summary>A flux that outlives the spins.</summary>
    public const string FluxTime = "L0701";

    /// <summary>A detector that nothing reaches, or that stands in the pulse.</summary>
    public const string Distance = "L0702";

    /// <summary>Fields that go backwards, or so far that spins turn many times.</summary>
    public const string Field = "L0703";

    /// <summary>Times of profiles that do not rise, or reach too far.</summary>
    public const string Times = "L0704";

    /// <summary>A g factor of zero: nothing precesses.</summary>
    public const string NothingTurns = "L0705";
}
