using System.Collections.Immutable;
using Larmor.Physics.Transport;

namespace Larmor.Physics.Materials;

/// <summary>Which shorthand describes an interface.</summary>
public enum InterfaceKind
{
    /// <summary>AR*, γ and δ; the first material of the pair is magnetic and its majority is up.</summary>
    Magnetic,

    /// <summary>AR and δ between normal metals.</summary>
    Normal,

    /// <summary>AR alone: a spin-independent contact, for example to superconducting Nb.</summary>
    Contact,
}

/// <summary>The interface between two materials of the library.</summary>
/// <param name="First">Canonical name of one material; the magnetic one when only one is.</param>
/// <param name="Second">Canonical name of the other.</param>
/// <param name="Kind">Which shorthand its values fill.</param>
/// <param name="Properties">Its values.</param>
public sealed record InterfacePair(string First, string Second, InterfaceKind Kind, PropertyTable Properties)
{
    /// <summary>Both names, as <c>Co/Cu</c>.</summary>
    public string Name => $"{First}/{Second}";

    /// <summary>The quantities that <see cref="Build"/> needs.</summary>
    public ImmutableArray<PropertyKind> Required => Kind switch
    {
        InterfaceKind.Magnetic =>
            [PropertyKind.StarredResistance, PropertyKind.InterfaceAsymmetry, PropertyKind.SpinMemoryLoss],
        InterfaceKind.Normal => [PropertyKind.ContactResistance, PropertyKind.SpinMemoryLoss],
        _ => [PropertyKind.ContactResistance],
    };

    /// <summary>The required quantities that have no value at a temperature in K.</summary>
    public ImmutableArray<PropertyKind> Missing(double temperature) =>
        [.. Required.Where(kind => !Properties.TryFind(kind, temperature, out _))];

    /// <summary>Resistances and spin flips at a temperature in K, eq. (T-13) and (T-14).</summary>
    /// <remarks>The interface's <see cref="Interface.Axis"/> is the default; whoever places it knows which side is magnetic.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A required quantity is not known there; the message lists where it is.</exception>
    public Interface Build(double temperature)
    {
        return Kind switch
        {
            InterfaceKind.Magnetic => ValetFert.FromValetFert(
                Of(PropertyKind.StarredResistance), Of(PropertyKind.InterfaceAsymmetry), Of(PropertyKind.SpinMemoryLoss)),
            // Without asymmetry AR and AR* are the same number.
            InterfaceKind.Normal => ValetFert.FromValetFert(Of(PropertyKind.ContactResistance), 0, Of(PropertyKind.SpinMemoryLoss)),
            _ => ValetFert.FromContact(Of(PropertyKind.ContactResistance)),
        };

        double Of(PropertyKind kind) => Properties.Get(kind, temperature).Value;
    }
}
