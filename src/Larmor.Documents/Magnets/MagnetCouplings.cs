using System.Collections.Immutable;
using Larmor.Documents.Syntax;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Magnets;

/// <summary>Turns the couplings of a file into the solver's; every fault becomes a located diagnostic.</summary>
sealed class MagnetCouplings(MagnetSpecimenInput input, Diagnostics diagnostics)
{
    /// <summary>A coupling; null after a diagnostic, or when one of its magnets is at fault.</summary>
    public IPairEnergy? Of(CouplingInput coupling, ImmutableArray<MagnetBody?> bodies)
    {
        int[] places = [.. coupling.Between.Select(name =>
        {
            int place = input.Magnets.Select(magnet => magnet.Name.Value).ToList().IndexOf(name.Value);
            if (place < 0)
            {
                string[] names = [.. input.Magnets.Select(magnet => magnet.Name.Value)];
                diagnostics.Error(MagnetCode.Name, name.Span, $"no magnet is called '{name.Value}'", Spelling.Nearest(name.Value, names) is { } nearest ? $"did you mean {nearest}?" : $"the magnets are {string.Join(", ", names.Take(12))}");
            }

            return place;
        })];
        if (places.Min() < 0)
        {
            return null;
        }

        if (places[0] == places[1])
        {
            diagnostics.Error(MagnetCode.Name, coupling.Between[1].Span, $"'{coupling.Between[1].Value}' cannot be coupled to itself", "name another magnet");
            return null;
        }

        if (bodies[places[0]] is not { } a || bodies[places[1]] is not { } b)
        {
            return null;
        }

        if (coupling.Distance is { } distance)
        {
            var displacement = new Vector3D(distance[0], distance[1], distance[2]);
            return a.Edges is { } first && b.Edges is { } second
                ? DipolarCoupling.BetweenPrisms(places[0], places[1], a.Magnetization, b.Magnetization, first, second, displacement)
                : DipolarCoupling.BetweenPoints(places[0], places[1], a.Magnetization * a.Volume, b.Magnetization * b.Volume, displacement);
        }

        if (a.Area is not { } areaA || b.Area is not { } areaB)
        {
            diagnostics.Error(MagnetCode.Torque, coupling.Span, "an exchange through a spacer needs areas, which these shapes do not have", "write shapes with an area: prism, elliptic_cylinder, or thickness and area");
            return null;
        }

        return new InterlayerExchange(places[0], places[1], Math.Min(areaA, areaB), coupling.Bilinear, coupling.Biquadratic);
    }
}
