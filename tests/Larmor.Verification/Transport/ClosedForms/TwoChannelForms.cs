using Larmor.Physics.Transport;
using Larmor.Verification.Transport.Laws;
using Xunit;

namespace Larmor.Verification.Transport.ClosedForms;

/// <summary>Closed forms of two-channel stacks, eq. (T-25) to (T-29), written here a second time.</summary>
public sealed class TwoChannelForms
{
    const double J = 3e10;

    // A few tens of roundings on each side, and R_ex is a difference of terms up to ten times larger than itself.
    const double Tolerance = 1e-12;

    static readonly Metal Cobalt = new(1.69e7, 0.46, 60e-9);
    static readonly Metal Permalloy = new(8.1e6, 0.76, 5.5e-9);
    static readonly Metal Copper = new(4.8e7, 0, 350e-9);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.51e-15, 0.77)]
    [InlineData(3e-15, -0.6)]
    public void Junction_of_two_metals(double r, double γ)
    {
        foreach ((Metal one, Metal two) in new[] { (Copper, Cobalt), (Cobalt, Permalloy), (Permalloy, Copper), (Cobalt, Cobalt with { β = -0.3 }) })
        {
            TransportState state = NetworkSample.Solve(new Stack(
                new Lead(one.Medium), [], [Metal.Boundary(r, γ, Side.Left)], new Lead(two.Medium), Drive.Current(J)));
            double p = ((one.β * one.R) + (two.β * two.R) + (γ * r)) / (one.R + two.R + r);
            double excess = r + (one.β * one.β * one.R) + (two.β * two.β * two.R) - (p * p * (one.R + two.R + r));
            double[] v = new double[2], j = new double[2];
            state.Evaluate(0, 0, v, j);
            Assert.Equal(p, (j[0] - j[1]) / J, Tolerance);
            double scale = J * (one.R + two.R);
            Assert.Equal(2 * one.R * (one.β - p) * J / scale, (v[0] - v[1]) / scale, Tolerance);
            state.Evaluate(1, 0, v, j);
            Assert.Equal(2 * two.R * (p - two.β) * J / scale, (v[0] - v[1]) / scale, Tolerance);
            Assert.Equal(excess / (one.R + two.R + r), state.ExcessResistance / (one.R + two.R + r), Tolerance);
        }
    }

    [Theory]
    [InlineData(1e-9, false)]
    [InlineData(1e-9, true)]
    [InlineData(50e-9, false)]
    [InlineData(50e-9, true)]
    [InlineData(5e-6, true)]
    public void Spacer_between_two_magnets(double d, bool antiparallel)
    {
        const double R = 0.51e-15, Gamma = 0.77;
        TransportState state = NetworkSample.Solve(new Stack(
            new Lead(Cobalt.Medium), [new Layer("N", Copper.Medium, d)],
            [Metal.Boundary(R, Gamma, Side.Left), Metal.Boundary(R, Gamma, Side.Right)],
            new Lead(Cobalt.Medium, antiparallel), Drive.Current(J)));
        double x = d / (2 * Copper.Length), k = antiparallel ? Math.Tanh(x) : 1 / Math.Tanh(x);
        double selective = (Cobalt.β * Cobalt.R) + (Gamma * R);
        double each = R + (Cobalt.β * Cobalt.β * Cobalt.R) - (selective * selective / (Cobalt.R + R + (Copper.R / k)));
        Assert.Equal(1, state.Resistance / ((2 * each) + (d / Copper.Conductivity)), Tolerance);
    }

    [Theory]
    [InlineData(0.1e-9)]
    [InlineData(6e-9)]
    [InlineData(600e-9)]
    public void Magnetic_film_in_a_normal_metal(double t)
    {
        TransportState state = NetworkSample.Solve(new Stack(
            new Lead(Copper.Medium), [new Layer("F", Permalloy.Medium, t)], [Interface.Ideal, Interface.Ideal],
            new Lead(Copper.Medium), Drive.Current(J)));
        double each = Permalloy.β * Permalloy.β / ((1 / Copper.R) + (1 / Math.Tanh(t / (2 * Permalloy.Length)) / Permalloy.R));
        Assert.Equal(1, state.Resistance / ((2 * each) + (t / Permalloy.Conductivity)), Tolerance);
    }

    [Fact]
    public void Without_spin_flip_the_root_of_the_resistances_counts_the_magnets()
    {
        // √[(R_AP − R_P) R_AP] = |Σ β ρ* t + Σ γ AR*|, and R_AP = Σ ρ* t + Σ AR*, for reservoirs and equal magnets.
        const double R = 0.51e-15, Gamma = 0.77, Thickness = 6e-9, Spacer = 8e-9;
        Metal magnet = Cobalt with { Length = 1e3 }, normal = Copper with { Length = 1e3 }; // (t/l_sf)² = 1e-22: no flip to rounding
        double[] resistance = [.. new[] { false, true }.Select(antiparallel => NetworkSample.Solve(new Stack(
            Reservoir.Ideal,
            [new("F1", magnet.Medium, Thickness), new("N", normal.Medium, Spacer), new("F2", magnet.Medium, Thickness, antiparallel)],
            [Metal.Boundary(R, Gamma, Side.Left), Metal.Boundary(R, Gamma, Side.Right)],
            Reservoir.Ideal, Drive.Current(J))).Resistance)];
        double starred = 1 / (magnet.Conductivity * (1 - (magnet.β * magnet.β)));
        double expected = (2 * starred * Thickness) + (Spacer / normal.Conductivity) + (2 * R);
        Assert.Equal(1, resistance[1] / expected, Tolerance);
        double root = Math.Sqrt((resistance[1] - resistance[0]) * resistance[1]);
        Assert.Equal(1, root / (2 * ((magnet.β * starred * Thickness) + (Gamma * R))), Tolerance);
    }

    [Fact]
    public void Distributed_interface_decays_as_delta()
    {
        // A two-channel interface with Γ has one mode of decay constant δ, δ² = Γ (r_up + r_dn) = 4 AR* Γ over its unit width.
        const double R = 0.51e-15, Gamma = 0.77, Delta = 0.33;
        var boundary = new DistributedInterface(
            [new("s_up", 2 * R * (1 - Gamma)), new("s_dn", 2 * R * (1 + Gamma))], [new("flip", "s_up", "s_dn", Delta * Delta / (4 * R))]);
        TransportState state = NetworkSample.Solve(new Stack(new Lead(Cobalt.Medium), [], [boundary], new Lead(Copper.Medium), Drive.Current(J)));
        Assert.Equal(1, Assert.Single(state.Region(1).DecayLengths) * Delta, 1e-14);

        // Δ″ = δ² Δ through it, matched to both leads by hand: δJ/J = p on the left face, q on the right face.
        // Interface of ρ* = AR*, β = γ, l = 1/δ: δJ = γ J − Δ′/(2 AR*); amplitudes A cosh + B sinh.
        double r1 = Cobalt.R, r2 = Copper.R, s = R / Delta, c = Math.Cosh(Delta), h = Math.Sinh(Delta);
        // A = 2 r1 (β − p), p = γ − B/(2s); right: A c + B h = 2 r2 (q − 0), q = γ − (A h + B c)/(2s), all per J.
        // From the left: A = 2 r1 (β − γ) + B r1/s. Put into the right: A c + B h = 2 r2 γ − (r2/s)(A h + B c).
        double a0 = 2 * r1 * (Cobalt.β - Gamma), aB = r1 / s;
        double b = ((2 * r2 * Gamma) - (a0 * (c + (r2 / s * h)))) / ((aB * (c + (r2 / s * h))) + h + (r2 / s * c));
        double[] v = new double[2], j = new double[2];
        state.Evaluate(0, 0, v, j);
        Assert.Equal(1, (v[0] - v[1]) / (J * (a0 + (aB * b))), Tolerance);
    }
}
