using Larmor.Physics.Transport;

namespace Larmor.Verification.Transport.Laws;

/// <summary>
/// What the rounding of node potentials can do. A node is held against the reference of its plane, to ε times the spread of
/// potentials there; a region of conductance g = σ (1/t + q) turns that into a current ε g · spread. A sub-atomic layer beside one
/// that is thick and free of reactions (spread J t/σ) so loses digits that no arithmetic on separate planes could keep.
/// </summary>
static class Rounding
{
    const double Epsilon = 2.2e-16;

    /// <summary>Error of channel currents over J: ten refined balances of 4e-15 each (some 200 ε), and the loss described above.</summary>
    public static double OfCurrents(TransportState state)
    {
        double[] v = new double[8], j = new double[8];
        double worst = 0;
        var spreads = new double[state.RegionCount];
        for (int r = 0; r < state.RegionCount; r++)
        {
            RegionView view = state.Region(r);
            int n = view.Channels.Length;
            foreach (double z in double.IsFinite(view.Length) ? new[] { 0, view.Length } : [0])
            {
                state.Evaluate(r, z, v, j);
                double common = state.WeightedPotential(r, z);
                spreads[r] = Math.Max(spreads[r], v[..n].Max(x => Math.Abs(x - common)));
            }
        }

        for (int r = 0; r < state.RegionCount; r++)
        {
            RegionView view = state.Region(r);
            double g = view.Medium.Channels.Max(c => c.Conductivity) * ((1 / view.Length) + (1 / view.DecayLengths.LastOrDefault(double.PositiveInfinity)));
            double spread = Enumerable.Range(Math.Max(0, r - 1), Math.Min(state.RegionCount, r + 2) - Math.Max(0, r - 1)).Max(k => spreads[k]);
            worst = Math.Max(worst, g * spread / Math.Abs(state.CurrentDensity));
        }

        return 200 * Epsilon * (1 + worst);
    }

    /// <summary>
    /// Error of potentials in V: 1e-12 of the voltage, and for a channel that hangs on a weak reaction G t the imbalance that
    /// refinement leaves, 4e-15 J, divided by that conductance.
    /// </summary>
    public static double OfPotentials(TransportState state)
    {
        double weakest = double.PositiveInfinity;
        for (int r = 0; r < state.RegionCount; r++)
        {
            RegionView view = state.Region(r);
            double length = Math.Min(view.Length, view.DecayLengths.FirstOrDefault(double.PositiveInfinity));
            weakest = view.Medium.Reactions.Select(reaction => reaction.Conductance * length).Append(weakest).Min();
        }

        return (1e-12 * Math.Abs(state.Voltage)) + (4e-15 * Math.Abs(state.CurrentDensity) / weakest);
    }
}
