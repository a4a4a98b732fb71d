using System.Numerics;

namespace Larmor.Physics.Kinetics;

/// <summary>
/// Carriers whose flips keep the total energy: a minority carrier of kinetic energy ε becomes a majority carrier of ε + Δ, at a rate
/// that follows the density of states there, 1/τ_±(ε) ∝ ν(ε ± Δ) with one matrix element, eq. (K-30).
/// </summary>
public sealed record GoldenRuleModel
{
    /// <summary>Describes the collisions.</summary>
    /// <param name="carriers">The carriers, not cold (<see cref="Carriers.IsCold"/>).</param>
    /// <param name="conserving">Spin-conserving collisions, present and without flips of their own.</param>
    /// <param name="flipTime">τ_sf in s at ε = μ, positive and finite: 1/τ_sf = (1/τ₊ + 1/τ₋)/2 there, which fixes the matrix element.</param>
    /// <param name="target">Where the transverse part relaxes to.</param>
    public GoldenRuleModel(Carriers carriers, Scattering conserving, double flipTime, RelaxationTarget target)
    {
        ExchangeBands.ThrowUnlessPositive(flipTime, nameof(flipTime));
        ExchangeBands.ThrowUnlessPositive(conserving.ConservingRate, nameof(conserving));
        ArgumentOutOfRangeException.ThrowIfNotEqual(conserving.MeanFlipRate, 0, nameof(conserving));
        double μ = carriers.ChemicalPotential, Δ = carriers.Bands.ExchangeSplitting;
        if (!Suits(carriers))
        {
            throw new ArgumentOutOfRangeException(nameof(carriers), μ, "must be warm, with a band within Δ of μ and a splitting above a ten-thousandth of their energies");
        }

        (Carriers, Conserving, FlipTime, Target) = (carriers, conserving, flipTime, target);
        strength = 2 * carriers.Bands.LarmorTime / (flipTime * (Math.Sqrt(μ + Δ) + Math.Sqrt(Math.Max(0, μ - Δ))));
    }

    /// <summary>t_s times the matrix element's rate, in J^(−1/2): η_± = strength √(ε ± Δ).</summary>
    readonly double strength;

    /// <summary>The carriers.</summary>
    public Carriers Carriers { get; }

    /// <summary>The collisions that keep the spin.</summary>
    public Scattering Conserving { get; }

    /// <summary>τ_sf in s at ε = μ.</summary>
    public double FlipTime { get; }

    /// <summary>Where the transverse part relaxes to.</summary>
    public RelaxationTarget Target { get; }

    /// <summary>
    /// Whether such flips can be computed: above 0 K, with a final state at ε = μ, and with Δ above a ten-thousandth of the energies
    /// (below, flips are local to 1e-4 of their small effect, and a ladder has too many rungs).
    /// </summary>
    public static bool Suits(Carriers carriers)
    {
        double Δ = carriers.Bands.ExchangeSplitting;
        return !carriers.IsCold && carriers.ChemicalPotential + Δ > 0
            && Math.Max(carriers.MajorityEdge, 0) + (EnergyMesh.Reach * carriers.ThermalEnergy) < 1e4 * Δ;
    }

    /// <summary>η₊ and η₋: flip rates of minority and majority in units of the Larmor rate; the majority has none below ε = Δ.</summary>
    /// <param name="energy">ε in J, zero or positive.</param>
    public (double Minority, double Majority) FlipRatios(double energy) => FlipRatios(energy, energy - Carriers.Bands.ExchangeSplitting);

    /// <summary>The same, with ε − Δ given: close above Δ a difference would lose it, and its root with it.</summary>
    internal (double Minority, double Majority) FlipRatios(double energy, double below) =>
        (strength * Math.Sqrt(energy + Carriers.Bands.ExchangeSplitting), strength * Math.Sqrt(Math.Max(0, below)));

    /// <summary>Solves the balance on the energies ε₀ + kΔ, eq. (K-31).</summary>
    /// <param name="offset">ε₀ in J, between 0 and Δ.</param>
    /// <returns>Every rung up to where nothing is left.</returns>
    public GoldenRulePoint[] Ladder(double offset)
    {
        var ladder = new EnergyLadder(this, offset);
        var points = new GoldenRulePoint[ladder.Count];
        var gradient = new Complex[ladder.Count];
        var turning = new Complex[ladder.Count];
        for (int k = 0; k < ladder.Count; k++)
        {
            double ε = ladder.Energy(k), below = ladder.Energy(k - 1);
            (double minority, double majority) = FlipRatios(ε, below);
            SpectralPoint sources = Sources(ε, below);
            gradient[k] = new Complex(sources.S1, sources.S2);
            turning[k] = -sources.Equilibrium.Longitudinal;
            points[k] = new GoldenRulePoint(ε, minority + majority, sources, default);
        }

        ladder.Solve(gradient);
        ladder.Solve(turning);
        for (int k = 0; k < ladder.Count; k++)
        {
            points[k] = points[k] with { Spectral = points[k].Spectral with { S1 = gradient[k].Real, S2 = gradient[k].Imaginary }, Turning = turning[k] };
        }

        return points;
    }

    /// <summary>Solves the balance for one energy.</summary>
    /// <param name="energy">ε in J, positive.</param>
    public GoldenRulePoint At(double energy)
    {
        double Δ = Carriers.Bands.ExchangeSplitting;
        int rung = (int)Math.Floor(energy / Δ);
        GoldenRulePoint[] points = Ladder(energy - (rung * Δ));
        return rung < points.Length ? points[rung] : throw new ArgumentOutOfRangeException(nameof(energy), energy, "lies far above the occupied states");
    }

    /// <summary>Collision rates at a kinetic energy, in units of the Larmor rate, eq. (K-30).</summary>
    /// <param name="energy">ε in J, positive.</param>
    public RelaxationPoint Rates(double energy)
    {
        double below = energy - Carriers.Bands.ExchangeSplitting;
        (double minority, double majority) = FlipRatios(energy, below);
        return Local(energy, below) with { Flip = (minority + majority) / 2 };
    }

    /// <summary>The rates with a flip ratio of zero: flips of the mean are no local matter.</summary>
    RelaxationPoint Local(double energy, double below)
    {
        var η = RelaxationPoint.At(Conserving, Carriers.Bands.LarmorTime, energy, AsymmetryOrder.Exact);
        (double minority, double majority) = FlipRatios(energy, below);
        double minoritySlope = minority / (2 * (energy + Carriers.Bands.ExchangeSplitting)), majoritySlope = below > 0 ? majority / (2 * below) : 0;
        double κMinority = 1 / (η.Total + minority), κMajority = 1 / (η.Total + majority);
        return new RelaxationPoint(
            η.Total + ((minority + majority) / 2),
            η.TotalSlope + ((minoritySlope + majoritySlope) / 2),
            0,
            κMinority,
            -(η.TotalSlope + minoritySlope) * κMinority * κMinority,
            κMajority,
            -(η.TotalSlope + majoritySlope) * κMajority * κMajority);
    }

    /// <summary>
    /// The spectral functions whose S₁ and S₂ are still the sources R_A and R_B of the balance over the ladder of energies; x and y are
    /// final.
    /// </summary>
    SpectralPoint Sources(double energy, double below) => SpectralPoint.At(Carriers, Target, Local(energy, below), energy);
}
