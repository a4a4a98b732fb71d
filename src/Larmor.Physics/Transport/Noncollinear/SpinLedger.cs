using System.Collections.Immutable;
using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Numerics.Functions;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>
/// Every dissipating process of a solved non-collinear network from exact integrals, eq. (N-19), and the balance against the
/// electrical power supplied, eq. (N-20). Precession and imaginary conductances do not dissipate.
/// </summary>
public sealed class SpinLedger
{
    readonly SpinState state;
    readonly ImmutableArray<ProcessDissipation>.Builder processes = ImmutableArray.CreateBuilder<ProcessDissipation>();

    SpinLedger(SpinState state)
    {
        this.state = state;
        ReadOnlySpan<SpinPlane> planes = state.Network.Planes;
        int plane = 0;
        if (planes[0].Left is null)
        {
            AddPlane(plane++);
        }

        for (int r = 0; r < state.RegionCount; r++)
        {
            AddRegion(r);
            if (plane < planes.Length)
            {
                AddPlane(plane++);
            }
        }

        Processes = processes.ToImmutable();
        Supplied = state.CurrentDensity * state.Voltage;
        Dissipated = Processes.Sum(process => process.Power);
    }

    /// <summary>
    /// All processes from left to right: channels, <c>transverse</c> conduction, reactions by name, <c>transverse spin flip</c>,
    /// <c>dephasing</c>; in a normal conductor <c>charge</c>, <c>spin</c> and its reactions; at boundaries the mixing element's
    /// channels, its <c>transverse</c> part, <c>spin flip</c> and lumped reactions. Leads count without their ohmic part.
    /// </summary>
    public ImmutableArray<ProcessDissipation> Processes { get; }

    /// <summary>J (V_left − V_right) in W/m².</summary>
    public double Supplied { get; }

    /// <summary>Sum of all processes in W/m².</summary>
    public double Dissipated { get; }

    /// <summary>(dissipated − supplied)/supplied; zero when nothing is supplied.</summary>
    public double Defect => Supplied == 0 ? 0 : (Dissipated - Supplied) / Supplied;

    /// <summary>Draws up the ledger of a solved state.</summary>
    public static SpinLedger Of(SpinState state) => new(state);

    void Add(int region, string place, ProcessKind kind, string process, double power) =>
        processes.Add(new ProcessDissipation(region, place, kind, process, power));

    void AddPlane(int index)
    {
        SpinPlane plane = state.Network.Planes[index];
        string place = plane.Left is null ? "left contact" : plane.Right is null ? "right contact" : $"{plane.Left.Name} / {plane.Right.Name}";
        ReadOnlySpan<double> x = state.PlaneOf(index);
        double scale = state.CurrentDensity * state.CurrentDensity;
        foreach (MixingElement element in plane.Elements)
        {
            Vector3D u = state.DirectionOf(element.Magnet.Index);
            MixingConductances g = element.Conductances;
            (double up, double down) = element.ChannelCurrents(x, u);
            Vector3D normal = SpinAlgebra.Turn(Complex.One, u, SpinAlgebra.Read(x, element.NormalVector));
            Vector3D magnet = SpinAlgebra.Turn(Complex.One, u, SpinAlgebra.Read(x, element.MagnetVector));
            double transverse = (g.Mixing.Real * normal.Dot(normal)) + (g.MagnetSide.Real * magnet.Dot(magnet))
                - (2 * g.Transmitted.Real * normal.Dot(magnet));
            Add(-1, place, ProcessKind.Conduction, "s_up", g.Up > 0 ? scale * up * up / g.Up : 0);
            Add(-1, place, ProcessKind.Conduction, "s_dn", g.Down > 0 ? scale * down * down / g.Down : 0);
            Add(-1, place, ProcessKind.Conduction, "transverse", 2 * scale * transverse);
        }

        foreach ((_, int vector, double conductance) in plane.Flips)
        {
            Vector3D d = SpinAlgebra.Read(x, vector);
            Add(-1, place, ProcessKind.Reaction, "spin flip", 4 * conductance * scale * d.Dot(d));
        }

        foreach (LumpedReaction reaction in plane.Reactions)
        {
            double difference = reaction.Difference(x, state.DirectionOf(reaction.A.Axis.Index), state.DirectionOf(reaction.B.Axis.Index));
            Add(-1, place, ProcessKind.Reaction, reaction.Name, reaction.Conductance * scale * difference * difference);
        }
    }

