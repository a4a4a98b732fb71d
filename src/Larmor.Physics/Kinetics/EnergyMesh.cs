namespace Larmor.Physics.Kinetics;

/// <summary>Energies and weights of ∫₀^∞ dε for functions of n_F(ε ± Δ/2): panels of four kT about both edges, graded ones elsewhere.</summary>
sealed class EnergyMesh
{
    /// <summary>Where e^(−x) has left the double: beyond, a Fermi function is a constant.</summary>
    internal const double Reach = 40;

    readonly List<double> energies = [];
    readonly List<double> weights = [];

    public EnergyMesh(Carriers carriers)
    {
        double kT = carriers.ThermalEnergy, low = carriers.MinorityEdge, high = carriers.MajorityEdge;
        if (carriers.IsCold)
        {
            throw new ArgumentOutOfRangeException(nameof(carriers), kT, "kT is too small beside the energies of the carriers to be sampled: there are coefficients only");
        }

        // The panel at zero is four kT wide too, or its root of ε would be sampled from nearby.
        double end = Math.Max(high, 0) + (Reach * kT), from = low - (Reach * kT);
        from = from < 4 * kT ? 0 : from;
        Start = from;
        while (from < end)
        {
            double to = Math.Min(Next(from), end);
            Add(from, to);
            from = to;
        }

        // The next border: four kT inside the reach of an edge; elsewhere at most three times as far from zero as this one.
        double Next(double at)
        {
            double zone = Zone(low, at);
            zone = Math.Min(zone, Zone(high, at));
            return zone <= at ? at + (4 * kT) : Math.Min(zone, at > 0 ? 3 * at : zone);
        }

        // Start of the reach of an edge, or of the occupied tail of empty bands; infinite when passed.
        double Zone(double edge, double at) => at < Math.Max(edge, 0) + (Reach * kT) ? Math.Max(edge - (Reach * kT), 0) : double.PositiveInfinity;
    }

    /// <summary>Below this energy both bands are full and the mesh has no nodes.</summary>
    public double Start { get; }

    public ReadOnlySpan<double> Energies => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(energies);

    public ReadOnlySpan<double> Weights => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(weights);

    void Add(double from, double to)
    {
        Numerics.Quadrature.QuadratureRule rule = from == 0 ? KineticRules.Bottom : KineticRules.Panel;
        for (int i = 0; i < rule.Count; i++)
        {
            energies.Add(from + ((to - from) * rule.Nodes[i]));
            weights.Add((to - from) * rule.Weights[i]);
        }
    }
}
