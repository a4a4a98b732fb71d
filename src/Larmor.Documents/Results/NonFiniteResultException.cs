namespace Larmor.Documents.Results;

/// <summary>A result was NaN or infinite when it was about to be written; nothing was written under a final name.</summary>
/// <param name="place">Where the value stands, for example <c>table 'profile', column 'V', row 3</c> (rows count from 1).</param>
/// <param name="value">The value refused.</param>
public sealed class NonFiniteResultException(string place, double value)
    : Exception($"{place}: the value is {value}; results hold finite numbers only")
{
    /// <summary>Where the value stands.</summary>
    public string Place { get; } = place;

    internal static double Checked(double value, string place) =>
        double.IsFinite(value) ? value : throw new NonFiniteResultException(place, value);
}
