using Larmor.Numerics.Integration;
using Larmor.Physics.Magnetics.Longitudinal;
using Larmor.Physics.Quantities;
using Xunit;
using static Larmor.Verification.Longitudinal.ReferenceSet;

namespace Larmor.Verification.Longitudinal;

/// <summary>Two magnets in contact, and the energy that is not quadratic: (L-9), (L-24) to (L-26).</summary>
public sealed class ContactsAndLandau
{
    static readonly LandauMedium Landau = new("F", -500, 5e-9, 1e5, 8e-4, 1e9, 2e7, 1e7, 3e-7);

    [Fact]
    public void Ideal_contact_keeps_the_field_and_lets_the_drive_jump()
    {
        // Steady flux through two media: δ_m jumps by χ_m1 : χ_m2, and the flux goes on.
        LongitudinalMedium one = Medium(0.3, 0.05, 0.02), two = new("G", 4e-4, 0.6, 5e11, 1e10, 2e10, 3e-4);
        LongitudinalEvolution evolution = Steady(one, two, double.PositiveInfinity);
        (double left, double right) = AtContact(evolution, one, two);
        // Extrapolated over half a cell: second order.
        Near(right / two.AccumulationSusceptibility, left / one.AccumulationSusceptibility, 1e-4);
        Assert.True(Math.Abs(left / right) > 1.1 || Math.Abs(left / right) < 0.9);
    }

    [Fact]
    public void Finite_contact_drops_the_field_by_flux_over_conductance()
    {
        LongitudinalMedium one = Medium(0.3, 0.05, 0.02), two = new("G", 4e-4, 0.6, 5e11, 1e10, 2e10, 3e-4);
        const double conductance = 2;
        LongitudinalEvolution evolution = Steady(one, two, conductance);
        (double left, double right) = AtContact(evolution, one, two);
        double drop = (left / one.AccumulationSusceptibility) - (right / two.AccumulationSusceptibility);
        double flux = 0;
        // What the second magnet loses to the lattice has come through the contact.
        for (int i = 200; i < 400; i++)
        {
            LongitudinalPair state = new(evolution.Stored[i], evolution.Accumulation[i]);
            flux += (evolution.Positions[201] - evolution.Positions[200]) * ((two.StoredLatticeRate * state.Total) + (two.AccumulationLatticeRate * two.Drive(state)));
        }

        Near(flux, conductance * drop, 1e-4);
        LongitudinalHeat power = evolution.Power;
        Near(Constants.VacuumPermeability * flux * flux / conductance, power.Contacts, 2e-4);
        Near(power.Supplied, power.Dissipated, 1e-6);
    }

    [Fact]
    public void Broken_contact_lets_nothing_through()
    {
        LongitudinalEvolution evolution = Steady(Medium(0.3, 0.05, 0.02), Medium(0.6), 0);
        Assert.Equal(0, evolution.Stored[399]);
        Assert.Equal(0, evolution.Power.Contacts);
    }

    [Fact]
    public void Uniform_Landau_magnet_relaxes_as_the_tables()
    {
        LongitudinalMagnet magnet = new(new ClosedFace(), [new("F", Landau, 1e-8, 3)], [], new ClosedFace());
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(magnet, _ => new(250_000, 0));
        double start = evolution.Energy;
        foreach ((_, double[] row) in Rows("nonlinear_uniform.csv"))
        {
            Assert.True(evolution.AdvanceTo(row[7], 1e-16, 1e-11).Reached);
            Near(row[8], evolution.Stored[1], 1e-10);
            Near(row[9], evolution.Accumulation[1], 1e-7, 300);
            Near(row[10], evolution.Energy / 1e-8, 1e-9);
            Near(start - evolution.Energy, evolution.Heat.Dissipated, 1e-8, Math.Abs(start));
        }
    }

    [Fact]
    public void Landau_magnet_keeps_its_total_without_lattice_and_spreads()
    {
        LandauMedium closed = Landau with { StoredLattice = 0, AccumulationLattice = 0 };
        LongitudinalMagnet magnet = new(new ClosedFace(), [new("F", closed, 1e-7, 100)], [], new ClosedFace());
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(magnet, x => new(x < 5e-8 ? 320_000 : 250_000, 0));
        double before = evolution.Integral.Total, energy = evolution.Energy;
        IntegrationRecord record = evolution.AdvanceTo(1e-10, 1e-17, 1e-6);
        Assert.True(record.Reached);
        Near(before, evolution.Integral.Total, 1e-12);
        Assert.True(evolution.Energy < energy);
        Assert.True(evolution.Stored[0] - evolution.Stored[99] < 69_000);
    }

