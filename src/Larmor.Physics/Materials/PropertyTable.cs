using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Larmor.Physics.Materials;

/// <summary>The values of one material or interface, at most one per quantity and temperature.</summary>
/// <remarks>A temperature without a value is a failure that names the known ones: nothing is interpolated or replaced.</remarks>
public sealed class PropertyTable
{
    // Unit conversion of a written temperature may cost the last bit; real sets are kelvins apart.
    const double TemperatureTolerance = 1e-9;

    internal PropertyTable(params ImmutableArray<Property> all)
    {
        All = all;
        Temperatures = [.. all.Select(property => property.Temperature).Distinct().Order()];
    }

    /// <summary>Every value, in the order written.</summary>
    public ImmutableArray<Property> All { get; }

    /// <summary>Temperatures with at least one value, in K, ascending.</summary>
    public ImmutableArray<double> Temperatures { get; }

    /// <summary>Temperatures in K at which a quantity is known, ascending.</summary>
    public ImmutableArray<double> TemperaturesOf(PropertyKind kind) =>
        [.. All.Where(property => property.Kind == kind).Select(property => property.Temperature).Order()];

    /// <summary>Every value at a temperature in K; false when there is none (see <see cref="Temperatures"/>).</summary>
    public bool TryAt(double temperature, out ImmutableArray<Property> properties)
    {
        properties = [.. All.Where(property => IsAt(property, temperature))];
        return properties.Length > 0;
    }

    /// <summary>The value of a quantity at a temperature in K; false when unknown (see <see cref="TemperaturesOf"/>).</summary>
    public bool TryFind(PropertyKind kind, double temperature, [NotNullWhen(true)] out Property? property)
    {
        property = All.FirstOrDefault(candidate => candidate.Kind == kind && IsAt(candidate, temperature));
        return property is not null;
    }

    /// <summary>The value of a quantity at a temperature in K.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not known there; the message lists where it is.</exception>
    public Property Get(PropertyKind kind, double temperature)
    {
        if (TryFind(kind, temperature, out Property? property))
        {
            return property;
        }

        string known = string.Join(", ", TemperaturesOf(kind).Select(k => string.Create(CultureInfo.InvariantCulture, $"{k} K")));
        throw new ArgumentOutOfRangeException(
            nameof(temperature), temperature, $"{kind.Key} is known at {(known.Length > 0 ? known : "no temperature")}");
    }

    static bool IsAt(Property property, double temperature) =>
        Math.Abs(property.Temperature - temperature) <= TemperatureTolerance * property.Temperature;
}
