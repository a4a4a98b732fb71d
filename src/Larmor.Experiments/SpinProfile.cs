using System.Collections.Immutable;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Experiments;

/// <summary>One point of a spin profile.</summary>
/// <param name="Region">Region index.</param>
/// <param name="Z">Position in m; 0 is the left contact, or the right face of a left lead.</param>
/// <param name="Point">Potential in V, accumulation in V, currents in A/m².</param>
public readonly record struct SpinProfilePoint(int Region, double Z, SpinPoint Point);

/// <summary>Potential, accumulation and spin current along a stack at one angle of the turned layer.</summary>
/// <param name="Angle">θ in rad.</param>
/// <param name="CurrentDensity">J in A/m².</param>
/// <param name="Regions">Leads and layers from left to right.</param>
/// <param name="Points">Points from left to right; boundaries appear once per side.</param>
/// <param name="Ledger">Dissipation of every process.</param>
public sealed record SpinProfile(
    double Angle, double CurrentDensity, ImmutableArray<SpinRegionView> Regions, ImmutableArray<SpinProfilePoint> Points, SpinLedger Ledger)
{
    /// <summary>How many decay lengths of a lead are shown.</summary>
    const double LeadLengths = 4;

    internal static SpinProfile Of(SpinState state, double angle, int pointsPerRegion)
    {
        ImmutableArray<SpinRegionView> regions = [.. Enumerable.Range(0, state.RegionCount).Select(state.Region)];
        double inside = regions.Where(r => r.Kind == RegionKind.Layer).Sum(r => r.Thickness);
        var points = ImmutableArray.CreateBuilder<SpinProfilePoint>();
        for (int r = 0; r < regions.Length; r++)
        {
            for (int i = 0; i < pointsPerRegion; i++)
            {
                double distance = Distance(regions[r], inside, (double)i / (pointsPerRegion - 1));
                points.Add(new SpinProfilePoint(r, regions[r].Start + distance, state.Evaluate(r, distance)));
            }
        }

        return new SpinProfile(angle, state.CurrentDensity, regions, points.ToImmutable(), SpinLedger.Of(state));
    }

    /// <summary>Chebyshev–Lobatto points: their spacing shrinks quadratically towards the faces, where the modes vary.</summary>
    static double Distance(SpinRegionView view, double inside, double fraction)
    {
        double extent = double.IsInfinity(view.Thickness)
            ? Math.Min(LeadLengths * view.DecayLengths.DefaultIfEmpty(1e-8).First(), Math.Max(inside / 2, 1e-9))
            : view.Thickness;
        return view.Kind switch
        {
            RegionKind.LeftLead => -extent * (1 - Math.Sin(Math.PI / 2 * fraction)),
            RegionKind.RightLead => extent * (1 - Math.Cos(Math.PI / 2 * fraction)),
            _ => fraction == 1 ? extent : extent * Math.Pow(Math.Sin(Math.PI / 2 * fraction), 2),
        };
    }
}
