using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Numerics.Functions;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>The solution of a non-collinear network: potentials and currents anywhere, exact and not interpolated.</summary>
/// <remarks>
/// It keeps the directions, thicknesses and drive that it was solved for. Potentials are in V against the right reservoir,
/// or against the extrapolated potential of a right lead, eq. (N-13). Currents are in A/m², positive towards +z.
/// </remarks>
public sealed class SpinState
{
    readonly NoncollinearNetwork network;
    readonly double[] unknowns;          // per unit current density, as everything that is stored
    readonly double[] left;              // amplitudes of the longitudinal modes at the left faces
    readonly double[] right;
    readonly double[] transfer;          // c_j and h_j that were solved
    readonly double[] relaxation;
    readonly Vector3D[] leftVectors;   // D at the faces
    readonly Vector3D[] rightVectors;
    readonly Complex[] vectorTransfer;
    readonly Complex[] vectorRelaxation;
    readonly Vector3D[] directions;
    readonly double[] lengths;
    readonly double[] starts;
    readonly double[] faces;             // V_w at the face from which distances count
    readonly double[] jumps;             // V_w(left) − V_w(right) of each plane

    internal SpinState(NoncollinearNetwork network)
    {
        this.network = network;
        int regions = network.Regions.Length;
        unknowns = new double[network.Order];
        left = new double[network.ModeTotal];
        right = new double[network.ModeTotal];
        transfer = new double[network.ModeTotal];
        relaxation = new double[network.ModeTotal];
        leftVectors = new Vector3D[regions];
        rightVectors = new Vector3D[regions];
        vectorTransfer = new Complex[regions];
        vectorRelaxation = new Complex[regions];
        directions = new Vector3D[regions];
        lengths = new double[regions];
        starts = new double[regions];
        faces = new double[regions];
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

    /// <summary>R_ex in Ω·m²: jumps of the weighted potential at the boundaries, eq. (N-13).</summary>
    public double ExcessResistance { get; private set; }

    /// <summary>Number of regions: leads and layers from left to right.</summary>
    public int RegionCount => lengths.Length;

    /// <summary>Rounds of iterative refinement that the solve took.</summary>
    public int Refinements { get; internal set; }

    internal Span<double> Unknowns => unknowns;

    internal NoncollinearNetwork Network => network;

    /// <summary>What a region is and where it lies.</summary>
    public SpinRegionView Region(int region)
    {
        SpinRegion source = network.Regions[region];
        double[] q = source.Modes?.Wavenumbers ?? [source.Wavenumber.Real];
        return new SpinRegionView(
            source.Kind, source.Name, source.Layer, source.Medium, starts[region],
            source.IsLead ? double.PositiveInfinity : lengths[region], source.Magnetism?.Transverse, directions[region],
            [.. q.Where(rate => rate > 0).Select(rate => 1 / rate)], source.Wavenumber);
    }

    /// <summary>Evaluates the s band at one point.</summary>
    /// <param name="region">Region, from 0 to <see cref="RegionCount"/> − 1.</param>
    /// <param name="distance">Distance from the left face in m (for a left lead: from its right face, zero or negative).</param>
    public SpinPoint Evaluate(int region, double distance)
    {
        SpinRegion source = network.Regions[region];
        Vector3D u = directions[region];
        (Vector3D across, Vector3D current) = VectorMode(region, distance);
        double potential = WeightedPotential(region, distance), along = 0, charge = CurrentDensity, polarized = CurrentDensity * source.Polarization;
        if (source.Modes is { } modes)
        {
            int n = modes.ChannelCount, up = source.Up, down = source.Down;
            charge = CurrentDensity * (modes.Shares[up] + modes.Shares[down]);
            for (int j = 0; j < modes.ModeCount; j++)
            {
                (double amplitude, double flow) = Mode(region, j, distance);
                double vUp = modes.PotentialShapes[(j * n) + up], vDown = modes.PotentialShapes[(j * n) + down];
                double fUp = modes.CurrentShapes[(j * n) + up], fDown = modes.CurrentShapes[(j * n) + down];
                potential += amplitude * (vUp + vDown) / 2;
                along += amplitude * (vUp - vDown) / 2;
                charge += flow * (fUp + fDown);
                polarized += flow * (fUp - fDown);
            }
        }

        return new SpinPoint(potential, 2 * (across + (along * u)), charge, current + (polarized * u));
    }

    /// <summary>Evaluates every channel of a magnet at one point, in its own frame.</summary>
    /// <param name="region">Index of a magnetic region.</param>
    /// <param name="distance">As in <see cref="Evaluate"/>.</param>
    /// <param name="potentials">Receives V_c in V, in the order of the medium's channels.</param>
    /// <param name="currents">Receives J_c in A/m².</param>
    /// <exception cref="ArgumentException">The region is a normal conductor, whose channels have no axis.</exception>
    public void EvaluateChannels(int region, double distance, Span<double> potentials, Span<double> currents)
    {
        MediumModes modes = network.Regions[region].Modes
            ?? throw new ArgumentException($"Region '{network.Regions[region].Name}' is a normal conductor: its channels have no axis.", nameof(region));
        double common = WeightedPotential(region, distance);
        int n = modes.ChannelCount;
        for (int c = 0; c < n; c++)
        {
            potentials[c] = common;
            currents[c] = CurrentDensity * modes.Shares[c];
        }

        for (int j = 0; j < modes.ModeCount; j++)
        {
            (double amplitude, double flow) = Mode(region, j, distance);
            for (int c = 0; c < n; c++)
            {
                potentials[c] += modes.PotentialShapes[(j * n) + c] * amplitude;
                currents[c] += modes.CurrentShapes[(j * n) + c] * flow;
            }
        }
    }

    /// <summary>V_w = Σ σ_c V_c/σ_t in V: exactly linear inside a region.</summary>
    public double WeightedPotential(int region, double distance) =>
        CurrentDensity * (faces[region] - (distance / network.Regions[region].TotalConductivity));

    internal Vector3D DirectionOf(int region) => directions[region];

    internal double LengthOf(int region) => lengths[region];

    internal ReadOnlySpan<double> PlaneOf(int plane) => unknowns.AsSpan(network.Offset(plane), network.Planes[plane].Size);

    /// <summary>Amplitude f·V of a longitudinal mode at a face in V√(S/m).</summary>
    internal double Amplitude(int region, int mode, Side side) =>
        CurrentDensity * (side == Side.Left ? left : right)[network.Regions[region].ModeOffset + mode];

    /// <summary>D at a face in V.</summary>
    internal Vector3D FaceVector(int region, Side side) => CurrentDensity * (side == Side.Left ? leftVectors : rightVectors)[region];

    internal Complex VectorRelaxation(int region) => vectorRelaxation[region];

    /// <summary>Current j of the s band just inside a face, towards +z, in A/m², from the element of eq. (N-4).</summary>
    internal Vector3D FaceCurrent(int region, Side side)
    {
        Vector3D u = directions[region];
        Vector3D through = SpinAlgebra.Turn(vectorTransfer[region], u, leftVectors[region] - rightVectors[region]);
        Vector3D lost = SpinAlgebra.Turn(vectorRelaxation[region], u, side == Side.Left ? leftVectors[region] : -rightVectors[region]);
        return CurrentDensity * (through + lost + (FaceFlow(region, side, 0, network.Regions[region].Polarization) * u));
    }

    /// <summary>Current of an extra channel just inside a face, towards +z, in A/m².</summary>
    internal double FaceExtra(int region, Side side, int extra) =>
        CurrentDensity * FaceFlow(region, side, 1 + extra, network.Regions[region].ExtraShares[extra]);

    internal void Fill()
    {
        ReadOnlySpan<SpinRegion> regions = network.Regions;
        double z = 0, ohmic = 0;
        for (int r = 0; r < regions.Length; r++)
        {
            SpinRegion region = regions[r];
            directions[r] = region.Direction;
            lengths[r] = region.Length;
            vectorTransfer[r] = region.VectorTransfer;
            vectorRelaxation[r] = region.VectorRelaxation;
            region.Transfer.CopyTo(transfer, region.ModeOffset);
            region.Relaxation.CopyTo(relaxation, region.ModeOffset);
            starts[r] = z;
            z += region.IsLead ? 0 : region.Length;
            ohmic += region.IsLead ? 0 : region.Length / region.TotalConductivity;
            ReadOnlySpan<double> atLeft = region.LeftPlane < 0 ? default : PlaneOf(region.LeftPlane);
            ReadOnlySpan<double> atRight = region.RightPlane < 0 ? default : PlaneOf(region.RightPlane);
            leftVectors[r] = region.LeftPlane < 0 ? Vector3D.Zero : SpinAlgebra.Read(atLeft, region.LeftVector);
            rightVectors[r] = region.RightPlane < 0 ? Vector3D.Zero : SpinAlgebra.Read(atRight, region.RightVector);
            for (int j = 0; j < region.ModeCount; j++)
            {
                left[region.ModeOffset + j] = region.LeftPlane < 0 ? 0 : region.Amplitude(j, atLeft, region.LeftVector, region.LeftExtras);
                right[region.ModeOffset + j] = region.RightPlane < 0 ? 0 : region.Amplitude(j, atRight, region.RightVector, region.RightExtras);
            }
        }

        OhmicResistance = ohmic;
        FillPotentials();
        Drive drive = network.Drive;
        if (drive.Kind == DriveKind.Voltage && !(Resistance > 0))
        {
            throw new NetworkException("the stack", "all", "the stack has no resistance, so that a voltage cannot drive it; impose a current density");
        }

        CurrentDensity = drive.Kind == DriveKind.Current ? drive.Value : drive.Value / Resistance;
    }

    /// <summary>Sums V_w from the grounded right end: jumps at the planes, straight lines between, eq. (N-13).</summary>
    void FillPotentials()
    {
        ReadOnlySpan<SpinRegion> regions = network.Regions;
        ReadOnlySpan<SpinPlane> planes = network.Planes;
        int r = regions.Length - 1;
        double level = 0, excess = 0;
        if (planes[^1].Right is not null)
        {
            faces[r--] = 0;
        }

        for (int p = planes.Length - 1; p >= 0; p--)
        {
            SpinPlane plane = planes[p];
            double jump = JumpAt(plane, PlaneOf(p));
            jumps[p] = jump;
            excess += jump;
            level += jump;
            if (plane.Left is not null)
            {
                level += regions[r].IsLead ? 0 : regions[r].Length / regions[r].TotalConductivity;
                faces[r--] = level;
            }
        }

        ExcessResistance = excess;
    }

    /// <summary>V_w(left) − V_w(right) of a plane with given unknowns.</summary>
    internal static double JumpAt(SpinPlane plane, ReadOnlySpan<double> x)
    {
        double jump = Weighted(plane.Left, x, Side.Right) - Weighted(plane.Right, x, Side.Left);
        foreach (int index in plane.Jumps)
        {
            jump += x[index];
        }

        return jump;
    }

    /// <summary>V_w − V0 at a face of a region.</summary>
    static double Weighted(SpinRegion? region, ReadOnlySpan<double> plane, Side side)
    {
        if (region is null)
        {
            return 0;
        }

        int vector = side == Side.Left ? region.LeftVector : region.RightVector;
        int[] extras = side == Side.Left ? region.LeftExtras : region.RightExtras;
        double sum = region.Polarization * region.Direction.Dot(SpinAlgebra.Read(plane, vector));
        for (int d = 0; d < extras.Length; d++)
        {
            sum += extras[d] < 0 ? 0 : region.ExtraShares[d] * plane[extras[d]];
        }

        return sum;
    }

    double FaceFlow(int region, Side side, int index, double share)
    {
        SpinRegion source = network.Regions[region];
        double sum = share;
        for (int j = 0; j < source.ModeCount; j++)
        {
            int m = source.ModeOffset + j;
            double flow = (transfer[m] * (left[m] - right[m])) + (relaxation[m] * (side == Side.Left ? left[m] : -right[m]));
            sum += source.Shapes[(j * source.Width) + index] * flow;
        }

        return sum;
    }

    /// <summary>Amplitude u and current −du/dz of a longitudinal mode at a point, eq. (N-5).</summary>
    (double Amplitude, double Flow) Mode(int region, int mode, double distance)
    {
        SpinRegion source = network.Regions[region];
        double q = source.Modes!.Wavenumbers[mode];
        double atLeft = Amplitude(region, mode, Side.Left), atRight = Amplitude(region, mode, Side.Right);
        if (source.IsLead)
        {
            double decayed = (atLeft + atRight) * Math.Exp(-q * Math.Abs(distance)); // the other one is zero
            return (decayed, source.Kind == RegionKind.LeftLead ? -q * decayed : q * decayed);
        }

        double h = lengths[region] / 2, even = (atLeft + atRight) / 2, odd = (atRight - atLeft) / 2;
        (Complex e, Complex o, Complex eSlope, Complex oSlope) = ComplexDecay.At(q, h, distance - h);
        return ((even * e.Real) + (odd * o.Real), -((even * eSlope.Real) + (odd * oSlope.Real)));
    }

    /// <summary>D and j of the vector mode at a point, eq. (N-5).</summary>
    (Vector3D D, Vector3D Current) VectorMode(int region, double distance)
    {
        SpinRegion source = network.Regions[region];
        Vector3D u = directions[region], atLeft = FaceVector(region, Side.Left), atRight = FaceVector(region, Side.Right);
        Complex κ = source.Wavenumber;
        if (source.IsLead)
        {
            Vector3D decayed = SpinAlgebra.Turn(Complex.Exp(-κ * Math.Abs(distance)), u, atLeft + atRight);
            double sign = source.Kind == RegionKind.LeftLead ? -1 : 1;
            return (decayed, SpinAlgebra.Turn(sign * source.Stiffness * κ, u, decayed));
        }

        double h = lengths[region] / 2;
        Vector3D even = 0.5 * (atLeft + atRight), odd = 0.5 * (atRight - atLeft);
        (Complex e, Complex o, Complex eSlope, Complex oSlope) = ComplexDecay.At(κ, h, distance - h);
        return (SpinAlgebra.Turn(e, u, even) + SpinAlgebra.Turn(o, u, odd),
            -source.Stiffness * (SpinAlgebra.Turn(eSlope, u, even) + SpinAlgebra.Turn(oSlope, u, odd)));
    }
}
