using Larmor.Numerics.Random;
using Larmor.Physics.Magnetics.Ensembles;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Experiments;

/// <summary>Directions drawn from Boltzmann's distribution on the side of n: points of the hemisphere, kept by chance.</summary>
static class WellSample
{
    const int Search = 64;

    /// <summary>How far below the lowest energy of the search, in kT, the true minimum may lie.</summary>
    const double Margin = 0.1;

    /// <summary>Keeps these numbers apart from those of the noise, which has the seed itself.</summary>
    const ulong Branch = 0x9E3779B97F4A7C15;

    /// <summary>Places all replicas of an ensemble; the same bits for every number of threads.</summary>
    /// <param name="ensemble">The ensemble.</param>
    /// <param name="spin">The macrospin that is in equilibrium.</param>
    /// <param name="axis">Unit vector n.</param>
    /// <param name="seed">Picks the directions.</param>
    public static void Place(MacrospinEnsemble ensemble, ThermalMacrospin spin, Vec3 axis, int seed)
    {
        Vec3 side = axis.Cross(Math.Abs(axis.X) < 0.7 ? new(1, 0, 0) : new(0, 1, 0)), first = 1 / Math.Sqrt(side.Square) * side, second = axis.Cross(first);
        Vec3 At(double x, double φ) => (x * axis) + (Math.Sqrt((1 - x) * (1 + x)) * ((Math.Cos(φ) * first) + (Math.Sin(φ) * second)));
        double lowest = double.PositiveInfinity;
        for (int q = 0; q <= Search * Search; q++)
        {
            // Even in the angle from n, so that narrow wells about n are met.
            lowest = Math.Min(lowest, spin.Energy(At(Math.Cos(q / Search * Math.PI / (2 * Search)), q % Search * 2 * Math.PI / Search)));
        }

        lowest -= Margin * spin.ThermalEnergy;
        for (int replica = 0; replica < ensemble.Count; replica++)
        {
            for (uint attempt = 0; ; attempt++)
            {
                (uint w0, uint w1, uint w2, _) = Philox4x32.Words((attempt, 0, (uint)replica, 0), (ulong)seed ^ Branch);
                Vec3 u = At(Number(w0), 2 * Math.PI * Number(w1));
                if (Number(w2) < Math.Exp((lowest - spin.Energy(u)) / spin.ThermalEnergy))
                {
                    // Rounding leaves the sphere by a few units of the last place.
                    ensemble.Place(replica, 1 / Math.Sqrt(u.Square) * u);
                    break;
                }
            }
        }
    }

    static double Number(uint word) => (word + 0.5) / 4294967296.0;
}
