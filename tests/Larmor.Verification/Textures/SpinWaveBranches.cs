using System.Collections.Immutable;
using System.Numerics;
using Larmor.Experiments;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.Modes;
using Xunit;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>Spin waves as an experiment: shells of cubic lattices and branches followed in k.</summary>
public sealed class SpinWaveBranches
{
    [Theory]
    [InlineData(CubicCell.Simple, new[] { 6, 12, 8, 6, 24, 24, 12, 30 })]
    [InlineData(CubicCell.BodyCentred, new[] { 8, 6, 12, 24, 8, 6, 24, 24 })]
    [InlineData(CubicCell.FaceCentred, new[] { 12, 6, 24, 12, 24, 8, 48, 6 })]
    public void Shells_have_their_textbook_numbers_of_neighbours(CubicCell cell, int[] counts)
    {
        var lattice = new CubicLattice(cell, 3e-10);
        ImmutableArray<ExchangeBond> bonds = lattice.Bonds([1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.Equal(counts, Enumerable.Range(1, 8).Select(shell => bonds.Count(bond => bond.Energy == shell)));
        // Bonds come in opposite pairs, or the mode would drift.
        Assert.InRange(Near.Largest(bonds.Aggregate(default(Vector), (sum, bond) => sum + (bond.Energy * bond.Separation))), 0, 1e-22);
    }

    [Theory]
    [InlineData(CubicCell.Simple, 1.0)]
    [InlineData(CubicCell.BodyCentred, 1.0)]
    [InlineData(CubicCell.FaceCentred, 1.0)]
    public void Nearest_neighbours_of_cubic_lattices_have_the_stiffness_J_S_a_squared(CubicCell cell, double expected)
    {
        // ħω = S J (1/2) Σ (k·r)² = S J a² k² for all three: Σ r²/6 = 6 a²/6, 8 (3/4) a²/6, 12 (1/2) a²/6.
        const double J = 3e-21, S = 1.5, a = 2.8e-10;
        var lattice = new CubicLattice(cell, a);
        var exchange = new LatticeExchange(lattice.Bonds([J]), S, lattice.SiteVolume, 2);
        Assert.Equal(expected, exchange.SecondMoment * S / 2 / (S * J * a * a), 1e-12);
    }

    [Fact]
    public void Branches_are_smooth_and_find_the_reference_modes()
    {
        // Set "deviation" of sd_modes.csv, whose first two frequencies beyond the acoustic one cross in magnitude on the way.
        var medium = new SpinMedium("F", 1e-3, 1e-12, 1.5e14, 3e-15, double.PositiveInfinity, 0);
        var magnet = new SpinWaveMagnet(1, 1, 1, null);
        double γ = magnet.GyromagneticRatio;
        magnet = magnet with { Stiffness = 6e-6 / 2 / γ };
        ImmutableArray<double> k = [.. Enumerable.Range(0, 601).Select(i => 1e6 * i)];
        SpinWaveResult result = SpinWaveExperiment.Run(new SpinWaveCase(magnet, 1e11 / γ, new Vector(1, 0, 0), k, new SpinWaveCarriers(medium, 0.01, 0, FluxDriver.Deviation)));
        Assert.Null(result.Failure);
        foreach (ReferenceTable.Row row in ReferenceTable.Load("sd_modes.csv").Rows.Where(row => row.Text("set") == "deviation"))
        {
            ImmutableArray<Complex> found = result.Branches[(int)Math.Round(row["k_1_m"] / 1e6)];
            foreach (string mode in new[] { "omega1", "omega2", "omega3" })
            {
                Complex expected = new(row[mode + "_re"], row[mode + "_im"]);
                Assert.InRange(found.Min(ω => (ω - expected).Magnitude) / expected.Magnitude, 0, 1e-8);
            }
        }

        for (int i = 1; i < k.Length; i++)
        {
            for (int b = 0; b < 3; b++)
            {
                // Group velocities stay below v = √(D0/τ_e) = 5.8e5 m/s but near the exceptional point: 1e6 1/m moves ω by 6e11.
                Assert.InRange((result.Branches[i][b] - result.Branches[i - 1][b]).Magnitude, 0, 2e13);
            }
        }

        Assert.Equal(1.5e14, result.Branches[0][2].Real, 1e6);
        Assert.True(result.Branches.All(modes => modes[0].Magnitude < 1e13));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Carriers_damp_the_uniform_mode_as_far_as_they_turn_at_another_rate(double factor)
    {
        var medium = new SpinMedium("F", 1e-3, 2e-14, 1.5e14, 3e-15, double.PositiveInfinity, 0);
        var sample = new SpinWaveCase(new SpinWaveMagnet(1e-11, 8e5, 2, null), 1e-3, new Vector(1, 0, 0), [0, 1e6], new SpinWaveCarriers(medium, 0.02, factor, FluxDriver.Deviation));
        SpinWaveResult result = SpinWaveExperiment.Run(sample);
        // holds to ω/Ω = 1e-6. With one g for both there is no damping: the eigenvalue's rounding is left, 1e-16 Ω/ω.
        double closed = SpinWaveResult.Observables.First(o => o.Name == "damping_closed").Evaluate(result)!.Value;
        Assert.Equal(closed, result.Damping(0)!.Value, 1e-5 * 0.02);
        Assert.Equal(factor == 2, Math.Abs(closed) < 1e-15);
    }
}
