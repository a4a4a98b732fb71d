namespace Larmor.Numerics.Integration;

/// <summary>
/// Integrates dy/dt = f(t, y) forward with steps that keep a tolerance, and knows the solution anywhere inside the last step.
/// Owns its memory; advancing allocates nothing.
/// </summary>
/// <remarks>
/// Proportional–integral step control (K. Gustafsson, ACM Trans. Math. Softw. 17, 533 (1991)): factor 0.9 ε^(−0.7/k) ε_before^(0.4/k),
/// k one more than the order of the embedded method, kept between 0.2 and 5.
/// </remarks>
/// <typeparam name="TSystem">The system; a structure.</typeparam>
public sealed class ExplicitIntegrator<TSystem>
    where TSystem : struct, IExplicitSystem
{
    readonly ExplicitStepper<TSystem> stepper;
    readonly ErrorTolerance tolerance;
    readonly double[] state;
    readonly double[] next;
    readonly double[] previous;
    readonly double[] error;
    readonly double[] dense;
    double errorBefore = 1;

    /// <summary>Makes an integrator; <see cref="Start"/> comes next.</summary>
    /// <param name="tableau">The method.</param>
    /// <param name="system">The system; kept as a copy.</param>
    /// <param name="tolerance">Error allowed per step.</param>
    public ExplicitIntegrator(ExplicitTableau tableau, TSystem system, ErrorTolerance tolerance)
    {
        stepper = new(tableau, system);
        this.tolerance = tolerance;
        state = new double[system.Dimension];
        next = new double[system.Dimension];
        previous = new double[system.Dimension];
        error = new double[system.Dimension];
        dense = new double[system.Dimension * tableau.DenseDegree];
    }

    /// <summary>t reached.</summary>
    public double Time { get; private set; }

    /// <summary>t at the start of the last accepted step.</summary>
    public double PreviousTime { get; private set; }

    /// <summary>Step that will be tried next.</summary>
    public double NextStep { get; private set; }

    /// <summary>Accepted steps since the start.</summary>
    public int Accepted { get; private set; }

    /// <summary>Rejected steps since the start.</summary>
    public int Rejected { get; private set; }

    /// <summary>y at <see cref="Time"/>.</summary>
    public ReadOnlySpan<double> State => state;

    /// <summary>The integrator's own copy of the system; after a change call <see cref="Start"/> again.</summary>
    public ref TSystem System => ref stepper.System;

    /// <summary>Sets the start of the integration.</summary>
    /// <param name="time">t.</param>
    /// <param name="initial">y, copied.</param>
    /// <param name="firstStep">First step to try, positive.</param>
    public void Start(double time, ReadOnlySpan<double> initial, double firstStep)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(firstStep);
        ArgumentOutOfRangeException.ThrowIfNotEqual(initial.Length, state.Length, nameof(initial));
        initial.CopyTo(state);
        initial.CopyTo(previous);
        Array.Clear(dense);
        Time = time;
        PreviousTime = time;
        NextStep = firstStep;
        Accepted = 0;
        Rejected = 0;
        errorBefore = 1;
        stepper.Begin(time, state);
    }

    /// <summary>Makes one accepted step that does not pass a given time.</summary>
    /// <param name="end">t not to be passed, later than <see cref="Time"/>; a discontinuity of f is made an end of a step by it.</param>
    /// <returns>False when the step had to become smaller than rounding of the time allows; time and state are then unchanged.</returns>
    public bool Advance(double end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, Time);
        int order = stepper.Tableau.EmbeddedOrder + 1;
        while (true)
        {
            // The last two steps share what is left, so that no sliver remains.
            double left = end - Time;
            bool last = NextStep >= left * (1 - 1e-9);
            double step = last ? left : 2 * NextStep > left ? left / 2 : NextStep;
            if (Time + step == Time)
            {
                return false;
            }

            stepper.Step(Time, step, state, next);
            stepper.EstimateError(error);
            double size = tolerance.Measure(error, state, next);
            if (size <= 1)
            {
                Keep(last ? end : Time + step);
                double change = size > 0 ? 0.9 * Math.Pow(size, -0.7 / order) * Math.Pow(errorBefore, 0.4 / order) : 5;
                double proposed = step * Math.Clamp(change, 0.2, 5);
                errorBefore = Math.Max(size, 1e-4);
                // A step cut short by the end says nothing against the longer step that was meant to be tried.
                NextStep = step < NextStep ? Math.Max(proposed, NextStep) : proposed;
                return true;
            }

            Rejected++;
            NextStep = step * (double.IsFinite(size) ? Math.Clamp(0.9 * Math.Pow(size, -1.0 / order), 0.1, 0.9) : 0.1);
        }
    }

    /// <summary>Integrates to a given time.</summary>
    /// <param name="end">t at the end, not before <see cref="Time"/>.</param>
    public IntegrationRecord AdvanceTo(double end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, Time);
        while (Time < end)
        {
            if (!Advance(end))
            {
                return new(Time, Accepted, Rejected, NextStep, Reached: false);
            }
        }

        return new(Time, Accepted, Rejected, NextStep, Reached: true);
    }

    /// <summary>Writes the solution at a time inside the last accepted step.</summary>
    /// <param name="time">t between <see cref="PreviousTime"/> and <see cref="Time"/>.</param>
    /// <param name="value">Receives y.</param>
    public void Interpolate(double time, Span<double> value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, PreviousTime);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, Time);
        if (time == Time)
        {
            state.CopyTo(value);
            return;
        }

        double θ = (time - PreviousTime) / (Time - PreviousTime);
        int degree = stepper.Tableau.DenseDegree;
        for (int i = 0; i < state.Length; i++)
        {
            double sum = 0;
            for (int power = degree - 1; power >= 0; power--)
            {
                sum = θ * (dense[(power * state.Length) + i] + sum);
            }

            value[i] = previous[i] + sum;
        }
    }

    void Keep(double time)
    {
        stepper.WriteDense(dense);
        stepper.Accept(next);
        state.CopyTo(previous, 0);
        next.CopyTo(state, 0);
        PreviousTime = Time;
        Time = time;
        Accepted++;
    }
}
