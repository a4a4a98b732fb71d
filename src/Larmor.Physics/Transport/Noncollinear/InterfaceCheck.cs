using System.Collections.Immutable;
using System.Numerics;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>Faults of one boundary or contact of a non-collinear stack.</summary>
static class InterfaceCheck
{
    public static string PlaceOf(string left, string right) =>
        $"interface '{Bare(left)} / {Bare(right)}'";

    public static void Find(
        SpinInterface boundary, (string Place, Medium Medium, Magnetism? Magnetism) left, (string Place, Medium Medium, Magnetism? Magnetism) right,
        ImmutableArray<StackFault>.Builder faults)
    {
        string place = PlaceOf(left.Place, right.Place);
        switch (boundary)
        {
            case JoinedInterface:
                Require(left.Magnetism is not null && left.Magnetism.Direction == right.Magnetism?.Direction, place,
                    $"{place}: only two parts of one magnet can be joined; both sides need the same direction", faults);
                break;
            case MixingInterface mixing:
                (Magnetism? magnet, Magnetism? other) = mixing.MagnetSide == Side.Left
                    ? (left.Magnetism, right.Magnetism)
                    : (right.Magnetism, left.Magnetism);
                Require(magnet is not null, place, $"{place}: the side that should be a magnet is a normal conductor", faults);
                Require(other is null, place, $"{place}: one mixing element has one axis, but both sides are magnets; use a pair", faults);
                CheckConductances(place, mixing.Conductances, faults);
                break;
            case MixingPair pair:
                Require(left.Magnetism is not null && right.Magnetism is not null, place, $"{place}: a pair of mixing elements needs a magnet on both sides", faults);
                CheckConductances(place, pair.Left, faults);
                CheckConductances(place, pair.Right, faults);
                break;
        }

        foreach (LumpedSpinFlip flip in boundary.SpinFlips)
        {
            Require(flip.Conductance >= 0 && double.IsFinite(flip.Conductance), place,
                $"{place}: lumped spin flip must be zero or more, got {flip.Conductance} S/m²", faults);
        }

        foreach (InterfaceReaction reaction in boundary.Reactions)
        {
            CheckReaction(place, reaction, left.Medium, right.Medium, left.Magnetism is not null || right.Magnetism is not null, faults);
        }
    }

    public static void FindContact(string place, SpinEnd end, Magnetism? neighbour, ImmutableArray<StackFault>.Builder faults)
    {
        if (end is SpinReservoir { Contact: not null } reservoir)
        {
            Require(neighbour is not null, place, $"{place}: a mixing element needs a magnet beside the reservoir", faults);
            CheckConductances(place, reservoir.Contact, faults);
        }
    }

    static void CheckConductances(string place, MixingConductances g, ImmutableArray<StackFault>.Builder faults)
    {
        Require(g.Up >= 0 && g.Down >= 0 && g.Up + g.Down > 0 && double.IsFinite(g.Up + g.Down), place,
            $"{place}: G_up and G_dn must be zero or more and not both zero, got {g.Up} and {g.Down} S/m²", faults);
        Require(Complex.IsFinite(g.Mixing) && Complex.IsFinite(g.Transmitted) && Complex.IsFinite(g.MagnetSide), place, $"{place}: mixing conductances must be finite", faults);
        Require(g.Mixing.Real >= 0, place, $"{place}: Re G_mix must be zero or more, got {g.Mixing.Real} S/m²", faults);
        Require(g.MagnetSide.Real >= 0, place, $"{place}: Re G_F must be zero or more, got {g.MagnetSide.Real} S/m²", faults);

        // Rounding of an isotropic contact, where both sides are equal, is no fault.
        Require(g.Transmitted.Real * g.Transmitted.Real <= g.Mixing.Real * g.MagnetSide.Real * (1 + 1e-12), place,
            $"{place}: (Re T_mix)² must not exceed Re G_mix · Re G_F, or the interface would create power; got {g.Transmitted.Real}, {g.Mixing.Real} and {g.MagnetSide.Real} S/m²", faults);
    }

    static void CheckReaction(
        string place, InterfaceReaction reaction, Medium left, Medium right, bool hasAxis, ImmutableArray<StackFault>.Builder faults)
    {
        foreach ((string channel, Side side) in new[] { (reaction.A, reaction.SideA), (reaction.B, reaction.SideB) })
        {
            Medium medium = side == Side.Left ? left : right;
            Require(medium.Channels.Any(c => c.Name == channel), place,
                $"{place}: reaction '{reaction.Name}' names channel '{channel}', which '{medium.Name}' lacks", faults);
        }

        Require(hasAxis, place, $"{place}: reaction '{reaction.Name}' lies between two normal conductors, where spins have no axis; use a lumped spin flip", faults);
        Require(reaction.A != reaction.B || reaction.SideA != reaction.SideB, place, $"{place}: reaction '{reaction.Name}' joins channel '{reaction.A}' with itself", faults);
        Require(reaction.Conductance >= 0 && double.IsFinite(reaction.Conductance), place,
            $"{place}: reaction '{reaction.Name}' must have a conductance of zero or more, got {reaction.Conductance} S/m²", faults);
    }

    static string Bare(string place) => place.StartsWith("layer '", StringComparison.Ordinal) ? place[7..^1] : place;

    static void Require(bool holds, string place, string message, ImmutableArray<StackFault>.Builder faults) =>
        NoncollinearCheck.Require(holds, place, message, faults);
}
