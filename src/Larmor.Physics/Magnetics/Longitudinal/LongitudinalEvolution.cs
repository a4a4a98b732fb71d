using Larmor.Numerics.Integration;

namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>
/// A longitudinal magnet in time: finite volumes in space, an L-stable method of fourth order in time, heat and work integrated along by
/// the same method, eqs. (L-21) to (L-23).
/// </summary>
/// <remarks>
/// One tridiagonal solve per stage, factored once per step size (a Newton iteration of them for an energy that is not quadratic).
/// Nothing is allocated per step. M keeps its jumps: nothing smooths it. Not safe for concurrent use.
/// </remarks>
public sealed class LongitudinalEvolution : IStageProblem
{
    const int MostIterations = 30;

    readonly LongitudinalCells cells;
    readonly LongitudinalLadder ladder;
    readonly ImplicitStepper stepper;
    readonly double[] state, correction, totals;
    readonly int n;
    double factoredScale, segmentEnd = double.PositiveInfinity;

    LongitudinalEvolution(LongitudinalCells cells, DiagonallyImplicitTableau tableau)
    {
        this.cells = cells;
        n = cells.Widths.Length;
        ladder = new LongitudinalLadder(cells);
        state = new double[Dimension];
        correction = new double[2 * n];
        totals = new double[n];
        stepper = new ImplicitStepper(tableau, this);
    }

    /// <summary>t in s.</summary>
    public double Time { get; private set; }

    /// <summary>Told the time in s of every stage, to show progress or to stop by an exception; null for nobody.</summary>
    public Action<double>? Watch { get; set; }

    /// <summary>M of each cell in A/m; the deviation from equilibrium in linear media.</summary>
    public ReadOnlySpan<double> Stored => state.AsSpan(0, n);

    /// <summary>m of each cell in A/m.</summary>
    public ReadOnlySpan<double> Accumulation => state.AsSpan(n, n);

    /// <summary>x of the centres of cells in m.</summary>
    public ReadOnlySpan<double> Positions => cells.Positions;

    /// <summary>Heat and work per area since t = 0, in J/m².</summary>
    public LongitudinalHeat Heat => LongitudinalHeat.From(state.AsSpan(2 * n));

    /// <summary>Present powers per area in W/m².</summary>
    public LongitudinalHeat Power
    {
        get
        {
            Span<double> powers = stackalloc double[LongitudinalHeat.Count];
            powers.Clear();
            LongitudinalHeat.Add(cells, 1, Stored, Accumulation, Entering(cells.Magnet.Left, Time), Entering(cells.Magnet.Right, Time), powers);
            return LongitudinalHeat.From(powers);
        }
    }

    /// <summary>∫ M dx and ∫ m dx in A.</summary>
    public LongitudinalPair Integral
    {
        get
        {
            double M = 0, m = 0;
            for (int i = 0; i < n; i++)
            {
                M += cells.Widths[i] * state[i];
                m += cells.Widths[i] * state[n + i];
            }

            return new LongitudinalPair(M, m);
        }
    }

