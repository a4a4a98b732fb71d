namespace Larmor.Physics.Materials;

/// <summary>Uncertainty of a value, or the range between sources, in the property's field unit.</summary>
/// <param name="Minus">How far the range reaches below the value; not negative.</param>
/// <param name="Plus">How far it reaches above; not negative.</param>
public readonly record struct Spread(double Minus, double Plus)
{
    /// <summary>A spread of the same size on both sides.</summary>
    public static Spread Of(double size) => new(size, size);
}

/// <summary>One number of the library, with all that is known about where it comes from.</summary>
public sealed record Property
{
    Property(PropertyKind kind, double temperature, double fieldValue, Spread? spread, Standing standing)
    {
        Kind = kind;
        Temperature = temperature;
        FieldValue = fieldValue;
        Spread = spread;
        Standing = standing;
    }

    /// <summary>Which quantity.</summary>
    public PropertyKind Kind { get; }

    /// <summary>Temperature set that it belongs to, in K; the remark says so when it was measured elsewhere.</summary>
    public double Temperature { get; }

    /// <summary>The value in the field's unit, with the digits that the source prints.</summary>
    public double FieldValue { get; }

    /// <summary>The value in SI units.</summary>
    public double Value => FieldValue / Kind.FieldUnitsPerSi;

    /// <summary>Uncertainty or range, in the field's unit; null when the source gives none.</summary>
    public Spread? Spread { get; }

    /// <summary>How far it can be trusted.</summary>
    public Standing Standing { get; }

    /// <summary>Key of its <see cref="Source"/>; never null for a measured value.</summary>
    public string? SourceKey { get; init; }

    /// <summary>What a user should know before trusting it.</summary>
    public string? Remark { get; init; }

    internal static Property Measured(
        PropertyKind kind, double temperature, double fieldValue, Spread? spread, Source source, string? remark = null) =>
        new(kind, temperature, fieldValue, spread, Standing.Measured) { SourceKey = source.Key, Remark = remark };

    internal static Property Typical(
        PropertyKind kind, double temperature, double fieldValue, Spread? spread = null, string? remark = null, Source? source = null) =>
        new(kind, temperature, fieldValue, spread, Standing.Typical) { SourceKey = source?.Key, Remark = remark };

    internal static Property Model(
        PropertyKind kind, double temperature, double fieldValue, Spread? spread = null, string? remark = null) =>
        new(kind, temperature, fieldValue, spread, Standing.ModelParameter) { Remark = remark };
}
