using Larmor.Numerics.Integration;
using Xunit;

namespace Larmor.Verification.Numerics;

/// <summary>Laws of explicit Runge–Kutta methods, over the whole list of tableaux.</summary>
/// <remarks>
/// The problem is not autonomous and not linear, and has a closed form: y₀′ = −2 t y₀², y₁′ = y₁ cos t, y₂′ = y₁ y₀ + t, so that a wrong node,
/// a wrong weight or a wrong coupling shows: y₀ = 1/(1 + t²), y₁ = e^(sin t); y₂ is compared as the integral of the closed forms.
/// </remarks>
public sealed class ExplicitMethods
{
    public static TheoryData<string> Methods => [.. ExplicitTableau.All.Select(tableau => tableau.Name)];

    /// <summary>Two halvings from h = 2^-5: the next power of h bends the exponent by up to 0.15, rounding (1e-15 in 9e-15) by 0.05.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void Error_at_a_fixed_time_falls_with_the_order_of_the_method(string name)
    {
        ExplicitTableau tableau = Find(name);
        double coarse = ErrorAtOne(tableau, 32), fine = ErrorAtOne(tableau, 128);
        Assert.Equal(tableau.Order, Math.Log2(coarse / fine) / 2, 0.2);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Error_inside_a_step_falls_with_the_order_of_the_continuous_solution(string name)
    {
        ExplicitTableau tableau = Find(name);
        double coarse = DenseError(tableau, 1.0 / 32), fine = DenseError(tableau, 1.0 / 64);
        Assert.Equal(tableau.DenseOrder + 1, Math.Log2(coarse / fine), 0.2);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Estimated_error_falls_with_the_order_of_the_embedded_method(string name)
    {
        ExplicitTableau tableau = Find(name);
        double coarse = Estimate(tableau, 1.0 / 16), fine = Estimate(tableau, 1.0 / 32);
        Assert.Equal(tableau.EmbeddedOrder + 1, Math.Log2(coarse / fine), 0.3);
    }

    /// <summary>The continuous solution meets the step at its end: Σ_k p_ik = b_i, to rounding of coefficients up to 88.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void Continuous_solution_ends_at_the_step(string name)
    {
        ExplicitTableau tableau = Find(name);
        int last = tableau.Stages - 1;
        for (int i = 0; i <= last; i++)
        {
            double sum = tableau.Dense.AsSpan(i * tableau.DenseDegree, tableau.DenseDegree).ToArray().Sum();
            Assert.Equal(i == last ? 0 : tableau.Row(last)[i], sum, 3e-13);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Nodes_are_the_sums_of_the_rows(string name)
    {
        ExplicitTableau tableau = Find(name);
        for (int i = 0; i < tableau.Stages; i++)
        {
            Assert.Equal(tableau.Nodes[i], tableau.Row(i).ToArray().Sum(), 1e-14);
        }

        Assert.Equal(0, tableau.ErrorWeights.Sum(), 1e-15);
    }

    /// <summary>The error per step is kept; the sum over the steps of this smooth problem stays within 30 tolerances.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void Tighter_tolerance_gives_the_smaller_error(string name)
    {
        foreach (double tolerance in (double[])[1e-5, 1e-8])
        {
            ExplicitIntegrator<Judge> integrator = new(Find(name), default, new(tolerance, tolerance));
            integrator.Start(0, [1, 1, 0], 0.1);
            double[] inside = new double[3];
            double worst = 0;
            while (integrator.Time < 2)
            {
                Assert.True(integrator.Advance(2));
                double between = (0.3 * integrator.PreviousTime) + (0.7 * integrator.Time);
                integrator.Interpolate(between, inside);
                worst = Math.Max(worst, Math.Max(Defect(between, inside), Defect(integrator.Time, integrator.State)));
            }

            Assert.Equal(2, integrator.Time);
            Assert.InRange(worst, tolerance / 1000, 30 * tolerance);
        }
    }

    [Fact]
    public void A_solution_that_leaves_the_numbers_stops_before_it_does()
    {
        // y′ = y² from 1 is 1/(1 − t): nothing is left at t = 1.
        ExplicitIntegrator<Blowing> integrator = new(ExplicitTableau.Tsitouras5, default, new(1e-8, 1e-8));
        integrator.Start(0, [1], 0.1);
        IntegrationRecord record = integrator.AdvanceTo(2);
        Assert.False(record.Reached);
        Assert.Equal(1, record.Time, 1e-6);
        Assert.True(double.IsFinite(integrator.State[0]));
    }

    [Fact]
    public void Advancing_allocates_nothing()
    {
        ExplicitIntegrator<Judge> integrator = new(ExplicitTableau.Tsitouras5, default, new(1e-9, 1e-9));
        integrator.Start(0, [1, 1, 0], 0.01);
        integrator.AdvanceTo(0.5);
        long before = GC.GetAllocatedBytesForCurrentThread();
        integrator.AdvanceTo(5);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    static ExplicitTableau Find(string name) => ExplicitTableau.All.Single(tableau => tableau.Name == name);

    static double Defect(double time, ReadOnlySpan<double> state) =>
        double.Hypot(state[0] - (1 / (1 + (time * time))), state[1] - Math.Exp(Math.Sin(time)));

    static double ErrorAtOne(ExplicitTableau tableau, int steps)
    {
        ExplicitStepper<Judge> stepper = new(tableau, default);
        double[] state = [1, 1, 0], next = new double[3];
        double step = 1.0 / steps;
        stepper.Begin(0, state);
        for (int i = 0; i < steps; i++)
        {
            stepper.Step(i * step, step, state, next);
            stepper.Accept(next);
            next.CopyTo(state, 0);
        }

        return double.Hypot(Defect(1, state), state[2] - ThirdAtOne);
    }

    /// <summary>∫₀¹ e^(sin t)/(1 + t²) dt + 1/2 by the trapezoidal rule on 64 panels with Richardson's extrapolation to 1e-15.</summary>
    static double ThirdAtOne { get; } = Romberg(t => (Math.Exp(Math.Sin(t)) / (1 + (t * t))) + t, 8);

    static double Romberg(Func<double, double> f, int levels)
    {
        double[] row = new double[levels];
        for (int level = 0; level < levels; level++)
        {
            int panels = 1 << level;
            double sum = (f(0) + f(1)) / 2;
            for (int i = 1; i < panels; i++)
            {
                sum += f((double)i / panels);
            }

            double carried = sum / panels;
            for (int k = 0; k < level; k++)
            {
                double factor = Math.Pow(4, k + 1);
                (carried, row[k]) = (((factor * carried) - row[k]) / (factor - 1), carried);
            }

            row[level] = carried;
        }

        return row[levels - 1];
    }

    static double DenseError(ExplicitTableau tableau, double step)
    {
        const double at = 0.4;
        double[] state = [1 / (1 + (at * at)), Math.Exp(Math.Sin(at)), 0], next = new double[3];
        double[] dense = new double[3 * tableau.DenseDegree], value = new double[3];
        ExplicitStepper<Judge> stepper = new(tableau, default);
        stepper.Begin(at, state);
        stepper.Step(at, step, state, next);
        stepper.WriteDense(dense);
        double worst = 0;
        for (int i = 1; i < 10; i++)
        {
            double θ = i / 10.0;
            for (int k = 0; k < 3; k++)
            {
                value[k] = state[k] + Enumerable.Range(0, tableau.DenseDegree).Sum(power => dense[(power * 3) + k] * Math.Pow(θ, power + 1));
            }

            worst = Math.Max(worst, Defect(at + (θ * step), value));
        }

        return worst;
    }

    static double Estimate(ExplicitTableau tableau, double step)
    {
        double[] state = [1, 1, 0], next = new double[3], error = new double[3];
        ExplicitStepper<Judge> stepper = new(tableau, default);
        stepper.Begin(0, state);
        stepper.Step(0, step, state, next);
        stepper.EstimateError(error);
        return error.Max(Math.Abs);
    }

    readonly struct Judge : IExplicitSystem
    {
        public int Dimension => 3;

        public void Evaluate(double time, ReadOnlySpan<double> state, Span<double> rate)
        {
            rate[0] = -2 * time * state[0] * state[0];
            rate[1] = state[1] * Math.Cos(time);
            rate[2] = (state[1] * state[0]) + time;
        }

        public bool Project(Span<double> state) => false;
    }

    readonly struct Blowing : IExplicitSystem
    {
        public int Dimension => 1;

        public void Evaluate(double time, ReadOnlySpan<double> state, Span<double> rate) => rate[0] = state[0] * state[0];

        public bool Project(Span<double> state) => false;
    }
}