    /// <summary>Energy per area in J/m²: above equilibrium for linear media.</summary>
    public double Energy
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < n; i++)
            {
                sum += cells.Widths[i] * cells.Media[i].EnergyDensity(new LongitudinalPair(state[i], state[n + i]));
            }

            return sum;
        }
    }

    /// <inheritdoc/>
    public int Dimension => (2 * n) + LongitudinalHeat.Count;

    /// <summary>Freezes a description and starts it.</summary>
    /// <param name="magnet">The magnet.</param>
    /// <param name="initial">M and m at t = 0 from x in m.</param>
    /// <exception cref="ArgumentException">A fault of the description; <see cref="LongitudinalMagnet.Faults"/> lists them.</exception>
    public static LongitudinalEvolution Start(LongitudinalMagnet magnet, Func<double, LongitudinalPair> initial) =>
        Start(magnet, initial, DiagonallyImplicitTableau.HairerWanner4);

    /// <summary>Freezes a description and starts it with a chosen method.</summary>
    /// <param name="magnet">The magnet.</param>
    /// <param name="initial">M and m at t = 0 from x in m.</param>
    /// <param name="tableau">The method of the time steps.</param>
    /// <exception cref="ArgumentException">A fault of the description.</exception>
    public static LongitudinalEvolution Start(LongitudinalMagnet magnet, Func<double, LongitudinalPair> initial, DiagonallyImplicitTableau tableau)
    {
        var evolution = new LongitudinalEvolution(new LongitudinalCells(magnet), tableau);
        for (int i = 0; i < evolution.n; i++)
        {
            (evolution.state[i], evolution.state[evolution.n + i]) = initial(evolution.cells.Positions[i]);
        }

        return evolution;
    }

    /// <summary>Integrates up to a time with steps that follow the error and end at every jump of a drive.</summary>
    /// <param name="time">t in s, not before the present one.</param>
    /// <param name="firstStep">First step to try in s.</param>
    /// <param name="tolerance">Error of a step relative to the largest |M| or |m|.</param>
    public IntegrationRecord AdvanceTo(double time, double firstStep, double tolerance)
    {
        int accepted = 0, rejected = 0;
        double step = firstStep;
        while (true)
        {
            segmentEnd = Math.Min(time, NextJump());
            IntegrationRecord record = stepper.Integrate(Time, segmentEnd, step, tolerance, state);
            (Time, accepted, rejected) = (record.Time, accepted + record.Accepted, rejected + record.Rejected);
            if (!record.Reached || Time >= time)
            {
                return record with { Accepted = accepted, Rejected = rejected };
            }

            step = Math.Min(firstStep, record.NextStep);
        }
    }

    /// <summary>Makes one step of given size, which no jump of a drive should divide.</summary>
    /// <param name="step">Step in s, positive.</param>
    /// <returns>Its estimated error, in the measure of <see cref="AdvanceTo"/>.</returns>
    public double Step(double step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        segmentEnd = Time + step;
        double error = stepper.Step(Time, step, state, state);
        Time += step;
        return error;
    }

    /// <inheritdoc/>
    void IStageProblem.SolveStage(double time, double scale, ReadOnlySpan<double> start, Span<double> value)
    {
        Watch?.Invoke(time);
        double left = Entering(cells.Magnet.Left, time), right = Entering(cells.Magnet.Right, time);
        if (cells.IsLinear)
        {
            if (scale != factoredScale)
            {
                ladder.Factor(scale, []);
                factoredScale = scale;
            }

            ladder.Solve(start[..n], start.Slice(n, n), left, right, value[..n], value.Slice(n, n));
        }
        else if (!Iterate(scale, start, left, right, value))
        {
            // Not a number makes the stepper try a smaller step; such a state is never accepted.
            value.Fill(double.NaN);
            return;
        }

        start[(2 * n)..].CopyTo(value[(2 * n)..]);
        LongitudinalHeat.Add(cells, scale, value[..n], value.Slice(n, n), left, right, value[(2 * n)..]);
    }

    /// <inheritdoc/>
    void IStageProblem.FilterError(double scale, ReadOnlySpan<double> error, Span<double> filtered)
    {
        ladder.Solve(error[..n], error.Slice(n, n), 0, 0, filtered[..n], filtered.Slice(n, n));
        error[(2 * n)..].CopyTo(filtered[(2 * n)..]);
    }

    /// <inheritdoc/>
    double IStageProblem.RelativeSize(ReadOnlySpan<double> error, ReadOnlySpan<double> state)
    {
        double largest = 0, scale = 0;
        for (int i = 0; i < 2 * n; i++)
        {
            // Comparisons that let a NaN through.
            largest = Math.Max(largest, Math.Abs(error[i]));
            scale = Math.Max(scale, Math.Abs(state[i]));
        }

        return largest == 0 ? 0 : largest / scale;
    }

    /// <summary>Newton's method for y − θ f(y) = start; false where it does not converge or meets an energy that is not convex.</summary>
    bool Iterate(double scale, ReadOnlySpan<double> start, double left, double right, Span<double> value)
    {
        Span<double> M = value[..n], m = value.Slice(n, n), dM = correction.AsSpan(0, n), dm = correction.AsSpan(n, n);
        start[..(2 * n)].CopyTo(value);
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            double before = 0, inflow = left;
            for (int i = 0; i < n; i++)
            {
                LandauMedium medium = cells.Media[i];
                totals[i] = M[i] + m[i];
                double slope = medium.Slope(totals[i]), cost = m[i] / medium.MixingSusceptibility, u = slope + cost, rate = medium.Exchange * cost;
                double entering = i == 0 ? inflow - (cells.Conductances[0] * u) : cells.Conductances[i] * (before - u);
                dM[i] = start[i] - M[i] + (scale * (rate - (medium.StoredLattice * slope)));
                dm[i] = start[n + i] - m[i] - (scale * ((medium.AccumulationLattice * u) + rate)) + (scale * entering / cells.Widths[i]);
                if (i > 0)
                {
                    dm[i - 1] -= scale * entering / cells.Widths[i - 1];
                }

                before = u;
            }

            dm[n - 1] += scale * (right - (cells.Conductances[n] * before)) / cells.Widths[n - 1];
            if (!ladder.Factor(scale, totals))
            {
                return false;
            }

            ladder.Solve(dM, dm, 0, 0, dM, dm);
            double change = 0, size = 0;
            for (int i = 0; i < 2 * n; i++)
            {
                value[i] += correction[i];
                change = Math.Max(change, Math.Abs(correction[i]));
                size = Math.Max(size, Math.Abs(value[i]));
            }

            // Quadratic convergence: what is left after a correction of 1e-9 is below rounding.
            if (change <= 1e-9 * size)
            {
                return true;
            }
        }

        return false;
    }

    double Entering(LongitudinalEnd end, double time) => end is DrivenFace driven ? driven.Drive.At(Math.Min(time, segmentEnd)) : 0;

    double NextJump()
    {
        double next = double.PositiveInfinity;
        foreach (LongitudinalEnd end in (ReadOnlySpan<LongitudinalEnd>)[cells.Magnet.Left, cells.Magnet.Right])
        {
            if (end is DrivenFace driven)
            {
                foreach (double jump in driven.Drive.Jumps)
                {
                    next = jump > Time ? Math.Min(next, jump) : next;
                }
            }
        }

        return next;
    }
}
