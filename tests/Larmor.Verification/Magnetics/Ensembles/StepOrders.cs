using System.Runtime.Intrinsics;
using Larmor.Numerics.Lanes;
using Larmor.Physics.Magnetics.Ensembles;
using Xunit;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Magnetics.Ensembles;

/// <summary>
/// Orders of the stochastic steps. Expectations over the noise of a step are Gauss–Hermite sums, exact for what counts here, so that no
/// sample hides a weak error.
/// </summary>
public sealed class StepOrders
{
    /// <summary>Positive nodes and weights of the rule with eight points for e^(−x²) (Abramowitz and Stegun, table 25.10).</summary>
    static readonly double[] Nodes = [0.3811869902073221, 1.1571937124467802, 1.981656756695843, 2.930637420257244];
    static readonly double[] Weights = [0.6611470125582413, 0.2078023258148919, 0.01707798300741347, 0.0001996040722113676];

    /// <summary>Units of 1/D: γ′ and α such that D = 1 with kT/m = 1/(α γ′).</summary>
    const double Damping = 0.5, Landau = 1.6;

    static readonly LandauDrift<FieldSum<UniaxialField, ZeemanField>, SpinTorqueTerm> Drift = new(
        new(new UniaxialField(new UniaxialAnisotropy(0.6, 0.2, new(0, 0.6, 0.8)), 1), new ZeemanField(new(0.7, 0, 0.3), default)),
        new SpinTorqueTerm(new PolarizedTorque(new(0, 0, 1), 0.5, 0.2, 0.3, Pulse.Always), Damping), Landau, Damping);

    [Theory]
    [InlineData(StochasticMethod.Heun, 1)]
    [InlineData(StochasticMethod.Splitting, 2)]
    public void Weak_order_is_what_is_claimed(StochasticMethod method, int order)
    {
        // A step of h against two of h/2 from the same place: the difference is of the order of the error of one step, order + 1.
        foreach (int component in (int[])[0, 2])
        {
            double coarse = Difference(method, 0.004, component), fine = Difference(method, 0.002, component);
            Assert.Equal(order + 1, Math.Log2(coarse / fine), 0.12);
        }
    }

    [Theory]
    [InlineData(StochasticMethod.Heun, 1e-3)]
    [InlineData(StochasticMethod.Splitting, 1e-6)]
    public void One_step_of_free_diffusion_shrinks_spherical_harmonics_as_it_should(StochasticMethod method, double tolerance)
    {
        // h = 0.01/D: the mean of P_1 is e^(−2h), that of P_2 e^(−6h), but for some 5 h² = 5e-4 of Heun and less than h³ = 1e-6 of the splitting.
        var none = new LandauDrift<ZeemanField, NoTorque>(new ZeemanField(default, default), default, Landau, Damping);
        const double h = 0.01;
        Vec3 start = new(0.6, 0, 0.8);
        double z = 0, z2 = 0;
        foreach ((Vec3 u, double weight) in Ends(none, method, start, h))
        {
            z += weight * u.Z;
            z2 += weight * u.Z * u.Z;
        }

        Assert.Equal(0.8 * Math.Exp(-2 * h), z, tolerance);
        Assert.Equal((1 + (((3 * 0.64) - 1) * Math.Exp(-6 * h))) / 3, z2, tolerance);
    }

    [Theory]
    [InlineData(StochasticMethod.Heun)]
    [InlineData(StochasticMethod.Splitting)]
    public void Cold_moment_spirals_into_the_field_as_the_closed_form_says_at_second_order(StochasticMethod method)
    {
        // tan(θ/2) = tan(θ₀/2) e^(−αγ′Bt), φ = φ₀ + γ′Bt: counter-clockwise about B, for u×B with a minus sign.
        const double b = 0.05, α = 0.1, γ = 1.76e11, time = 4e-10;
        double landau = γ / (1 + (α * α)), θ = 2 * Math.Atan(Math.Tan(0.5) * Math.Exp(-α * landau * b * time)), φ = landau * b * time;
        var expected = new Vec3(Math.Sin(θ) * Math.Cos(φ), Math.Sin(θ) * Math.Sin(φ), Math.Cos(θ));
        double[] errors = [.. ((int[])[200, 400]).Select(steps =>
        {
            var cold = new ThermalMacrospin(8e5, 1e-24, α, γ, 0) { Field = new(0, 0, b) };
            var ensemble = new MacrospinEnsemble(cold, 1, new(Math.Sin(1), 0, Math.Cos(1)), time / steps, method, 1);
            ensemble.Advance(steps);
            return Math.Sqrt((ensemble[0] - expected).Square);
        })];
        Assert.InRange(errors[1], 1e-7, 1e-3);
        Assert.Equal(2, Math.Log2(errors[0] / errors[1]), 0.05);
    }

