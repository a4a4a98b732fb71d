using Larmor.Numerics.Algebra;
using Larmor.Numerics.Functions;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>
/// Where the spin current goes, in A/m² (charge units): what enters and leaves the stack, extra channels included, and what
/// the magnetizations and the lattice take up, eq. (N-18).
/// </summary>
/// <param name="Entering">Spin current at the left end towards +z; of a semi-infinite lead: far inside.</param>
/// <param name="Leaving">Spin current at the right end towards +z.</param>
/// <param name="ToMagnetizations">Σ j_u over all magnets.</param>
/// <param name="ToLattice">Everything that flips spin: bulk, interfaces and lumped reactions.</param>
public readonly record struct SpinBalance(Vector3D Entering, Vector3D Leaving, Vector3D ToMagnetizations, Vector3D ToLattice)
{
    /// <summary>What is lost in the books; zero to rounding.</summary>
    public Vector3D Defect => Entering - Leaving - ToMagnetizations - ToLattice;

    /// <summary>Draws up the balance of a solved state.</summary>
    public static SpinBalance Of(SpinState state)
    {
        Vector3D magnets = Vector3D.Zero, lattice = Vector3D.Zero;
        for (int r = 0; r < state.RegionCount; r++)
        {
            SpinRegion region = state.Network.Regions[r];
            if (region.IsMagnet)
            {
                var torque = SpinTorque.Of(state, r);
                magnets += torque.OnMagnetization;
                lattice += torque.ToLattice + Longitudinal(state, r);
            }
            else
            {
                Vector3D sum = state.FaceVector(r, Side.Left) + state.FaceVector(r, Side.Right);
                lattice += SpinAlgebra.Turn(state.VectorRelaxation(r), Vector3D.Zero, sum);
            }
        }

        for (int p = 0; p < state.Network.Planes.Length; p++)
        {
            lattice += AtPlane(state, p);
        }

        return new SpinBalance(AtEnd(state, 0, Side.Left), AtEnd(state, state.RegionCount - 1, Side.Right), magnets, lattice);
    }

    /// <summary>u Σ_r (s_a − s_b) G_r ∫ (V_a − V_b) dz.</summary>
    static Vector3D Longitudinal(SpinState state, int index)
    {
        SpinRegion region = state.Network.Regions[index];
        MediumModes modes = region.Modes!;
        double sum = 0;
        for (int j = 0; j < modes.ModeCount; j++)
        {
            double q = modes.Wavenumbers[j], faces = state.Amplitude(index, j, Side.Left) + state.Amplitude(index, j, Side.Right);
            double integral = region.IsLead ? faces / q : faces / 2 * ComplexDecay.EvenIntegral(q, state.LengthOf(index) / 2).Real;
            for (int r = 0; r < modes.Medium.Reactions.Length; r++)
            {
                Reaction reaction = modes.Medium.Reactions[r];
                int change = SpinOf(region, reaction.A) - SpinOf(region, reaction.B);
                sum += change * reaction.Conductance * modes.Differences[(r * modes.ModeCount) + j] * integral;
            }
        }

        return sum * state.DirectionOf(index);
    }

    static int SpinOf(SpinRegion region, string channel)
    {
        int index = 0;
        while (region.Medium.Channels[index].Name != channel)
        {
            index++;
        }

        return region.Spins[index];
    }

    static Vector3D AtPlane(SpinState state, int index)
    {
        SpinPlane plane = state.Network.Planes[index];
        ReadOnlySpan<double> x = state.PlaneOf(index);
        Vector3D sum = Vector3D.Zero;
        foreach ((_, int vector, double conductance) in plane.Flips)
        {
            sum += 4 * conductance * SpinAlgebra.Read(x, vector);
        }

        foreach (LumpedReaction reaction in plane.Reactions)
        {
            (Vector3D a, Vector3D b) = (state.DirectionOf(reaction.A.Axis.Index), state.DirectionOf(reaction.B.Axis.Index));
            double flux = reaction.Conductance * reaction.Difference(x, a, b);
            sum += flux * ((reaction.A.Spin * a) - (reaction.B.Spin * b));
        }

        return state.CurrentDensity * sum;
    }

    static Vector3D AtEnd(SpinState state, int index, Side side)
    {
        SpinRegion region = state.Network.Regions[index];
        Vector3D u = state.DirectionOf(index);
        if (region.IsLead)
        {
            double polarization = region.Polarization;
            for (int d = 0; d < region.Extras.Length; d++)
            {
                polarization += region.Spins[region.Extras[d]] * region.ExtraShares[d];
            }

            return state.CurrentDensity * polarization * u;
        }

        int planeIndex = side == Side.Left ? region.LeftPlane : region.RightPlane;
        SpinPlane plane = state.Network.Planes[planeIndex];
        if (plane.Elements.Length > 0)
        {
            ReadOnlySpan<double> x = state.PlaneOf(planeIndex);
            MixingElement element = plane.Elements[0];
            (double up, double down) = element.ChannelCurrents(x, u);
            double sign = element.NormalOnLeft ? state.CurrentDensity : -state.CurrentDensity;
            return sign * (((up - down) * u) + element.FromNormal(x, u));
        }

        double extra = 0;
        for (int d = 0; d < region.Extras.Length; d++)
        {
            extra += region.Spins[region.Extras[d]] * state.FaceExtra(index, side, d);
        }

        return state.FaceCurrent(index, side) + (extra * u);
    }
}