    [Fact]
    public void Small_deviations_of_a_Landau_magnet_are_linear()
    {
        // T_eq of aT + bT³ = H; deviations of 1e-6 T: what is left out is 1e-6 of them.
        double T = 3e5;
        for (int i = 0; i < 50; i++)
        {
            T -= Landau.Slope(T) / Landau.Stiffness(T);
        }

        LongitudinalMedium linear = Landau.LinearizedAt(T);
        Assert.Empty(linear.Faults);
        LongitudinalEvolution curved = LongitudinalEvolution.Start(Slab(Landau), x => new(T + (0.3 * Math.Cos(Math.PI * x / 1e-8)), 0.1));
        LongitudinalEvolution straight = LongitudinalEvolution.Start(Slab(LandauMedium.Of(linear)), x => new(0.3 * Math.Cos(Math.PI * x / 1e-8), 0.1));
        for (int i = 0; i < 20; i++)
        {
            curved.Step(1e-14);
            straight.Step(1e-14);
        }

        for (int i = 0; i < 20; i++)
        {
            Near(straight.Stored[i], curved.Stored[i] - T, 3e-6, 0.3);
            Near(straight.Accumulation[i], curved.Accumulation[i], 3e-6, 0.3);
        }

        static LongitudinalMagnet Slab(LandauMedium medium) => new(new ClosedFace(), [new("F", medium, 1e-8, 20)], [], new ClosedFace());
    }

    [Fact]
    public void Landau_steps_are_of_fourth_order()
    {
        double[] exact = Run(1024);
        Assert.InRange(Math.Log2(Apart(Run(16)) / Apart(Run(32))), 3.8, 4.3);

        double[] Run(int steps)
        {
            LongitudinalMagnet magnet = new(new DrivenFace(new OscillatingFlux(1e9, 5e11)), [new("F", Landau, 1e-7, 5)], [], new ClosedFace());
            LongitudinalEvolution evolution = LongitudinalEvolution.Start(magnet, x => new(300_000 + (1e12 * x * 0.2), 0));
            for (int i = 0; i < steps; i++)
            {
                evolution.Step(4e-12 / steps);
            }

            return [.. evolution.Accumulation];
        }

        double Apart(double[] found) => found.Zip(exact).Max(pair => Math.Abs(pair.First - pair.Second));
    }

    [Fact]
    public void State_without_convex_energy_is_not_stepped_over()
    {
        // Below √(−a/3b) the rates are not those of relaxation: no stage exists, and the integration says so.
        LongitudinalMagnet magnet = new(new ClosedFace(), [new("F", Landau, 1e-8, 3)], [], new ClosedFace());
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(magnet, _ => new(1e5, 0));
        IntegrationRecord record = evolution.AdvanceTo(1e-10, 1e-15, 1e-6);
        Assert.False(record.Reached);
        Assert.Equal(1e5, evolution.Stored[0]);
    }

    static LongitudinalEvolution Steady(LongitudinalMedium one, LongitudinalMedium two, double contact)
    {
        LongitudinalMagnet magnet = new(
            new DrivenFace(new SteadyFlux(1e9)), [new("F", LandauMedium.Of(one), 1 / Wave, 200), new("G", LandauMedium.Of(two), 1 / Wave, 200)], [contact], new ClosedFace());
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(magnet, _ => default);
        Assert.True(evolution.AdvanceTo(1e-8, 1e-16, 1e-5).Reached);
        return evolution;
    }

    /// <summary>δ_m on both sides of the contact, extrapolated from two cells each.</summary>
    static (double Left, double Right) AtContact(LongitudinalEvolution evolution, LongitudinalMedium one, LongitudinalMedium two)
    {
        double δ(LongitudinalMedium medium, int i) => medium.Drive(new(evolution.Stored[i], evolution.Accumulation[i]));
        return ((1.5 * δ(one, 199)) - (0.5 * δ(one, 198)), (1.5 * δ(two, 200)) - (0.5 * δ(two, 201)));
    }
}
