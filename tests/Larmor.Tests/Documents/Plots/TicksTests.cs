using System.Globalization;
using Larmor.Documents.Plots.Layout;
using Xunit;

namespace Larmor.Tests.Documents.Plots;

public sealed class TicksTests
{
    // Ranges of every size, sign and offset, always the same ones.
    static IEnumerable<(double Low, double High)> Ranges()
    {
        var random = new Random(20);
        for (int i = 0; i < 2000; i++)
        {
            double size = Math.Pow(10, random.Next(-15, 15) + random.NextDouble());
            double low = size * (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(0, 4));
            yield return (low, low + size);
        }
    }

    [Fact]
    public void Linear_ticks_are_few_inside_and_leave_less_than_a_step_at_each_end()
    {
        foreach ((double low, double high) in Ranges())
        {
            for (int most = 2; most <= 8; most += 3)
            {
                double[] at = [.. Ticks.For(new AxisRange(low, high, Logarithmic: false), most).Major.Select(t => t.Value)];
                Assert.InRange(at.Length, 1, most);
                double slack = 1e-8 * (high - low);
                Assert.All(at, v => Assert.InRange(v, low - slack, high + slack));
                if (at.Length < 2) continue;
                double step = at[1] - at[0];
                Assert.True(at[0] - low < step + slack && high - at[^1] < step + slack);
            }
        }
    }

    [Fact]
    public void Linear_steps_are_1_2_or_5_times_a_power_of_ten()
    {
        foreach ((double low, double high) in Ranges())
        {
            double[] at = [.. Ticks.For(new AxisRange(low, high, Logarithmic: false), 8).Major.Select(t => t.Value)];
            Assert.True(at.Length >= 3);

            // The step is a difference of values at most 1e4 times larger, so 1e-10 is far above its rounding.
            double step = at[1] - at[0], mantissa = step / Math.Pow(10, Math.Floor(Math.Log10(step) + 1e-9));
            Assert.Contains(new[] { 1.0, 2, 5 }, m => Math.Abs(m - mantissa) < 1e-10 * m);
        }
    }

    [Fact]
    public void Labels_say_exactly_the_values()
    {
        foreach ((double low, double high) in Ranges())
            foreach (Tick tick in Ticks.For(new AxisRange(low, high, Logarithmic: false), 6).Major)
                Assert.Equal(tick.Value, Read(tick.Label));
    }

    [Theory]
    [InlineData(0, 1, new[] { "0", "0.2", "0.4", "0.6", "0.8", "1.0" })]
    [InlineData(-0.3, 0.3, new[] { "−0.2", "0", "0.2" })]
    [InlineData(0, 3e-7, new[] { "0", "1×10^{−7}", "2×10^{−7}", "3×10^{−7}" })]
    [InlineData(0, 2.5e7, new[] { "0", "0.5×10^{7}", "1.0×10^{7}", "1.5×10^{7}", "2.0×10^{7}", "2.5×10^{7}" })]
    public void Labels_are_as_in_print(double low, double high, string[] expected)
        => Assert.Equal(expected, Ticks.For(new AxisRange(low, high, Logarithmic: false), 6).Major.Select(t => t.Label));

    [Theory]
    [InlineData(1, 1000, new[] { "1", "10", "100", "1000" })]
    [InlineData(0.9, 12, new[] { "1", "2", "5", "10" })]
    [InlineData(1e-12, 1e12, new[] { "10^{−12}", "10^{−7}", "10^{−2}", "10^{3}", "10^{8}" })]
    [InlineData(2.1, 3.9, new[] { "2.5", "3.0", "3.5" })]
    public void Logarithmic_ticks_are_decades_or_their_parts(double low, double high, string[] expected)
        => Assert.Equal(expected, Ticks.For(new AxisRange(low, high, Logarithmic: true), 6).Major.Select(t => t.Label));

    [Fact]
    public void Minor_ticks_never_repeat_major_ones()
    {
        foreach ((double low, double high) in Ranges())
        {
            Ticks ticks = Ticks.For(new AxisRange(low, high, Logarithmic: false), 6);
            Assert.Empty(ticks.Minor.Intersect(ticks.Major.Select(t => t.Value)));
        }
    }

    static double Read(string label)
        => double.Parse(label.Replace('−', '-').Replace("×10^{", "e", StringComparison.Ordinal).TrimEnd('}'), CultureInfo.InvariantCulture);
}
