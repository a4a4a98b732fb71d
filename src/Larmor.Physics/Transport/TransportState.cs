using System.Collections.Immutable;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport;

/// <summary>
/// The solution of a network: potentials, currents and reaction fluxes anywhere, exact and not interpolated.
/// </summary>
/// <remarks>
/// It keeps the thicknesses, orientations and drive that it was solved for. Potentials are in V against the right
/// reservoir, or against the extrapolated potential of a right lead (eq. (T-17)). Currents are in A/m², positive towards +z.
/// </remarks>
public sealed class TransportState
{
    readonly ChannelNetwork network;
    readonly double[] nodes;      // node potentials against the reference of their plane, per unit current density
    readonly double[] offsets;    // potential of each plane's reference, per unit current density
    readonly double[] left;       // modal amplitudes at the left faces, per unit current density
    readonly double[] right;
    readonly double[] lengths;
    readonly bool[] reversed;
    readonly double[] starts;
    readonly double[] faces;      // V_w at the face from which distances count, per unit current density
    readonly double[] jumps;      // V_w(left) − V_w(right) of each plane, per unit current density

    internal TransportState(ChannelNetwork network, int nodeTotal, int modeTotal)
    {
        this.network = network;
        nodes = new double[nodeTotal];
        offsets = new double[network.Planes.Length];
        left = new double[modeTotal];
        right = new double[modeTotal];
        lengths = new double[network.Regions.Length];
        reversed = new bool[network.Regions.Length];
        starts = new double[network.Regions.Length];
        faces = new double[network.Regions.Length];
        jumps = new double[network.Planes.Length];
    }

    /// <summary>Total current density J in A/m².</summary>
    public double CurrentDensity { get; private set; }

    /// <summary>Voltage V_left − V_right in V, between reservoirs or extrapolated potentials.</summary>
    public double Voltage => CurrentDensity * Resistance;

    /// <summary>Resistance times area R = (V_left − V_right)/J in Ω·m².</summary>
    public double Resistance => OhmicResistance + ExcessResistance;

    /// <summary>Σ t/σ_t of the finite layers in Ω·m².</summary>
    public double OhmicResistance { get; private set; }

    /// <summary>R_ex in Ω·m², from the jumps of the weighted potential, eq. (T-21).</summary>
    public double ExcessResistance { get; private set; }

    /// <summary>Number of regions: leads, layers and distributed interfaces from left to right.</summary>
    public int RegionCount => lengths.Length;

    /// <summary>Rounds of iterative refinement that the solve took.</summary>
    public int Refinements { get; internal set; }

    /// <summary>Version of the node numbering that was solved.</summary>
    internal int Numbering { get; private set; }

    internal ChannelNetwork Network => network;

    /// <summary>Channels of the stack, in its own frame.</summary>
    public ImmutableArray<string> Channels => network.Channels;

    /// <summary>What a region is, where it lies, and its channels with the orientation that was solved.</summary>
    public RegionView Region(int region) => new(network.Regions[region], network.Channels, starts[region], lengths[region], reversed[region]);

    /// <summary>Evaluates one point of a region.</summary>
    /// <param name="region">Region, from 0 to <see cref="RegionCount"/> − 1.</param>
    /// <param name="distance">
    /// Distance from the left face in metres (for a left lead: from its right face, zero or negative; for a distributed
    /// interface: a fraction from 0 to 1).
    /// </param>
    /// <param name="potentials">Receives V_c in V, in the order of the region's channels.</param>
    /// <param name="currents">Receives J_c in A/m².</param>
    public void Evaluate(int region, double distance, Span<double> potentials, Span<double> currents)
    {
        Region source = network.Regions[region];
        MediumModes modes = source.Modes;
        int n = modes.ChannelCount;
        double common = WeightedPotential(region, distance);
        for (int c = 0; c < n; c++)
        {
            potentials[c] = common;
            currents[c] = CurrentDensity * modes.Shares[c];
        }

        for (int j = 0; j < modes.ModeCount; j++)
        {
            (double u, double i) = Mode(region, j, distance);
            for (int c = 0; c < n; c++)
            {
                potentials[c] += modes.PotentialShapes[(j * n) + c] * u;
                currents[c] += modes.CurrentShapes[(j * n) + c] * i;
            }
        }
    }

    /// <summary>V_w = Σ σ_c V_c/σ_t in V: exactly linear inside a region, eq. (T-7).</summary>
    public double WeightedPotential(int region, double distance) =>
        (faces[region] * CurrentDensity) - (CurrentDensity * distance / network.Regions[region].Modes.TotalConductivity);

