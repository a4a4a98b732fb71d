using System.Collections.Immutable;
using Larmor.Physics.Transport;

namespace Larmor.Physics.Materials;

/// <summary>Which shorthand describes a material.</summary>
public enum MaterialKind
{
    /// <summary>ρ and l_sf.</summary>
    Normal,

    /// <summary>ρ*, β and l_sf.</summary>
    Magnetic,

    /// <summary>Conductivities of s_up, s_dn and d_dn with l_sf and l_sd.</summary>
    ThreeChannel,
}

/// <summary>A material of the library.</summary>
/// <param name="Name">Name, spelled as a chemist would; case matters.</param>
/// <param name="Kind">Which shorthand its values fill.</param>
/// <param name="Properties">Its values.</param>
public sealed record Material(string Name, MaterialKind Kind, PropertyTable Properties)
{
    /// <summary>Other names that find it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The quantities that <see cref="Build"/> needs.</summary>
    public ImmutableArray<PropertyKind> Required => Kind switch
    {
        MaterialKind.Normal => [PropertyKind.Resistivity, PropertyKind.SpinDiffusionLength],
        MaterialKind.Magnetic =>
            [PropertyKind.StarredResistivity, PropertyKind.BulkAsymmetry, PropertyKind.SpinDiffusionLength],
        _ =>
        [
            PropertyKind.ConductivitySUp, PropertyKind.ConductivitySDown, PropertyKind.ConductivityDDown,
            PropertyKind.SpinDiffusionLength, PropertyKind.InterbandLength,
        ],
    };

    /// <summary>The required quantities that have no value at a temperature in K.</summary>
    public ImmutableArray<PropertyKind> Missing(double temperature) =>
        [.. Required.Where(kind => !Properties.TryFind(kind, temperature, out _))];

    /// <summary>Channels and reactions at a temperature in K, eq. (T-25) and (T-31).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A required quantity is not known there; the message lists where it is.</exception>
    public Medium Build(double temperature)
    {
        return Kind switch
        {
            MaterialKind.Normal =>
                ValetFert.Normal(Name, Of(PropertyKind.Resistivity), Of(PropertyKind.SpinDiffusionLength)),
            MaterialKind.Magnetic => ValetFert.TwoChannel(
                Name, Of(PropertyKind.StarredResistivity), Of(PropertyKind.BulkAsymmetry), Of(PropertyKind.SpinDiffusionLength)),
            _ => ValetFert.ThreeChannel(
                Name, Of(PropertyKind.ConductivitySUp), Of(PropertyKind.ConductivitySDown), Of(PropertyKind.ConductivityDDown),
                Of(PropertyKind.SpinDiffusionLength), Of(PropertyKind.InterbandLength)),
        };

        double Of(PropertyKind kind) => Properties.Get(kind, temperature).Value;
    }
}
