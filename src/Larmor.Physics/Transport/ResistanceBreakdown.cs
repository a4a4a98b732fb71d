using System.Collections.Immutable;
using Larmor.Numerics.Functions;

namespace Larmor.Physics.Transport;

/// <summary>What a place adds to the resistance.</summary>
public enum ResistanceKind
{
    /// <summary>A finite layer.</summary>
    Layer,

    /// <summary>A semi-infinite lead, which has only a non-equilibrium part.</summary>
    Lead,

    /// <summary>An interface, sharp or distributed.</summary>
    Interface,

    /// <summary>A contact to a reservoir.</summary>
    Contact,
}

/// <summary>The share of one place in the resistance, in Ω·m².</summary>
/// <param name="Kind">What the place is.</param>
/// <param name="Place">Its name.</param>
/// <param name="Ohmic">t/σ_t of a layer; the channels in parallel of an interface or contact (zero when one is continuous).</param>
/// <param name="NonEquilibrium">
/// Excess dissipation of the place divided by J² (eq. (T-22)): what spin accumulation and relaxation add there. Not negative.
/// </param>
public sealed record ResistanceShare(ResistanceKind Kind, string Place, double Ohmic, double NonEquilibrium);

/// <summary>
/// Where the resistance of a stack comes from: R = Σ ohmic + Σ non-equilibrium, all terms ≥ 0, eq. (T-22).
/// </summary>
public static class ResistanceBreakdown
{
    /// <summary>Breaks the resistance of a state down, from left to right.</summary>
    /// <exception cref="InvalidOperationException">The network was turned since the state was solved, or carries no current.</exception>
    public static ImmutableArray<ResistanceShare> Of(TransportState state)
    {
        if (state.CurrentDensity == 0)
        {
            throw new InvalidOperationException("Without a current nothing tells where a resistance sits.");
        }

        var shares = ImmutableArray.CreateBuilder<ResistanceShare>();
        ReadOnlySpan<Plane> planes = state.Network.Planes;
        int plane = 0;
        if (planes[0].Left is null)
        {
            AddPlane(state, plane++, shares);
        }

        for (int r = 0; r < state.RegionCount; r++)
        {
            shares.Add(OfRegion(state, r));
            if (plane < planes.Length)
            {
                AddPlane(state, plane++, shares);
            }
        }

        return shares.ToImmutable();
    }

    static ResistanceShare OfRegion(TransportState state, int index)
    {
        Region region = state.Network.Regions[index];
        double[] q = region.Modes.Wavenumbers;
        double h = state.LengthOf(index) / 2, excess = 0;
        for (int j = 0; j < q.Length; j++)
        {
            double left = state.FaceAmplitude(index, j, Side.Left), right = state.FaceAmplitude(index, j, Side.Right);
            double even = (left + right) / 2, odd = (right - left) / 2;
            excess += region.IsLead
                ? q[j] * ((left * left) + (right * right))
                : 2 * ((ModalIntegrals.Tau(q[j], h) * even * even) + (ModalIntegrals.Kappa(q[j], h) * odd * odd));
        }

        ResistanceKind kind = region.IsLead ? ResistanceKind.Lead
            : region.Kind == RegionKind.Interface ? ResistanceKind.Interface : ResistanceKind.Layer;
        double ohmic = region.IsLead ? 0 : state.LengthOf(index) / region.Modes.TotalConductivity;
        return new ResistanceShare(kind, region.Name, ohmic, excess / (state.CurrentDensity * state.CurrentDensity));
    }

    static void AddPlane(TransportState state, int index, ImmutableArray<ResistanceShare>.Builder shares)
    {
        Plane plane = state.Network.Planes[index];
        if (plane.LinkCount == 0)
        {
            return;
        }

        // The current must cross through the links that join both sides; in parallel they set the ohmic part, and what the
        // real distribution dissipates above the even one is the rest. A continuous channel short-circuits them all.
        double parallel = IsContinuous(plane) ? 0 : 1 / CrossingConductance(plane);
        double evenDrop = state.CurrentDensity * parallel, excess = 0;
        for (int l = 0; l < plane.LinkCount; l++)
        {
            Link link = plane.Links[l];
            double difference = state.NodeDifference(index, link.From, link.To) - (evenDrop * Direction(plane, link));
            excess += link.Conductance * difference * difference;
        }

        double nonEquilibrium = excess / (state.CurrentDensity * state.CurrentDensity);
        shares.Add(plane.IsReservoir
            ? new ResistanceShare(ResistanceKind.Contact, plane.Left is null ? "left contact" : "right contact", parallel, nonEquilibrium)
            : new ResistanceShare(ResistanceKind.Interface, NetworkBuilder.InterfaceName(state.Network.Stack, plane.Origin), parallel, nonEquilibrium));
    }

    static double CrossingConductance(Plane plane)
    {
        double sum = 0;
        for (int l = 0; l < plane.LinkCount; l++)
        {
            sum += Math.Abs(Direction(plane, plane.Links[l])) * plane.Links[l].Conductance;
        }

        return sum;
    }

    /// <summary>+1 for a link from the left side to the right one, −1 for the opposite, 0 within a side.</summary>
    static int Direction(Plane plane, Link link)
    {
        if (link.Kind != LinkKind.Reaction)
        {
            return 1;
        }

        (_, Side from, _, Side to, _) = plane.Reactions[link.Index];
        return from == to ? 0 : from == Side.Left ? 1 : -1;
    }

    static bool IsContinuous(Plane plane) => plane.NodeCount < plane.MaximumNodes;
}
