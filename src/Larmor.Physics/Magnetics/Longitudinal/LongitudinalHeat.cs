using Larmor.Physics.Quantities;

namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>Powers per area of a magnet in W/m², or their integrals over time in J/m², eqs. (L-6), (L-7).</summary>
/// <param name="Bulk">Inside the layers.</param>
/// <param name="Contacts">In contacts between layers.</param>
/// <param name="Sinks">Given to sinks at the ends.</param>
/// <param name="Supplied">Delivered by driven ends.</param>
public readonly record struct LongitudinalHeat(LongitudinalDissipation Bulk, double Contacts, double Sinks, double Supplied)
{
    /// <summary>Number of values in an array.</summary>
    internal const int Count = 7;

    /// <summary>All that is dissipated.</summary>
    public double Dissipated => Bulk.Total + Contacts + Sinks;

    /// <summary>Reads the values of an array.</summary>
    internal static LongitudinalHeat From(ReadOnlySpan<double> values) => new(
        new LongitudinalDissipation(values[0], values[1], values[2], values[3]), values[4], values[5], values[6]);

    /// <summary>Adds scale × the powers of a state to an array.</summary>
    internal static void Add(LongitudinalCells cells, double scale, ReadOnlySpan<double> stored, ReadOnlySpan<double> mobile, double left, double right, Span<double> sums)
    {
        double exchange = 0, lattice = 0, accumulation = 0, diffusion = 0, contacts = 0, before = 0, first = 0;
        ReadOnlySpan<double> widths = cells.Widths, conductances = cells.Conductances, shares = cells.ContactShares;
        for (int i = 0; i < stored.Length; i++)
        {
            LandauMedium medium = cells.Media[i];
            double slope = medium.Slope(stored[i] + mobile[i]), cost = mobile[i] / medium.MixingSusceptibility, u = slope + cost, h = widths[i];
            exchange += h * medium.Exchange * cost * cost;
            lattice += h * medium.StoredLattice * slope * slope;
            accumulation += h * medium.AccumulationLattice * u * u;
            if (i == 0)
            {
                first = u;
            }
            else
            {
                double lost = conductances[i] * (before - u) * (before - u);
                contacts += shares[i] * lost;
                diffusion += (1 - shares[i]) * lost;
            }

            before = u;
        }

        double factor = scale * Constants.VacuumPermeability, sinks = 0, supplied = 0;
        End(0, first, left, 0);
        End(stored.Length, before, right, stored.Length - 1);
        sums[0] += factor * exchange;
        sums[1] += factor * lattice;
        sums[2] += factor * accumulation;
        sums[3] += factor * diffusion;
        sums[4] += factor * contacts;
        sums[5] += factor * sinks;
        sums[6] += factor * supplied;

        void End(int face, double u, double inwards, int cell)
        {
            double outflow = cells.Conductances[face] * u, half = 0.5 * cells.Widths[cell] / cells.Media[cell].FluxCoefficient;
            sinks += cells.ContactShares[face] * outflow * u;
            diffusion += ((1 - cells.ContactShares[face]) * outflow * u) + (half * inwards * inwards);
            supplied += (u + (half * inwards)) * inwards;
        }
    }
}
