namespace Larmor.Documents.SpinWaves;

/// <summary>Codes of diagnostics about spin waves.</summary>
public static class SpinWaveCode
{
    /// <summary>Exchange that does not hold the moments parallel.</summary>
    public const string Unstable = "L0751";

    /// <summary>Wave numbers outside the first zone.</summary>
    public const string Zone = "L0752";

    /// <summary>Carriers whose numbers do not go together.</summary>
    public const string Carriers = "L0753";
}
