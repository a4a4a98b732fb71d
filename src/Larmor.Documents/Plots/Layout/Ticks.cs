using System.Globalization;

namespace Larmor.Documents.Plots.Layout;

/// <summary>A labelled mark; the label has light markup.</summary>
readonly record struct Tick(double Value, string Label);

/// <summary>Marks of an axis: labelled ones at 1, 2 or 5 times powers of ten, and unlabelled ones between.</summary>
sealed record Ticks(Tick[] Major, double[] Minor)
{
    // Ends that miss a mark by rounding still get it.
    const double Slack = 1e-9;

    /// <summary>At most <paramref name="most"/> (≥ 2) labelled marks inside the range.</summary>
    public static Ticks For(AxisRange range, int most) => range.Logarithmic ? Logarithmic(range, most) : Linear(range, most);

    static Ticks Linear(AxisRange range, int most)
    {
        double low = range.Minimum, high = range.Maximum;
        int exponent = (int)Math.Floor(Math.Log10((high - low) / most)) - 1;
        while (true)
        {
            foreach (int mantissa in (ReadOnlySpan<int>)[1, 2, 5])
            {
                (long first, long last) = Span(low, high, mantissa, exponent);
                if (last - first >= most) continue;
                double size = Math.Max(Math.Abs(low), Math.Abs(high));
                Tick[] major =
                [
                    .. Enumerate(first, last).Select(k => new Tick(Value(k * mantissa, exponent), Label(k * mantissa, exponent, size))),
                ];

                // Tenths of a decade step read best: 1 → 0.2, 2 → 0.5, 5 → 1.
                (int minorMantissa, int minorExponent) = mantissa == 5 ? (1, exponent) : (mantissa == 1 ? 2 : 5, exponent - 1);
                (first, last) = Span(low, high, minorMantissa, minorExponent);
                var taken = major.Select(t => t.Value).ToHashSet();
                var minor = Enumerate(first, last).Select(k => Value(k * minorMantissa, minorExponent));
                return new Ticks(major, [.. minor.Where(v => !taken.Contains(v))]);
            }
            exponent++;
        }
    }

    static Ticks Logarithmic(AxisRange range, int most)
    {
        double low = Math.Log10(range.Minimum), high = Math.Log10(range.Maximum);
        int firstDecade = (int)Math.Ceiling(low - Slack), lastDecade = (int)Math.Floor(high + Slack);
        (int, int)[] all = [.. Marks([1, 2, 3, 4, 5, 6, 7, 8, 9])];
        (int, int)[] few = [.. Marks([1, 2, 5])];
        if (few.Length < 3 && high - low < 1) return Linear(range, most);
        if (high - low < 2.3 && few.Length <= most) return new Ticks(Labelled(few), Rest(few));
        int every = 1 + (lastDecade - firstDecade) / most;
        (int, int)[] decades = [.. Marks([1]).Where(m => (m.Decade - firstDecade) % every == 0)];
        if (decades.Length < 2) return Linear(range, most);
        double[] otherDecades = [.. Marks([1]).Except(decades).Select(m => Value(m.Item1, m.Item2))];
        return new Ticks(Labelled(decades), every == 1 ? Rest(decades) : otherDecades);

        IEnumerable<(int Mantissa, int Decade)> Marks(int[] mantissas)
            => from decade in Enumerable.Range(firstDecade - 1, lastDecade - firstDecade + 2)
               from mantissa in mantissas
               let place = decade + Math.Log10(mantissa)
               where place >= low - Slack && place <= high + Slack
               select (mantissa, decade);

        Tick[] Labelled((int Mantissa, int Decade)[] marks)
        {
            bool plain = marks.All(m => m.Decade is >= -3 and <= 3);
            Func<int, int, string> write = plain ? (mantissa, decade) => Decimal(mantissa, decade) : Power;
            return [.. marks.Select(m => new Tick(Value(m.Mantissa, m.Decade), write(m.Mantissa, m.Decade)))];
        }

        double[] Rest((int, int)[] taken) => [.. all.Except(taken).Select(m => Value(m.Item1, m.Item2))];
    }

    static (long First, long Last) Span(double low, double high, int mantissa, int exponent)
    {
        double step = Value(mantissa, exponent);
        double slack = Slack * (high - low) / step;
        double first = Math.Ceiling(low / step - slack), last = Math.Floor(high / step + slack);

        // Steps far too fine for the range: more marks than anyone asks for.
        return Math.Abs(first) > 1e17 || Math.Abs(last) > 1e17 ? (0, long.MaxValue) : ((long)first, (long)last);
    }

    static IEnumerable<long> Enumerate(long first, long last)
    {
        for (long k = first; k <= last; k++) yield return k;
    }

    /// <summary>n · 10^exponent, rounded once: the text is exact, and so is its reading.</summary>
    static double Value(long n, int exponent) => double.Parse($"{n}e{exponent}", CultureInfo.InvariantCulture);

    static string Label(long n, int exponent, double size)
    {
        if (n == 0) return "0";
        int top = (int)Math.Floor(Math.Log10(size) + Slack);
        return top is >= 6 or < -4 ? $"{Decimal(n, exponent - top)}×10^{{{Minus(top)}}}" : Decimal(n, exponent);
    }

    static string Power(int mantissa, int decade)
        => mantissa == 1 ? $"10^{{{Minus(decade)}}}" : $"{mantissa}×10^{{{Minus(decade)}}}";

    static string Decimal(long n, int exponent)
    {
        string digits = Math.Abs(n).ToString(CultureInfo.InvariantCulture);
        if (exponent >= 0)
        {
            digits += new string('0', exponent);
        }
        else
        {
            digits = digits.PadLeft(1 - exponent, '0');
            digits = $"{digits[..^-exponent]}.{digits[^-exponent..]}";
        }
        return n < 0 ? $"−{digits}" : digits;
    }

    static string Minus(int value) => value < 0 ? $"−{-value}" : value.ToString(CultureInfo.InvariantCulture);
}
