using System.Collections.Immutable;
using Larmor.Physics.Transport;

namespace Larmor.Experiments;

/// <summary>One point of a profile. Entries of channels or reactions that are absent there are null.</summary>
/// <param name="Region">Region index.</param>
/// <param name="Z">Position in m; 0 is the left contact, or the right face of a left lead.</param>
/// <param name="Potentials">V_c in V per stack channel.</param>
/// <param name="Currents">J_c in A/m² per stack channel.</param>
/// <param name="WeightedPotential">V_w in V.</param>
/// <param name="Fluxes">K in A/m³ per reaction name of the stack.</param>
/// <param name="Dissipation">w in W/m³.</param>
public sealed record ProfilePoint(
    int Region, double Z, ImmutableArray<double?> Potentials, ImmutableArray<double?> Currents,
    double WeightedPotential, ImmutableArray<double?> Fluxes, double Dissipation)
{
    /// <summary>V_a − V_b in V; null where one of them is absent.</summary>
    public double? Difference(Accumulation pair) => Potentials[pair.A] - Potentials[pair.B];

    /// <summary>J_a − J_b in A/m²: for (s_dn, d_dn) the polarised current of eq. (T-36).</summary>
    public double? CurrentDifference(Accumulation pair) => Currents[pair.A] - Currents[pair.B];
}

/// <summary>A region as the profile shows it.</summary>
/// <param name="Region">Region index in the state.</param>
/// <param name="View">What and where it is.</param>
public sealed record ProfileRegion(int Region, RegionView View);

/// <summary>What one state of a stack looks like from left to right.</summary>
/// <param name="State">The solved state.</param>
/// <param name="Points">The profile; boundaries appear once per side.</param>
/// <param name="Reactions">Names of the reactions, the order of <see cref="ProfilePoint.Fluxes"/>.</param>
/// <param name="Accumulations">Pairs of channels that relax into each other.</param>
/// <param name="Shares">Where the resistance comes from.</param>
/// <param name="Ledger">Dissipation of every process and its balance.</param>
public sealed record ProfileResult(
    TransportState State, ImmutableArray<ProfilePoint> Points, ImmutableArray<string> Reactions,
    ImmutableArray<Accumulation> Accumulations, ImmutableArray<ResistanceShare> Shares, EntropyLedger Ledger)
{
    /// <summary>The scalars of a profile.</summary>
    public static ImmutableArray<Observable<ProfileResult>> Observables { get; } =
    [
        new("AR", "AR", ShownUnit.FemtoOhmSquareMetre, "resistance times area between the ends", r => r.State.Resistance),
        new("AR_ohmic", "AR_{ohmic}", ShownUnit.FemtoOhmSquareMetre, "ohmic part, sum of t/σ_t over the layers", r => r.State.OhmicResistance),
        new("AR_interface", "AR_{interface}", ShownUnit.FemtoOhmSquareMetre, "interfaces and contacts with their channels in parallel",
            r => r.Shares.Where(s => s.Kind != ResistanceKind.Layer).Sum(s => s.Ohmic)),
        new("AR_nonequilibrium", "AR_{ne}", ShownUnit.FemtoOhmSquareMetre, "non-equilibrium part: accumulation and relaxation", r => r.Shares.Sum(s => s.NonEquilibrium)),
        new("J", "J", ShownUnit.AmperePerSquareMetre, "current density, positive towards +z", r => r.State.CurrentDensity),
        new("V", "V", ShownUnit.Millivolt, "voltage, left minus right", r => r.State.Voltage),
        new("power", "P", ShownUnit.WattPerSquareMetre, "electrical power supplied per area", r => r.Ledger.Supplied),
        new("dissipated", "P_{diss}", ShownUnit.WattPerSquareMetre, "sum of the dissipation of every process", r => r.Ledger.Dissipated),
    ];
}

/// <summary>Solves one state and walks through the stack.</summary>
public static class ProfileExperiment
{
    /// <summary>How many of its longest decay lengths of a lead the profile shows.</summary>
    const double LeadLengths = 5;

