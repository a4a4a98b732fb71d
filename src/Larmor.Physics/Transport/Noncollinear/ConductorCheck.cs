using System.Collections.Immutable;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>Faults of one conductor of a non-collinear stack.</summary>
static class ConductorCheck
{
    public static void Find(string place, Medium medium, Magnetism? magnetism, bool isLead, ImmutableArray<StackFault>.Builder faults)
    {
        int before = faults.Count;
        CheckChannels(place, medium, faults);
        if (magnetism is null)
        {
            CheckNormal(place, medium, isLead, faults);
        }
        else
        {
            CheckMagnet(place, magnetism, faults);
        }

        if (faults.Count == before && isLead && magnetism is not null)
        {
            Require(MediumModes.Of(medium).IsConnected, place,
                $"{place}: its channels never come to one potential far away; a semi-infinite lead needs reactions that join all its channels", faults);
        }
    }

    static void CheckChannels(string place, Medium medium, ImmutableArray<StackFault>.Builder faults)
    {
        var names = new HashSet<string>();
        foreach (Channel channel in medium.Channels)
        {
            Require(names.Add(channel.Name), place, $"{place}: channel '{channel.Name}' is given twice", faults);
            Require(channel.Conductivity > 0 && double.IsFinite(channel.Conductivity), place,
                $"{place}: conductivity of channel '{channel.Name}' must be positive, got {channel.Conductivity} S/m; leave out a channel that does not conduct", faults);
            Require(channel.Name.EndsWith("_up", StringComparison.Ordinal) || channel.Name.EndsWith("_dn", StringComparison.Ordinal), place,
                $"{place}: the name of channel '{channel.Name}' does not say its spin; end it in _up or _dn", faults);
        }

        foreach (string needed in new[] { "s_up", "s_dn" })
        {
            Require(names.Contains(needed), place, $"{place}: '{medium.Name}' needs the channel '{needed}', which carries spin across interfaces", faults);
        }

        foreach (Reaction reaction in medium.Reactions)
        {
            foreach (string channel in new[] { reaction.A, reaction.B })
            {
                Require(names.Contains(channel), place, $"{place}: reaction '{reaction.Name}' names channel '{channel}', which '{medium.Name}' lacks", faults);
            }

            Require(reaction.A != reaction.B, place, $"{place}: reaction '{reaction.Name}' joins channel '{reaction.A}' with itself", faults);
            Require(reaction.Conductance >= 0 && double.IsFinite(reaction.Conductance), place,
                $"{place}: reaction '{reaction.Name}' must have a conductance of zero or more, got {reaction.Conductance} S/m³", faults);
        }
    }

    static void CheckNormal(string place, Medium medium, bool isLead, ImmutableArray<StackFault>.Builder faults)
    {
        Channel? extra = medium.Channels.FirstOrDefault(channel => channel.Name is not ("s_up" or "s_dn"));
        Require(extra is null, place, $"{place}: channel '{extra?.Name}' needs a magnetization to say what its spin is; only s_up and s_dn live in a normal conductor", faults);
        double up = medium.Channels.FirstOrDefault(channel => channel.Name == "s_up")?.Conductivity ?? 0;
        double down = medium.Channels.FirstOrDefault(channel => channel.Name == "s_dn")?.Conductivity ?? 0;

        // A conductor without an axis has no preferred spin; a part in 1e9 is left to rounded input.
        Require(Math.Abs(up - down) <= 1e-9 * (up + down), place,
            $"{place}: a normal conductor conducts both spins alike, got s_up {up} S/m and s_dn {down} S/m; give it a magnetization or equal values", faults);
        Require(!isLead || medium.Reactions.Sum(reaction => reaction.Conductance) > 0, place,
            $"{place}: a semi-infinite lead needs spin flip, or its spins never come to one potential", faults);
    }

    static void CheckMagnet(string place, Magnetism magnetism, ImmutableArray<StackFault>.Builder faults)
    {
        Vector3D u = magnetism.Direction;
        Require(u.Length > 0 && double.IsFinite(u.Length), place, $"{place}: its direction must be a finite vector other than zero, got ({u.X}, {u.Y}, {u.Z})", faults);
        TransverseChannel t = magnetism.Transverse;
        Require(t.Conductivity > 0 && double.IsFinite(t.Conductivity), place,
            $"{place}: the transverse conductivity must be positive, got {t.Conductivity} S/m", faults);
        Require(t.SpinFlip >= 0 && double.IsFinite(t.SpinFlip), place,
            $"{place}: transverse spin flip must be zero or more, got {t.SpinFlip} S/m³", faults);
        Require(t.Dephasing >= 0 && double.IsFinite(t.Dephasing), place,
            $"{place}: dephasing must be zero or more, got {t.Dephasing} S/m³", faults);
        Require(t.SpinFlip + t.Dephasing > 0, place,
            $"{place}: transverse spin neither flips nor dephases, so that nothing makes it decay; give one of both", faults);
        Require(double.IsFinite(t.Precession), place, $"{place}: precession must be a finite number, got {t.Precession} S/m³", faults);
    }

    static void Require(bool holds, string place, string message, ImmutableArray<StackFault>.Builder faults) =>
        NoncollinearCheck.Require(holds, place, message, faults);
}
