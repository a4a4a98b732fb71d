using System.Numerics;
using Larmor.Physics.Magnetics.Walls;
using Larmor.Physics.Quantities;
using Xunit;

namespace Larmor.Verification.Walls;

/// <summary>Spin waves of drifting domains (W-13) and vortex walls (W-18) to (W-20).</summary>
public sealed class DomainsAndVortices
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    [InlineData(0.3)]
    public void Spin_waves_grow_in_the_domains_above_the_limit_only(double β)
    {
        WallMedium m = WallCase.Magnet;
        double limit = m.DomainLimit(β);
        Assert.True(limit > TravellingWall.BreakdownVelocity(m, β));
        Assert.True(Fastest(0.999 * limit) < 0);
        Assert.True(Fastest(1.001 * limit) > 0);

        // Largest growth rate over wave numbers: n = z + (x, y) exp(ikx + λt), eq. (W-2) to first order.
        double Fastest(double u) => Enumerable.Range(1, 4000).Max(i => Growth(i * 2e5, u));

        double Growth(double k, double u)
        {
            double rate = 2 * m.GyromagneticRatio / m.SaturationMagnetization, bend = m.ExchangeStiffness * k * k;
            double wx = rate * (m.EasyAxis + bend), wy = rate * (m.EasyAxis + m.HardAxis + bend), α = m.Damping;
            var drift = new Complex(0, k * u);
            // ẋ = −w_y y − αẏ − iku x − iβku y and ẏ = w_x x + αẋ − iku y + iβku x: (1, α; −α, 1)(ẋ, ẏ) = R (x, y).
            Complex rxx = -drift, rxy = -wy - (β * drift), ryx = wx + (β * drift), ryy = -drift;
            double norm = 1 / (1 + (α * α));
            Complex mxx = norm * (rxx - (α * ryx)), mxy = norm * (rxy - (α * ryy)), myx = norm * ((α * rxx) + ryx), myy = norm * ((α * rxy) + ryy);
            Complex half = 0.5 * (mxx + myy), root = Complex.Sqrt((half * half) - ((mxx * myy) - (mxy * myx)));
            return Math.Max((half + root).Real, (half - root).Real);
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(-1, 0.05)]
    public void Free_core_meets_the_balance_of_forces(int polarity, double β)
    {
        const double D = 4e-14, α = 0.02, u = 30;
        double G = polarity * VortexWall.GyrovectorOf(8e5, 1e-8, 2);
        (double x, double y) = new VortexWall(G, D, α, β, u).FreeVelocity;
        // G ẑ × (u − v) + D (βu − αv) = 0, component by component.
        Assert.Equal(0, (G * y) + (D * ((β * u) - (α * x))), 1e-12 * Math.Abs(G * u));
        Assert.Equal(0, (G * (u - x)) - (D * α * y), 1e-12 * Math.Abs(G * u));
        Assert.NotEqual(0, y);
    }

    [Fact]
    public void Vortex_with_beta_equal_to_alpha_moves_with_the_current()
    {
        (double x, double y) = new VortexWall(3e-13, 4e-14, 0.02, 0.02, 30).FreeVelocity;
        Assert.Equal(30, x, 1e-12);
        Assert.Equal(0, y, 1e-12);
    }

    [Fact]
    public void Held_core_rests_where_the_edge_balances_it()
    {
        const double G = 3e-13, D = 4e-14, α = 0.02, β = 0.05, u = 30, k = 1e-3;
        var wall = new VortexWall(G, D, α, β, u);
        double v = wall.ConfinedVelocity, y = wall.ConfinedDisplacement(k);
        Assert.Equal(0, D * ((β * u) - (α * v)), 1e-12 * D * u);
        Assert.Equal(0, (G * (u - v)) - (k * y), 1e-12 * G * u);
        Assert.Equal(2 * Math.PI * 8e5 * 1e-8 / (2 * Constants.BohrMagneton / Constants.ReducedPlanck), VortexWall.GyrovectorOf(8e5, 1e-8, 2), 1e-24);
    }
}