    /// <summary>Runs the experiment.</summary>
    /// <param name="stack">The stack, with its drive; the current must not be zero.</param>
    /// <param name="pointsPerRegion">Points in each layer and lead, crowded towards the faces; at least 2, or 0 for none.</param>
    public static ProfileResult Run(Stack stack, int pointsPerRegion)
    {
        ChannelNetwork network = ChannelNetwork.Freeze(stack);
        TransportState state = network.CreateState();
        network.Solve(state);
        return Observe(state, pointsPerRegion);
    }

    /// <summary>Walks through a solved state; to be called before the network is turned.</summary>
    /// <param name="state">The state.</param>
    /// <param name="pointsPerRegion">As in <see cref="Run"/>.</param>
    public static ProfileResult Observe(TransportState state, int pointsPerRegion)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pointsPerRegion);
        ArgumentOutOfRangeException.ThrowIfEqual(pointsPerRegion, 1);
        ImmutableArray<string> reactions = ReactionNames(state);
        var points = ImmutableArray.CreateBuilder<ProfilePoint>();
        for (int r = 0; r < state.RegionCount; r++)
        {
            RegionView view = state.Region(r);
            if (view.Kind != RegionKind.Interface)
            {
                foreach (double distance in Distances(view, pointsPerRegion))
                {
                    points.Add(At(state, view, r, distance, reactions));
                }
            }
        }

        return new ProfileResult(
            state, points.ToImmutable(), reactions, Accumulation.Of(state), ResistanceBreakdown.Of(state), EntropyLedger.Of(state));
    }

    /// <summary>Chebyshev–Lobatto points: their spacing shrinks quadratically towards the faces, where the modes vary.</summary>
    static IEnumerable<double> Distances(RegionView view, int count)
    {
        for (int i = 0; i < count; i++)
        {
            double fraction = (double)i / (count - 1);
            yield return view.Kind switch
            {
                RegionKind.LeftLead => -LeadExtent(view) * (1 - Math.Sin(Math.PI / 2 * fraction)),
                RegionKind.RightLead => LeadExtent(view) * (1 - Math.Cos(Math.PI / 2 * fraction)),
                _ => i == count - 1 ? view.Length : view.Length * Math.Pow(Math.Sin(Math.PI / 2 * fraction), 2),
            };
        }
    }

    /// <summary>A lead with one channel has no decay length: it is drawn 10 nm long.</summary>
    static double LeadExtent(RegionView lead) => lead.DecayLengths.IsEmpty ? 1e-8 : LeadLengths * lead.DecayLengths[0];

    static ImmutableArray<string> ReactionNames(TransportState state)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (int r = 0; r < state.RegionCount; r++)
        {
            RegionView view = state.Region(r);
            foreach (Reaction reaction in view.Medium.Reactions)
            {
                if (view.Kind != RegionKind.Interface && !names.Contains(reaction.Name))
                {
                    names.Add(reaction.Name);
                }
            }
        }

        return names.ToImmutable();
    }

    static ProfilePoint At(TransportState state, RegionView view, int region, double distance, ImmutableArray<string> reactions)
    {
        int n = view.StackChannels.Length;
        double[] v = new double[n], j = new double[n], k = new double[view.Medium.Reactions.Length];
        state.Evaluate(region, distance, v, j);
        state.EvaluateReactions(region, distance, k);
        double?[] potentials = new double?[state.Channels.Length], currents = new double?[state.Channels.Length], fluxes = new double?[reactions.Length];
        for (int c = 0; c < n; c++)
        {
            potentials[view.StackChannels[c]] = v[c];
            currents[view.StackChannels[c]] = j[c];
        }

        for (int r = 0; r < k.Length; r++)
        {
            int slot = reactions.IndexOf(view.Medium.Reactions[r].Name);
            fluxes[slot] = (fluxes[slot] ?? 0) + k[r];
        }

        return new ProfilePoint(
            region, view.Start + distance, [.. potentials], [.. currents],
            state.WeightedPotential(region, distance), [.. fluxes], state.Dissipation(region, distance));
    }
}