    void AddRegion(int index)
    {
        SpinRegion region = state.Network.Regions[index];
        (double squares, double slopes) = VectorIntegrals(index);
        if (region.Magnetism is null)
        {
            double ohmic = region.IsLead ? 0 : state.CurrentDensity * state.CurrentDensity * state.LengthOf(index) / region.TotalConductivity;
            Add(index, region.Name, ProcessKind.Conduction, "charge", ohmic);
            Add(index, region.Name, ProcessKind.Conduction, "spin", region.Stiffness * slopes);
            foreach (Reaction reaction in region.Medium.Reactions)
            {
                Add(index, region.Name, ProcessKind.Reaction, reaction.Name, 4 * reaction.Conductance * squares);
            }

            return;
        }

        AddChannels(index, region);
        TransverseChannel transverse = region.Magnetism.Transverse;
        Add(index, region.Name, ProcessKind.Conduction, "transverse", region.Stiffness * slopes);
        Add(index, region.Name, ProcessKind.Reaction, "transverse spin flip", 2 * transverse.SpinFlip * squares);
        Add(index, region.Name, ProcessKind.Reaction, "dephasing", 2 * transverse.Dephasing * squares);
    }

    /// <summary>∫ |D|² and ∫ |dD/dz|² of the vector mode, eq. (N-21).</summary>
    (double Squares, double Slopes) VectorIntegrals(int index)
    {
        SpinRegion region = state.Network.Regions[index];
        Vector3D u = state.DirectionOf(index);
        Vector3D left = SpinAlgebra.Turn(Complex.One, u, state.FaceVector(index, Side.Left));
        Vector3D right = SpinAlgebra.Turn(Complex.One, u, state.FaceVector(index, Side.Right));
        Complex κ = region.Wavenumber;
        if (region.IsLead)
        {
            double square = left.Dot(left) + right.Dot(right);
            return (square / (2 * κ.Real), square * κ.Magnitude * κ.Magnitude / (2 * κ.Real));
        }

        Vector3D even = 0.5 * (left + right), odd = 0.5 * (right - left);
        (double e, double o, double eSlope, double oSlope) = ComplexDecay.Squares(κ, state.LengthOf(index) / 2);
        double evens = even.Dot(even), odds = odd.Dot(odd);
        return ((evens * e) + (odds * o), (evens * eSlope) + (odds * oSlope));
    }

    void AddChannels(int index, SpinRegion region)
    {
        MediumModes modes = region.Modes!;
        double[] left = [.. Enumerable.Range(0, modes.ModeCount).Select(j => state.Amplitude(index, j, Side.Left))];
        double[] right = [.. Enumerable.Range(0, modes.ModeCount).Select(j => state.Amplitude(index, j, Side.Right))];
        var dissipation = new ModalDissipation(modes, left, right, state.LengthOf(index), region.IsLead, state.CurrentDensity);
        for (int c = 0; c < modes.ChannelCount; c++)
        {
            Add(index, region.Name, ProcessKind.Conduction, modes.Medium.Channels[c].Name, dissipation.Conduction(c));
        }

        for (int r = 0; r < modes.Medium.Reactions.Length; r++)
        {
            Add(index, region.Name, ProcessKind.Reaction, modes.Medium.Reactions[r].Name, dissipation.Reaction(r));
        }
    }
}
