using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Dynamics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Torques;
using Xunit;

namespace Larmor.Verification.Magnetics;

/// <summary>Printed equations about the magnet that fail where the corrected ones hold (docs/theory/magnetization.md, section 8).</summary>
public sealed class MagnetErrata
{
    const double α = 0.3;

    static readonly Macrospin magnet = new("m", 8e5, 2e-24, α, MagnetCase.Gamma, [new UniaxialAnisotropy(4e4, 0, new Vector3D(1, 2, 2).Normalized())]);
    static readonly FrozenMagnets magnets = MagnetSystem.Of(magnet).Freeze();
    static readonly LlgCoefficients coefficients = LlgCoefficients.Of(magnet);
    static readonly Vector3D u = new Vector3D(0.3, -0.5, 0.8).Normalized();

    /// <summary>∇V in J across u.</summary>
    static Vector3D Gradient
    {
        get
        {
            Vector3D[] fields = new Vector3D[1];
            magnets.SetFields([u], Vector3D.Zero, fields);
            Vector3D ambient = -coefficients.Moment * fields[0];
            return ambient - (u.Dot(ambient) * u);
        }
    }

    static Vector3D Rate
    {
        get
        {
            Vector3D[] rates = new Vector3D[1];
            magnets.SetRates([u], default, [], rates);
            return rates[0];
        }
    }

    /// <summary>A20: −h′ u × (u × ∇V) climbs the energy. A21: with one power of the moment more, h′ has not its dimension.</summary>
    [Fact]
    public void Damping_of_A20_climbs_the_energy()
    {
        Vector3D twice = u.Cross(u.Cross(Gradient));
        Assert.True(Gradient.Dot(-coefficients.Dissipative * twice) > 0);
        Assert.True(Gradient.Dot(coefficients.Dissipative * twice) < 0);
        Vector3D right = (coefficients.Reactive * u.Cross(Gradient)) + (coefficients.Dissipative * twice);
        MagnetCase.Near(right, Rate, 1e-14 * Rate.Length);
    }

    /// <summary>B3: α is L_θθ/L_θφ = h′/L_F; the printed ratio is its inverse.</summary>
    [Fact]
    public void Damping_of_B3_is_upside_down()
    {
        MagnetCase.Near(α, coefficients.Dissipative / coefficients.Reactive, 1e-14);
        Assert.True(Math.Abs((coefficients.Reactive / coefficients.Dissipative) - α) > 1);
    }

    /// <summary>B5: with +γ the equation of Gilbert turns the other way round and is not B4 any more.</summary>
    [Fact]
    public void Precession_of_B5_runs_backwards()
    {
        Vector3D field = (-1 / coefficients.Moment) * Gradient;
        Vector3D printed = (MagnetCase.Gamma * u.Cross(field)) + (α * u.Cross(Rate)), right = (-MagnetCase.Gamma * u.Cross(field)) + (α * u.Cross(Rate));
        MagnetCase.Near(right, Rate, 1e-14 * Rate.Length);
        Assert.True((printed - Rate).Length > Rate.Length);
    }

    /// <summary>B20: fluxes of (φ, θ) from +∇μ by [[α, 1], [−1, α]] produce negative entropy −∇μ·u̇; by [[−α, 1], [−1, −α]] the motion.</summary>
    [Fact]
    public void Ferromagnetic_block_of_B20_destroys_entropy()
    {
        double θ = Math.Acos(u.Z), φ = Math.Atan2(u.Y, u.X);
        Vector3D alongθ = Vector3D.FromAngles(θ + (Math.PI / 2), φ), alongφ = new(-Math.Sin(φ), Math.Cos(φ), 0);
        double gφ = Gradient.Dot(alongφ), gθ = Gradient.Dot(alongθ), scale = coefficients.Reactive;
        double printedφ = scale * ((α * gφ) + gθ), printedθ = scale * (-gφ + (α * gθ));
        Assert.True((-gφ * printedφ) - (gθ * printedθ) < 0);
        double rightφ = scale * ((-α * gφ) + gθ), rightθ = scale * (-gφ - (α * gθ));
        Assert.True((-gφ * rightφ) - (gθ * rightθ) > 0);
        MagnetCase.Near(rightφ, Rate.Dot(alongφ), 1e-13);
        MagnetCase.Near(rightθ, Rate.Dot(alongθ), 1e-13);
    }

    /// <summary>B, text: B + b_χ/α = 0 across u is no state of rest once b_Φ points elsewhere; α(B + b_χ/α) = u × (B − b_Φ) is.</summary>
    [Fact]
    public void Static_states_need_both_potentials()
    {
        Macrospin driven = magnet with
        {
            Reactive = [new LinearPotential(new(0.02, 0, 0.01))],
            Dissipative = [new LinearPotential(new(0, 0.004, -0.002))],
        };
        FrozenMagnets frozen = MagnetSystem.Of(driven).Freeze();
        Drive drive = new(new(0.1, 0.2, 0.1), 0);
        var state = Larmor.Physics.Magnetics.Stability.Equilibrium.Find(frozen, drive, [new Vector3D(1, 2, 2).Normalized()]);
        Assert.True(state.Converged);
        Vector3D v = state.Directions[0];
        Vector3D[] fields = new Vector3D[1];
        frozen.SetFields([v], drive.Field, fields);
        Vector3D dissipative = (α * fields[0]) + new Vector3D(0, 0.004, -0.002), reactive = fields[0] - new Vector3D(0.02, 0, 0.01);
        Vector3D across = dissipative - (v.Dot(dissipative) * v);
        MagnetCase.Near(across, v.Cross(reactive), 1e-14);
        Assert.True(across.Length > 1e-3);
    }
}
