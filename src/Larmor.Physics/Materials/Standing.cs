namespace Larmor.Physics.Materials;

/// <summary>How far a number of the library can be trusted; it is shown with every value.</summary>
public enum Standing
{
    /// <summary>Looked up in the text of the source that the property names.</summary>
    Measured,

    /// <summary>Customary value of the field, not checked against a source; shown as <c>typical, unverified</c>.</summary>
    Typical,

    /// <summary>Chosen so that a model shows its effects; no measurement stands behind it.</summary>
    ModelParameter,
}

/// <summary>The words that people are shown for a standing.</summary>
public static class StandingWords
{
    /// <summary>Names the standing as tables and explanations print it.</summary>
    /// <param name="standing">A defined standing.</param>
    public static string Of(Standing standing) => standing switch
    {
        Standing.Measured => "measured",
        Standing.Typical => "typical, unverified",
        Standing.ModelParameter => "model parameter",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, message: null),
    };
}
