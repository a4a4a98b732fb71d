using System.Collections.Immutable;

namespace Larmor.Experiments;

/// <summary>Gauss–Newton for forms with two or three parameters, weighted with sin² θ: it is the torque η sin θ that is fitted.</summary>
static class SlonczewskiLeastSquares
{
    const int MaximumRounds = 50;

    /// <summary>Value of the form at cos θ, and its slopes with respect to the parameters.</summary>
    public delegate double Model(ReadOnlySpan<double> parameters, double cosine, Span<double> slopes);

    /// <summary>Row of the linear problem that is left when the form is multiplied by its denominator; its right side is η.</summary>
    public delegate void LinearRow(double cosine, double efficiency, Span<double> row);

    /// <summary>Whether the form has no pole for these parameters.</summary>
    public delegate bool Domain(ReadOnlySpan<double> parameters);

    /// <summary>Fits; null when the points do not fix the parameters or the linear start lies outside the domain.</summary>
    public static double[]? Fit(ImmutableArray<EfficiencyPoint> points, int count, LinearRow start, Model model, Domain isAllowed)
    {
        double[]? x = Solve(points, count, (point, row) =>
        {
            start(Math.Cos(point.Angle), point.Efficiency, row);
            return point.Efficiency;
        });
        if (x is null || !isAllowed(x))
        {
            return null;
        }

        double error = SquaredError(points, x, model);
        for (int round = 0; round < MaximumRounds; round++)
        {
            double[] at = x;
            double[]? step = Solve(points, count, (point, row) => point.Efficiency - model(at, Math.Cos(point.Angle), row));
            if (step is null || !TryStep(points, model, isAllowed, ref x, step, ref error))
            {
                break; // no step lowers the error any more
            }
        }

        return x;
    }

    /// <summary>Root mean square of (η − form) sin θ over that of η sin θ.</summary>
    public static double Misfit(ImmutableArray<EfficiencyPoint> points, Func<double, double> form)
    {
        double misfit = 0, size = 0;
        foreach (EfficiencyPoint point in points)
        {
            double sine = Math.Sin(point.Angle), difference = (point.Efficiency - form(point.Angle)) * sine;
            misfit += difference * difference;
            size += point.Efficiency * point.Efficiency * sine * sine;
        }

        return Math.Sqrt(misfit / size);
    }

    static bool TryStep(ImmutableArray<EfficiencyPoint> points, Model model, Domain isAllowed, ref double[] x, double[] step, ref double error)
    {
        for (double length = 1; length > 1e-3; length /= 2)
        {
            double[] from = x;
            double[] tried = [.. from.Select((value, i) => value + (length * step[i]))];
            double after = isAllowed(tried) ? SquaredError(points, tried, model) : double.PositiveInfinity;
            if (after < error)
            {
                (x, error) = (tried, after);
                return true;
            }
        }

        return false;
    }

    static double SquaredError(ImmutableArray<EfficiencyPoint> points, double[] x, Model model)
    {
        Span<double> slopes = stackalloc double[x.Length];
        double sum = 0;
        foreach (EfficiencyPoint point in points)
        {
            double difference = (point.Efficiency - model(x, Math.Cos(point.Angle), slopes)) * Math.Sin(point.Angle);
            sum += difference * difference;
        }

        return sum;
    }

    delegate double Equation(EfficiencyPoint point, Span<double> row);

    /// <summary>Normal equations of a linear problem, solved with row exchanges; null when they are singular.</summary>
    static double[]? Solve(ImmutableArray<EfficiencyPoint> points, int n, Equation equation)
    {
        double[,] a = new double[n, n + 1];
        double[] row = new double[n];
        foreach (EfficiencyPoint point in points)
        {
            double right = equation(point, row), weight = Math.Pow(Math.Sin(point.Angle), 2);
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    a[i, j] += weight * row[i] * row[j];
                }

                a[i, n] += weight * row[i] * right;
            }
        }

        return Eliminate(a, n);
    }

    static double[]? Eliminate(double[,] a, int n)
    {
        for (int k = 0; k < n; k++)
        {
            int pivot = Enumerable.Range(k, n - k).MaxBy(i => Math.Abs(a[i, k]));
            if (!(Math.Abs(a[pivot, k]) > 1e-300))
            {
                return null;
            }

            for (int j = k; j <= n; j++)
            {
                (a[k, j], a[pivot, j]) = (a[pivot, j], a[k, j]);
            }

            for (int i = k + 1; i < n; i++)
            {
                double factor = a[i, k] / a[k, k];
                for (int j = k; j <= n; j++)
                {
                    a[i, j] -= factor * a[k, j];
                }
            }
        }

        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--)
        {
            double sum = a[i, n];
            for (int j = i + 1; j < n; j++)
            {
                sum -= a[i, j] * x[j];
            }

            x[i] = sum / a[i, i];
        }

        return x;
    }
}
