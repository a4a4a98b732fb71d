using System.Collections.Immutable;
using Larmor.Physics.Magnetics.Longitudinal;

namespace Larmor.Experiments;

/// <summary>How a longitudinal magnet relaxed.</summary>
/// <param name="Case">What was run.</param>
/// <param name="Positions">x of the centres of cells in m.</param>
/// <param name="Profiles">The start and every profile time.</param>
/// <param name="Frames">The start and every frame; empty without an animation.</param>
/// <param name="Curve">Sums over time, the start first.</param>
/// <param name="Accepted">Accepted time steps.</param>
/// <param name="Rejected">Rejected time steps.</param>
/// <param name="Reached">False when the steps shrank to nothing before the end: a Landau energy was met where it is not convex.</param>
public sealed record LongitudinalRelaxationResult(
    LongitudinalRelaxationCase Case, ImmutableArray<double> Positions, ImmutableArray<LongitudinalSnapshot> Profiles, ImmutableArray<LongitudinalSnapshot> Frames,
    ImmutableArray<LongitudinalSample> Curve, int Accepted, int Rejected, bool Reached)
{
    static readonly ShownUnit Magnetization = new("A/m", "A/m", 1);
    static readonly ShownUnit Microampere = new("uA", "A", 1e6);
    static readonly ShownUnit EnergyPerArea = ShownUnit.MicrojoulePerSquareMetre;

    /// <summary>Every number of the experiment, declared once.</summary>
    public static ImmutableArray<Observable<LongitudinalRelaxationResult>> Observables { get; } =
    [
        new("total_start", "∫(M+m)dx", Microampere, "total magnetization times length at the start", r => r.Curve[0].Integral.Total),
        new("total_end", "∫(M+m)dx", Microampere, "the same at the end", r => r.Last.Integral.Total),
        new("M_integral", "∫M dx", Microampere, "its stored part at the end", r => r.Last.Integral.Stored),
        new("m_integral", "∫m dx", Microampere, "its mobile part at the end", r => r.Last.Integral.Accumulation),
        new("M_probe", "M", Magnetization, "M at the probe at the end", r => r.At(state => state.Stored)),
        new("m_probe", "m", Magnetization, "m at the probe at the end", r => r.At(state => state.Accumulation)),
        new("m_max", "|m|", Magnetization, "largest |m| at the end", r => r.Profiles[^1].Accumulation.Max(Math.Abs)),
        new("energy_start", "E", EnergyPerArea, "energy at the start, above equilibrium in linear media", r => r.Curve[0].Energy),
        new("energy_end", "E", EnergyPerArea, "energy at the end", r => r.Last.Energy),
        new("work", "W", EnergyPerArea, "work of driven ends since the start", r => r.Last.Heat.Supplied),
        new("heat", "Q", EnergyPerArea, "heat since the start", r => r.Last.Heat.Dissipated),
        new("heat_exchange", "Q_{exchange}", EnergyPerArea, "heat of the exchange between M and m", r => r.Last.Heat.Bulk.Exchange),
        new("heat_M_lattice", "Q_{M}", EnergyPerArea, "heat of the relaxation of M to the lattice", r => r.Last.Heat.Bulk.StoredLattice),
        new("heat_m_lattice", "Q_{m}", EnergyPerArea, "heat of the relaxation of m to the lattice", r => r.Last.Heat.Bulk.AccumulationLattice),
        new("heat_diffusion", "Q_{diffusion}", EnergyPerArea, "heat of diffusion", r => r.Last.Heat.Bulk.Diffusion),
        new("heat_contacts", "Q_{contacts}", EnergyPerArea, "heat in contacts", r => r.Last.Heat.Contacts),
        new("heat_sinks", "Q_{sinks}", EnergyPerArea, "energy given to reservoirs", r => r.Last.Heat.Sinks),
        new("balance", "(E_{0}+W−E−Q)", ShownUnit.One, "defect of the energy balance over the largest term", r => r.BalanceDefect),
    ];

    /// <summary>The last point of the curves.</summary>
    public LongitudinalSample Last => Curve[^1];

    /// <summary>(E₀ + W − E − Q) over the largest change of one of them; of the order of the tolerance.</summary>
    public double BalanceDefect
    {
        get
        {
            LongitudinalHeat heat = Last.Heat;
            double change = Last.Energy - Curve[0].Energy, scale = Math.Max(Math.Abs(change), Math.Max(Math.Abs(heat.Supplied), heat.Dissipated));
            return scale == 0 ? 0 : (heat.Supplied - change - heat.Dissipated) / scale;
        }
    }

    /// <summary>First and last cell of a layer.</summary>
    public (int First, int Last) CellsOf(int layer)
    {
        int first = Case.Magnet.Layers.Take(layer).Sum(l => l.Cells);
        return (first, first + Case.Magnet.Layers[layer].Cells - 1);
    }

    /// <summary>A profile at the probe, linear between (or from) two cells of the probe's layer; null without a probe.</summary>
    double? At(Func<LongitudinalSnapshot, ImmutableArray<double>> profile)
    {
        if (Case.Probe is not { } x)
        {
            return null;
        }

        double right = Case.Magnet.Start;
        int layer = 0;
        while (layer < Case.Magnet.Layers.Length - 1 && x >= (right += Case.Magnet.Layers[layer].Thickness))
        {
            layer++;
        }

        (int first, int last) = CellsOf(layer);
        ImmutableArray<double> values = profile(Profiles[^1]);
        if (first == last)
        {
            return values[first];
        }

        double h = Positions[first + 1] - Positions[first];
        int i = first + Math.Clamp((int)Math.Floor((x - Positions[first]) / h), 0, last - first - 1);
        return values[i] + ((values[i + 1] - values[i]) * (x - Positions[i]) / h);
    }
}
