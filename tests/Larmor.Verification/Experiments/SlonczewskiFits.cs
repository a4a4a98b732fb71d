using System.Collections.Immutable;
using Larmor.Experiments;
using Xunit;

namespace Larmor.Verification.Experiments;

/// <summary>The fits find the parameters of torques that have the fitted form.</summary>
public sealed class SlonczewskiFits
{
    // Normal equations square the condition number; Gauss–Newton makes up for it down to a few thousand roundings.
    const double Tolerance = 1e-11;

    [Theory]
    [InlineData(0.35, 1.6)]
    [InlineData(-0.2, 3.0)]
    [InlineData(0.4, 0.7)] // larger near the parallel state
    [InlineData(0.5, 1.0)] // a sine
    public void One_Lambda_is_found(double polarization, double lambda)
    {
        var form = new SlonczewskiFit(polarization, lambda, 0);
        SlonczewskiFit fit = SlonczewskiFit.To(Sampled(form.At))!;
        Assert.Equal(polarization, fit.Polarization, Tolerance);
        Assert.Equal(lambda, fit.Lambda, Tolerance * 10);
        Assert.Equal(0.0, fit.Residual, Tolerance);
    }

    [Theory]
    [InlineData(0.3, 0.1, 0.6)]
    [InlineData(0.39, -0.19, 0.59)] // wavy
    [InlineData(0.2, 0.0, 0.3)]
    public void Two_terms_are_found(double plus, double minus, double ratio)
    {
        var form = new AsymmetricSlonczewskiFit(plus, minus, ratio, 0);
        AsymmetricSlonczewskiFit fit = AsymmetricSlonczewskiFit.To(Sampled(form.At))!;
        Assert.Equal(plus, fit.Plus, Tolerance * 100);
        Assert.Equal(minus, fit.Minus, Tolerance * 100);
        Assert.Equal(ratio, fit.Ratio, Tolerance * 100);
        Assert.Equal(0.0, fit.Residual, Tolerance);
    }

    [Fact]
    public void The_fit_is_a_least_square_of_the_torque()
    {
        var form = new AsymmetricSlonczewskiFit(0.3, 0.1, 0.6, 0);
        ImmutableArray<EfficiencyPoint> points = Sampled(form.At);
        SlonczewskiFit fit = SlonczewskiFit.To(points)!;
        double Residual(double polarization, double lambda)
        {
            var near = new SlonczewskiFit(polarization, lambda, 0);
            return points.Sum(p => Math.Pow((p.Efficiency - near.At(p.Angle)) * Math.Sin(p.Angle), 2));
        }

        double best = Residual(fit.Polarization, fit.Lambda);
        foreach ((double dp, double dl) in new[] { (1e-3, 0.0), (-1e-3, 0), (0, 1e-3), (0, -1e-3), (1e-3, -1e-3) })
        {
            Assert.True(Residual(fit.Polarization + dp, fit.Lambda + dl) > best, $"({dp}, {dl}) is better");
        }
    }

    [Fact]
    public void No_fit_is_made_up_where_the_two_terms_degenerate() =>
        Assert.Null(AsymmetricSlonczewskiFit.To(Sampled(angle => (0.3 - (0.1 * Math.Cos(angle))) / (1 + (0.2 * Math.Pow(Math.Cos(angle), 2))))));

    static ImmutableArray<EfficiencyPoint> Sampled(Func<double, double> form) =>
        [.. Enumerable.Range(0, 36).Select(i => (i + 0.5) * Math.PI / 36).Select(angle => new EfficiencyPoint(angle, form(angle)))];
}