    /// <summary>Evaluates the reaction fluxes K = G (V_a − V_b) of a region at a point.</summary>
    /// <param name="region">Region index.</param>
    /// <param name="distance">As in <see cref="Evaluate"/>.</param>
    /// <param name="fluxes">Receives K in A/m³ (A/m² for a distributed interface), in the order of the medium's reactions.</param>
    public void EvaluateReactions(int region, double distance, Span<double> fluxes)
    {
        MediumModes modes = network.Regions[region].Modes;
        ImmutableArray<Reaction> reactions = modes.Medium.Reactions;
        fluxes[..reactions.Length].Clear();
        for (int j = 0; j < modes.ModeCount; j++)
        {
            (double u, _) = Mode(region, j, distance);
            for (int r = 0; r < reactions.Length; r++)
            {
                fluxes[r] += reactions[r].Conductance * modes.Differences[(r * modes.ModeCount) + j] * u;
            }
        }
    }

    /// <summary>
    /// Part of V_a − V_b of a reaction that one mode carries at the face of a lead (the left face of a layer), in V:
    /// the coefficients of the exponentials, longest decay length first.
    /// </summary>
    /// <param name="region">Region index.</param>
    /// <param name="reaction">Reaction of the region's medium.</param>
    /// <param name="mode">Mode, in the order of <see cref="RegionView.DecayLengths"/>.</param>
    public double ModalDifference(int region, int reaction, int mode)
    {
        Region source = network.Regions[region];
        MediumModes modes = source.Modes;
        Side face = source.Kind == RegionKind.LeftLead ? Side.Right : Side.Left;
        int shift = modes.Wavenumbers.Count(q => q == 0);
        return modes.Differences[(reaction * modes.ModeCount) + mode + shift] * FaceAmplitude(region, mode + shift, face);
    }

    /// <summary>Dissipation density w = T × entropy production in W/m³ (W/m² for a distributed interface), eq. (T-18).</summary>
    /// <param name="region">Region index.</param>
    /// <param name="distance">As in <see cref="Evaluate"/>.</param>
    public double Dissipation(int region, double distance)
    {
        MediumModes modes = network.Regions[region].Modes;
        double sum = CurrentDensity * CurrentDensity / modes.TotalConductivity;
        for (int j = 0; j < modes.ModeCount; j++)
        {
            (double u, double i) = Mode(region, j, distance);
            sum += (i * i) + Math.Pow(modes.Wavenumbers[j] * u, 2);
        }

        return sum;
    }

    internal double FaceAmplitude(int region, int mode, Side side) =>
        CurrentDensity * (side == Side.Left ? left : right)[network.Regions[region].ModeOffset + mode];

    internal double LengthOf(int region) => lengths[region];

    internal bool ReversedAt(int region) => reversed[region];

    /// <summary>Difference of two nodes of a plane in V.</summary>
    /// <exception cref="InvalidOperationException">The network was turned since this state was solved.</exception>
    internal double NodeDifference(int plane, int from, int to)
    {
        if (Numbering != network.Numbering)
        {
            throw new InvalidOperationException("The network's orientations changed after this state was solved; solve again first.");
        }

        int offset = network.Planes[plane].NodeOffset;
        return CurrentDensity * (nodes[offset + from] - nodes[offset + to]);
    }

    /// <summary>Jump of the weighted potential V_w(left) − V_w(right) across a plane, per unit current density.</summary>
    internal double Jump(int plane) => jumps[plane];

    /// <summary>Amplitude u_j and current i_j = −du_j/dz of a mode at a point, eq. (T-9), (T-16).</summary>
    internal (double U, double I) Mode(int region, int mode, double distance)
    {
        Region source = network.Regions[region];
        double q = source.Modes.Wavenumbers[mode];
        int index = source.ModeOffset + mode;
        if (source.IsLead)
        {
            bool onLeft = source.Kind == RegionKind.LeftLead;
            double u = CurrentDensity * (onLeft ? right : left)[index] * Math.Exp(-q * Math.Abs(distance));
            return (u, onLeft ? -q * u : q * u);
        }

        double h = lengths[region] / 2, x = distance - h;
        double even = CurrentDensity * (left[index] + right[index]) / 2, odd = CurrentDensity * (right[index] - left[index]) / 2;
        if (q * h < 1e-8)
        {
            return (even + (odd * x / h), -odd / h);
        }

        double edge = Math.Exp(-2 * q * h), decayed = Math.Exp(-q * (h - Math.Abs(x))), inner = Math.Exp(-2 * q * Math.Abs(x));
        double cosh = decayed * (1 + inner) / (1 + edge);
        double sinh = q * h < 1
            ? Math.Sinh(q * x) / Math.Sinh(q * h)
            : Math.CopySign(decayed * (1 - inner) / (1 - edge), x);
        double coshBySinh = q * h < 1 ? Math.Cosh(q * x) / Math.Sinh(q * h) : decayed * (1 + inner) / (1 - edge);
        double sinhByCosh = q * h < 1 ? Math.Sinh(q * x) / Math.Cosh(q * h) : Math.CopySign(decayed * (1 - inner) / (1 + edge), x);
        return ((even * cosh) + (odd * sinh), -q * ((even * sinhByCosh) + (odd * coshBySinh)));
    }

