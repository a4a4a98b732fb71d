using System.Collections.Immutable;

namespace Larmor.Physics.Transport;

/// <summary>What kind of process dissipates.</summary>
public enum ProcessKind
{
    /// <summary>Conduction of one channel, ∫ J_c²/σ_c dz.</summary>
    Conduction,

    /// <summary>A reaction between channels, ∫ G (V_a − V_b)² dz.</summary>
    Reaction,
}

/// <summary>Dissipation of one process in one place, T × entropy production per area.</summary>
/// <param name="Region">Index of the region, −1 when the process sits at a sharp interface or contact.</param>
/// <param name="Place">Layer, lead, interface or contact.</param>
/// <param name="Kind">Conduction or reaction.</param>
/// <param name="Process">Channel name (stack frame) or reaction name.</param>
/// <param name="Power">
/// W/m². For conduction in a semi-infinite lead: in excess of the ohmic share σ_c J²/σ_t² of that channel, which would be infinite;
/// only then may it be negative, and only channel by channel.
/// </param>
public sealed record ProcessDissipation(int Region, string Place, ProcessKind Kind, string Process, double Power);

/// <summary>
/// Every process of a solved network with its dissipation, from exact integrals (eq. (T-18), (T-24)), and the balance
/// against the electrical power supplied (eq. (T-20)).
/// </summary>
public sealed class EntropyLedger
{
    EntropyLedger(ImmutableArray<ProcessDissipation> processes, double supplied)
    {
        Processes = processes;
        Supplied = supplied;
        Dissipated = processes.Sum(process => process.Power);
    }

    /// <summary>All processes, from left to right.</summary>
    public ImmutableArray<ProcessDissipation> Processes { get; }

    /// <summary>J (V_left − V_right) in W/m².</summary>
    public double Supplied { get; }

    /// <summary>Sum of all processes in W/m².</summary>
    public double Dissipated { get; }

    /// <summary>(dissipated − supplied)/supplied; zero when nothing is supplied.</summary>
    public double Defect => Supplied == 0 ? 0 : (Dissipated - Supplied) / Supplied;

    /// <summary>Draws up the ledger of a state.</summary>
    /// <exception cref="InvalidOperationException">The network was turned since the state was solved.</exception>
    public static EntropyLedger Of(TransportState state)
    {
        var processes = ImmutableArray.CreateBuilder<ProcessDissipation>();
        ReadOnlySpan<Plane> planes = state.Network.Planes;
        int plane = 0;
        if (planes[0].Left is null)
        {
            AddLinks(state, plane++, processes);
        }

        for (int r = 0; r < state.RegionCount; r++)
        {
            AddRegion(state, r, processes);
            if (plane < planes.Length)
            {
                AddLinks(state, plane++, processes);
            }
        }

        return new EntropyLedger(processes.ToImmutable(), state.CurrentDensity * state.Voltage);
    }

    static void AddLinks(TransportState state, int index, ImmutableArray<ProcessDissipation>.Builder processes)
    {
        Plane plane = state.Network.Planes[index];
        string place = plane.IsReservoir
            ? (plane.Left is null ? "left contact" : "right contact")
            : plane.Origin >= 0 ? NetworkBuilder.InterfaceName(state.Network.Stack, plane.Origin) : "";
        for (int l = 0; l < plane.LinkCount; l++)
        {
            Link link = plane.Links[l];
            double difference = state.NodeDifference(index, link.From, link.To);
            bool reaction = link.Kind == LinkKind.Reaction;
            processes.Add(new ProcessDissipation(
                -1, place, reaction ? ProcessKind.Reaction : ProcessKind.Conduction,
                reaction ? plane.Sharp!.Reactions[link.Index].Name : state.Channels[link.Index],
                link.Conductance * difference * difference));
        }
    }

    static void AddRegion(TransportState state, int index, ImmutableArray<ProcessDissipation>.Builder processes)
    {
        Region region = state.Network.Regions[index];
        MediumModes modes = region.Modes;
        double[] left = [.. Enumerable.Range(0, modes.ModeCount).Select(j => state.FaceAmplitude(index, j, Side.Left))];
        double[] right = [.. Enumerable.Range(0, modes.ModeCount).Select(j => state.FaceAmplitude(index, j, Side.Right))];
        var dissipation = new ModalDissipation(modes, left, right, state.LengthOf(index), region.IsLead, state.CurrentDensity);
        int[] channels = region.StackChannelsFor(state.ReversedAt(index));
        for (int c = 0; c < channels.Length; c++)
        {
            processes.Add(new ProcessDissipation(index, region.Name, ProcessKind.Conduction, state.Channels[channels[c]], dissipation.Conduction(c)));
        }

        for (int r = 0; r < modes.Medium.Reactions.Length; r++)
        {
            processes.Add(new ProcessDissipation(index, region.Name, ProcessKind.Reaction, modes.Medium.Reactions[r].Name, dissipation.Reaction(r)));
        }
    }
}
