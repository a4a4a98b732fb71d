using System.Globalization;
using System.Text.Json.Nodes;

namespace Larmor.Documents.Binding;

/// <summary>The numbers that a key allows.</summary>
/// <param name="Minimum">Lower end.</param>
/// <param name="Maximum">Upper end.</param>
/// <param name="IncludesMinimum">Whether the lower end is allowed.</param>
/// <param name="IncludesMaximum">Whether the upper end is allowed.</param>
readonly record struct NumberRange(double Minimum, double Maximum, bool IncludesMinimum, bool IncludesMaximum)
{
    public static NumberRange Any { get; } = new(double.NegativeInfinity, double.PositiveInfinity, false, false);

    public bool Contains(double value) =>
        (value > Minimum || (IncludesMinimum && value == Minimum)) && (value < Maximum || (IncludesMaximum && value == Maximum));

    /// <summary>What the range asks, as it follows the name of a value.</summary>
    /// <param name="format">Writes an end of the range.</param>
    public string Requirement(Func<double, string> format)
    {
        string low = IncludesMinimum ? "at least" : "more than", high = IncludesMaximum ? "at most" : "less than";
        return this switch
        {
            { Minimum: 0, IncludesMinimum: false, Maximum: double.PositiveInfinity } => "must be positive",
            { Minimum: 0, IncludesMinimum: true, Maximum: double.PositiveInfinity } => "must not be negative",
            { Maximum: double.PositiveInfinity } => $"must be {low} {format(Minimum)}",
            { Minimum: double.NegativeInfinity } => $"must be {high} {format(Maximum)}",
            { IncludesMinimum: true, IncludesMaximum: true } => $"must be from {format(Minimum)} to {format(Maximum)}",
            _ => $"must be {low} {format(Minimum)} and {high} {format(Maximum)}",
        };
    }

    /// <summary>Adds the limits of a plain number to its schema.</summary>
    public void Describe(JsonObject description)
    {
        if (double.IsFinite(Minimum))
        {
            description[IncludesMinimum ? "minimum" : "exclusiveMinimum"] = Minimum;
        }

        if (double.IsFinite(Maximum))
        {
            description[IncludesMaximum ? "maximum" : "exclusiveMaximum"] = Maximum;
        }
    }

    public static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