    internal void Fill(ReadOnlySpan<double> unknowns, BlockTridiagonalCholesky matrix)
    {
        Numbering = network.Numbering;
        ReadOnlySpan<Plane> planes = network.Planes;
        for (int p = 0; p < planes.Length; p++)
        {
            int count = planes[p].NodeCount;
            Span<double> own = nodes.AsSpan(planes[p].NodeOffset, count);
            unknowns.Slice(matrix.Offset(p), count - 1).CopyTo(own);
            own[count - 1] = 0;
        }

        ReadOnlySpan<Region> regions = network.Regions;
        double z = 0, ohmic = 0, excess = 0;
        for (int r = 0; r < regions.Length; r++)
        {
            Region region = regions[r];
            lengths[r] = region.Length;
            reversed[r] = region.Reversed;
            starts[r] = z;
            z += region.Width;
            ohmic += region.IsLead ? 0 : region.Width / region.Modes.TotalConductivity;
            excess += region.Kind == RegionKind.Interface ? region.Length / region.Modes.TotalConductivity : 0;
            FillAmplitudes(region);
        }

        for (int p = 0; p < planes.Length; p++)
        {
            jumps[p] = Weighted(planes[p], planes[p].Left, planes[p].Left?.RightNodes)
                - Weighted(planes[p], planes[p].Right, planes[p].Right?.LeftNodes);
            excess += jumps[p];
        }

        OhmicResistance = ohmic;
        ExcessResistance = excess;
        FillOffsets();
        Drive drive = network.Drive;
        if (drive.Kind == DriveKind.Voltage && !(Resistance > 0))
        {
            throw new NetworkException("the stack", "all", "the stack has no resistance, so that a voltage cannot drive it; impose a current density");
        }

        CurrentDensity = drive.Kind == DriveKind.Current ? drive.Value : drive.Value / Resistance;
    }

    void FillAmplitudes(Region region)
    {
        MediumModes modes = region.Modes;
        int n = modes.ChannelCount;
        for (int j = 0; j < modes.ModeCount; j++)
        {
            ReadOnlySpan<double> f = modes.CurrentShapes.AsSpan(j * n, n);
            left[region.ModeOffset + j] = region.LeftPlane < 0 ? 0 : Project(f, region.LeftPlane, region.LeftNodes);
            right[region.ModeOffset + j] = region.RightPlane < 0 ? 0 : Project(f, region.RightPlane, region.RightNodes);
        }
    }

    double Project(ReadOnlySpan<double> f, int plane, int[] at)
    {
        int offset = network.Planes[plane].NodeOffset;
        double sum = 0;
        for (int c = 0; c < f.Length; c++)
        {
            sum += f[c] * nodes[offset + at[c]];
        }

        return sum;
    }

    /// <summary>Potentials of the planes' references by summation from the grounded right end.</summary>
    void FillOffsets()
    {
        ReadOnlySpan<Plane> planes = network.Planes;
        int last = planes.Length - 1;
        offsets[last] = planes[last].Right is null ? 0 : -Weighted(planes[last], planes[last].Right, planes[last].Right!.LeftNodes);
        for (int p = last; p > 0; p--)
        {
            Region region = planes[p].Left!;
            double rightFace = offsets[p] + Weighted(planes[p], region, region.RightNodes);
            double leftFace = rightFace + (region.Length / region.Modes.TotalConductivity);
            offsets[p - 1] = leftFace - Weighted(planes[p - 1], region, region.LeftNodes);
        }

        for (int r = 0; r < faces.Length; r++)
        {
            Region region = network.Regions[r];
            bool fromLeft = region.LeftPlane >= 0;
            int p = fromLeft ? region.LeftPlane : region.RightPlane;
            faces[r] = offsets[p] + Weighted(planes[p], region, fromLeft ? region.LeftNodes : region.RightNodes);
        }
    }

    /// <summary>Σ σ_c V_c/σ_t over a region's nodes at a plane; a reservoir is the reference itself.</summary>
    double Weighted(Plane plane, Region? region, int[]? at)
    {
        double sum = 0;
        for (int c = 0; region is not null && c < at!.Length; c++)
        {
            sum += region.Modes.Shares[c] * nodes[plane.NodeOffset + at[c]];
        }

        return sum;
    }
}
