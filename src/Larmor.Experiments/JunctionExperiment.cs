using System.Collections.Immutable;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.ClosedForms;

namespace Larmor.Experiments;

/// <summary>
/// The junction of a semi-infinite normal metal and a semi-infinite magnet: accumulations at the interface, decay lengths,
/// excess resistance, and the closed forms beside them. Accumulations are voltages V_a − V_b at the drive of the stack.
/// </summary>
/// <param name="State">The exact solution.</param>
/// <param name="Profile">Profile around the interface.</param>
/// <param name="NormalAccumulation">a: V_s↑ − V_s↓ on the normal side, V.</param>
/// <param name="FastAccumulation">b: fast part of V_s↓ − V_d↓ in the magnet, V; null without a d channel.</param>
/// <param name="SlowAccumulation">d: its slow part, V.</param>
/// <param name="Magnet">Lengths and asymmetries of the magnet; null without a d channel.</param>
/// <param name="ClosedForm">Closed form per unit current; null without a d channel or with a non-ideal interface.</param>
/// <param name="FastSpinFlip">b per J and R_ex for l_sf ≪ l_sd.</param>
/// <param name="FastInterband">b per J and R_ex for l_sd ≪ l_sf.</param>
/// <param name="TwoChannel">The two-channel junction when the magnet has no d channel, per unit current.</param>
public sealed record JunctionResult(
    TransportState State, ProfileResult Profile, double NormalAccumulation, double? FastAccumulation, double? SlowAccumulation,
    ThreeChannelParameters? Magnet, ThreeChannelJunction? ClosedForm,
    (double B, double ExcessResistance)? FastSpinFlip, (double B, double ExcessResistance)? FastInterband,
    TwoChannelJunction? TwoChannel)
{
    /// <summary>The scalars of the experiment.</summary>
    public static ImmutableArray<Observable<JunctionResult>> Observables { get; } =
    [
        new("R_ex", "R_{GMR}", ShownUnit.FemtoOhmSquareMetre, "non-equilibrium resistance of the junction, R_GMR", r => r.State.ExcessResistance),
        new("a", "a", ShownUnit.Microvolt, "accumulation V_s↑ − V_s↓ at the normal side", r => r.NormalAccumulation),
        new("b", "b", ShownUnit.Microvolt, "fast part of V_s↓ − V_d↓ at the magnet side, decays with Λ+", r => r.FastAccumulation),
        new("d", "d", ShownUnit.Microvolt, "slow part of V_s↓ − V_d↓ at the magnet side, decays with Λ−", r => r.SlowAccumulation),
        new("Lambda_plus", "Λ_{+}", ShownUnit.Nanometre, "short decay length in the magnet", r => r.Magnet?.ShortLength),
        new("Lambda_minus", "Λ_{−}", ShownUnit.Nanometre, "long decay length in the magnet", r => r.Magnet?.LongLength ?? Longest(r)),
        new("l_sf", "l_{sf}", ShownUnit.Nanometre, "spin-flip length of the magnet", r => r.Magnet?.SpinFlipLength),
        new("l_sd", "l_{sd}", ShownUnit.Nanometre, "interband length of the magnet", r => r.Magnet?.InterbandLength),
        new("beta_s", "β_{s}", ShownUnit.One, "asymmetry of the s channels of the magnet", r => r.Magnet?.SAsymmetry),
        new("beta_dn", "β_{↓}", ShownUnit.One, "asymmetry (σ_s↓ − σ_d↓)/(σ_s↓ + σ_d↓)", r => r.Magnet?.DownAsymmetry),
        new("dJ_excess", "δJ_{↓}^{ex}", ShownUnit.AmperePerSquareMetre, "excess of the s–d polarised current J_s↓ − J_d↓ at the face of the magnet over its bulk value", r => r.Interband?.Excess),
        new("excess_share", "δJ_{↓}^{ex}/J", ShownUnit.One, "the same over J, as an effective temperature takes it", r => r.Interband?.Excess / r.State.CurrentDensity),
        new("R_ex_closed", "R_{GMR} closed form", ShownUnit.FemtoOhmSquareMetre, "the same from the closed form", r => r.ClosedForm?.ExcessResistance ?? r.TwoChannel?.ExcessResistance),
        new("R_ex_fast_spin_flip", "R_{GMR} (l_{sf} ≪ l_{sd})", ShownUnit.FemtoOhmSquareMetre, "limit of fast spin flip", r => r.FastSpinFlip?.ExcessResistance),
        new("R_ex_fast_interband", "R_{GMR} (l_{sd} ≪ l_{sf})", ShownUnit.FemtoOhmSquareMetre, "limit of fast interband relaxation", r => r.FastInterband?.ExcessResistance),
        new("defect", "defect", ShownUnit.One, "(dissipated − supplied)/supplied", r => r.Profile.Ledger.Defect),
    ];

    InterbandCurrent? Interband => InterbandCurrent.AtFaces(State) is [.., var face] ? face : null;

    static double? Longest(JunctionResult result)
    {
        ImmutableArray<double> lengths = result.State.Region(result.State.RegionCount - 1).DecayLengths;
        return lengths.IsEmpty ? null : lengths[0];
    }
}