    [Fact]
    public void Damping_like_torque_pulls_towards_the_polarizer_at_its_rate()
    {
        // Without field, eq. (F-1) along p: d(u·p)/dt = γ′ g a (1 − (u·p)²); field-like b alone turns about p and damps by α b.
        const double a = 0.01, γ = 1.76e11, α = 0.1, time = 1e-9;
        var cold = new ThermalMacrospin(8e5, 1e-24, α, γ, 0) { Torque = new PolarizedTorque(new(0, 0, 1), a, 0, 0, Pulse.Always) };
        var ensemble = new MacrospinEnsemble(cold, 1, new(1, 0, 0), 5e-13, StochasticMethod.Heun, 1);
        ensemble.Advance(2000);

        // 2000 steps of 9e-4 rad: an error of some 1e-7.
        Assert.Equal(Math.Tanh(γ / (1 + (α * α)) * a * time), ensemble[0].Z, 1e-6);
        var half = new MacrospinEnsemble(cold with { Torque = new PolarizedTorque(new(0, 0, 1), a, 0, 0, new Pulse(0, time / 2, 0)) }, 1, new(1, 0, 0), 5e-13, StochasticMethod.Heun, 1);
        half.Advance(2000);
        Assert.Equal(Math.Tanh(γ / (1 + (α * α)) * a * time / 2), half[0].Z, 1e-6);
    }

    static double Difference(StochasticMethod method, double h, int component)
    {
        Vec3 start = new(0.6, 0, 0.8);
        double once = 0, twice = 0;
        foreach ((Vec3 u, double weight) in Ends(Drift, method, start, h))
        {
            once += weight * Probe(u, component);
        }

        foreach ((Vec3 middle, double first) in Ends(Drift, method, start, h / 2))
        {
            // Corners of the rule that carry nothing.
            if (first > 1e-13)
            {
                foreach ((Vec3 u, double second) in Ends(Drift, method, middle, h / 2))
                {
                    twice += first * second * Probe(u, component);
                }
            }
        }

        return Math.Abs(once - twice);
    }

    /// <summary>A component and a product, so that variances count too.</summary>
    static double Probe(Vec3 u, int component) => component == 0 ? u.X + (u.Y * u.Z) : u.Z * u.Z;

    static IEnumerable<(Vec3 End, double Weight)> Ends<TField, TTorque>(LandauDrift<TField, TTorque> drift, StochasticMethod method, Vec3 start, double h)
        where TField : struct, IFieldTerm
        where TTorque : struct, ITorqueTerm
    {
        // D = 1: S = 2(1 + α²)/γ′² in the units of eq. (F-4).
        var heun = new HeunStep(h, Math.Sqrt(2 * (1 + (Damping * Damping)) / h) / (Landau * (1 + (Damping * Damping))));
        var splitting = new SplittingStep(h, Math.Sqrt(2 * h));
        Vector512<double> inner = Vector512.Create([.. Enumerable.Range(0, 8).Select(Node)]);
        for (int k = 0; k < 64; k++)
        {
            var noise = new Vec3Wide(inner, Vector512.Create(Node(k / 8)), Vector512.Create(Node(k % 8)));
            Vec3Wide u = Vec3Wide.All(start.X, start.Y, start.Z);
            u = method == StochasticMethod.Heun ? heun.Advance(drift, u, noise, new Drives(1, 1)) : splitting.Advance(drift, u, noise, new Drives(1, 1));
            for (int lane = 0; lane < 8; lane++)
            {
                yield return (new Vec3(u.X[lane], u.Y[lane], u.Z[lane]), Weight(lane) * Weight(k / 8) * Weight(k % 8));
            }
        }
    }

    static double Node(int i) => Math.Sqrt(2) * (i < 4 ? Nodes[i] : -Nodes[i - 4]);

    static double Weight(int i) => Weights[i % 4] / Math.Sqrt(Math.PI);
}
