using Larmor.Documents.Plots.Drawing;
using Larmor.Documents.Plots.Layout;
using Xunit;

namespace Larmor.Tests.Documents.Plots;

public sealed class ContoursTests
{
    static readonly double[] Grid = [.. Enumerable.Range(0, 41).Select(i => -2 + 0.1 * i)];

    static Point[][] Trace(Func<double, double, double> f, double level)
        => [.. Contours.Trace(Grid, Grid, [.. Grid.SelectMany(y => Grid.Select(x => f(x, y)))], level)];

    // Linear interpolation of x² + y² on edges of length h errs by at most h²/8 in the value, h²/16 in a radius near 1.
    [Fact]
    public void Level_of_a_paraboloid_is_one_closed_circle()
    {
        Point[] line = Assert.Single(Trace((x, y) => x * x + y * y, 1));
        Assert.Equal(line[0], line[^1]);
        Assert.All(line, p => Assert.Equal(1, Math.Sqrt(p.X * p.X + p.Y * p.Y), 0.01 / 8));
    }

    [Fact]
    public void Level_of_a_slope_is_one_straight_line_from_rim_to_rim()
    {
        Point[] line = Assert.Single(Trace((x, y) => x + 0.5 * y, 0.33));
        Assert.All(line, p => Assert.Equal(0.33, p.X + 0.5 * p.Y, 1e-12));
        Assert.Equal(4, Math.Abs(line[^1].Y - line[0].Y), 1e-12);
    }

    // The saddle point is the middle of a cell whose corners are ±0.0025: the level crosses all four of its edges.
    [Fact]
    public void Saddle_gives_two_branches()
        => Assert.Equal(2, Trace((x, y) => (x - 0.05) * (y - 0.05), 0.001).Length);

    [Fact]
    public void No_line_beyond_the_values()
        => Assert.Empty(Trace((x, y) => x + y, 9));
}