/// <summary>Solves the N|F junction exactly and sets the closed forms of the three-channel theory beside it.</summary>
public static class JunctionExperiment
{
    /// <summary>Runs the experiment.</summary>
    /// <param name="stack">Two leads without layers: the normal metal (s_up, s_dn) on the left, the magnet on the right.</param>
    /// <param name="pointsPerRegion">Points of the profile on each side.</param>
    /// <exception cref="ArgumentException">The stack is not such a junction.</exception>
    public static JunctionResult Run(Stack stack, int pointsPerRegion)
    {
        if (stack is not { Left: Lead left, Right: Lead right, Layers.IsEmpty: true }
            || TwoChannelParameters.Of(left.Medium) is not { } normal)
        {
            throw new ArgumentException("A junction has a two-channel lead on the left, a lead on the right, and no layers.", nameof(stack));
        }

        ProfileResult profile = ProfileExperiment.Run(stack, pointsPerRegion);
        TransportState state = profile.State;
        var magnet = ThreeChannelParameters.Of(right.Medium);
        bool ideal = stack.Interfaces[0] is SharpInterface { Reactions.IsEmpty: true } sharp && sharp.Resistances.All(r => r.Resistance == 0);
        int last = state.RegionCount - 1;
        int interband = magnet is null ? -1 : IndexOfInterband(right.Medium);

        return new JunctionResult(
            state, profile,
            Orientation(left.Medium.Reactions[0], "s_up") * state.ModalDifference(0, 0, 0),
            magnet is null ? null : Orientation(right.Medium.Reactions[interband], "s_dn") * state.ModalDifference(last, interband, 1),
            magnet is null ? null : Orientation(right.Medium.Reactions[interband], "s_dn") * state.ModalDifference(last, interband, 0),
            magnet,
            magnet is null || !ideal ? null : ThreeChannelJunction.Between(normal, magnet),
            magnet is null || !ideal ? null : ThreeChannelJunction.FastSpinFlip(normal, magnet),
            magnet is null || !ideal ? null : ThreeChannelJunction.FastInterband(normal, magnet),
            ideal && TwoChannelParameters.Of(right.Medium) is { } pair ? TwoChannelJunction.Between(normal, pair) : null);
    }

    static int IndexOfInterband(Medium medium)
    {
        int index = 0;
        while (medium.Reactions[index].A != "d_dn" && medium.Reactions[index].B != "d_dn")
        {
            index++;
        }

        return index;
    }

    static int Orientation(Reaction reaction, string first) => reaction.A == first ? 1 : -1;
}
