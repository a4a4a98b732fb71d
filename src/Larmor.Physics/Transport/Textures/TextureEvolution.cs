using System.Runtime.InteropServices;
using Larmor.Numerics.Integration;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures;

/// <summary>
/// A texture in time: the parabolic equation or the telegraph form, as <see cref="Texture.Law"/> says, stepped by an L-stable method of
/// fourth order whose steps follow the error and are not bound by Ω or τ_e, eqs., (X-39).
/// </summary>
/// <remarks>
/// One linear problem per stage, factored once per step size; linear in the cells. Nothing is allocated per step.
/// A step that resolves no precession damps it: ask for the accuracy that the question needs. Not safe for concurrent use.
/// </remarks>
public sealed class TextureEvolution : IStageProblem
{
    readonly TextureCells cells;
    readonly TextureLadder<double> ladder;
    readonly ImplicitStepper stepper;
    readonly double[] state;
    readonly int cellCount;
    double factoredScale;

    TextureEvolution(TextureCells cells)
    {
        this.cells = cells;
        cellCount = cells.Positions.Length;
        ladder = new TextureLadder<double>(cells);
        state = new double[Dimension];
        stepper = new ImplicitStepper(DiagonallyImplicitTableau.HairerWanner4, this);
    }

    /// <summary>t in s.</summary>
    public double Time { get; private set; }

    /// <summary>Factor f(t) of every layer's drift, from t in s; null for 1.</summary>
    public Func<double, double>? DriftEnvelope { get; private init; }

    /// <inheritdoc/>
    public int Dimension => 3 * ((2 * cellCount) + 1);

    /// <summary>Freezes a description and starts it.</summary>
    /// <param name="texture">The texture.</param>
    /// <param name="initial">The driver of the flux at t = 0 from x, in A/m: m − m_eq, or m if the total drives. The flux starts at zero.</param>
    /// <param name="driftEnvelope">f(t) of t in s, which multiplies every layer's drift; null for a constant drift.</param>
    /// <exception cref="ArgumentException">A fault of the description, or a lead at an end: its answer in time is not a number but a memory.</exception>
    public static TextureEvolution Start(Texture texture, Func<double, Vector> initial, Func<double, double>? driftEnvelope = null)
    {
        if (texture.Left is LeadEnd || texture.Right is LeadEnd)
        {
            throw new ArgumentException("a lead without an end has no closed form in time: end the texture with a long layer instead", nameof(texture));
        }

        var evolution = new TextureEvolution(TextureCheck.Freeze(texture)) { DriftEnvelope = driftEnvelope };
        Span<Vector> drivers = Vectors(evolution.state.AsSpan())[..evolution.cellCount];
        for (int i = 0; i < drivers.Length; i++)
        {
            drivers[i] = initial(evolution.cells.Positions[i]);
        }

        return evolution;
    }

    /// <summary>A state to write into with <see cref="Record"/>.</summary>
    public TextureState CreateState() => new(cells);

    /// <summary>Integrates up to a time with steps that follow the error.</summary>
    /// <param name="time">t in s, not before the present one.</param>
    /// <param name="firstStep">First step to try in s.</param>
    /// <param name="tolerance">Error of one step relative to the largest accumulation (and, for the telegraph form, flux).</param>
    public IntegrationRecord AdvanceTo(double time, double firstStep, double tolerance)
    {
        IntegrationRecord record = stepper.Integrate(Time, time, firstStep, tolerance, state);
        Time = record.Time;
        return record;
    }

    /// <summary>Makes one step of given size.</summary>
    /// <param name="step">Step in s, positive.</param>
    /// <returns>Its estimated error, in the measure of <see cref="AdvanceTo"/>.</returns>
    public double Step(double step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        double error = stepper.Step(Time, step, state, state);
        Time += step;
        return error;
    }

    /// <summary>Writes the present accumulation, flux and torque. Under the scalar law the flux is that of the end of the last step.</summary>
    public void Record(TextureState target)
    {
        ReadOnlySpan<Vector> all = Vectors((ReadOnlySpan<double>)state);
        all[..cellCount].CopyTo(target.Drivers);
        all[cellCount..].CopyTo(target.FluxesToFill);
        target.Complete();
    }

    /// <inheritdoc/>
    void IStageProblem.SolveStage(double time, double scale, ReadOnlySpan<double> start, Span<double> value)
    {
        Factor(scale);
        double envelope = DriftEnvelope?.Invoke(time) ?? 1;
        ReadOnlySpan<Vector> known = Vectors(start);
        for (int i = 0; i < cellCount; i++)
        {
            ladder.Sources[i] = cells.Sources[i] + ((cells.Widths[i] / scale) * known[i]);
        }

        for (int i = 0; i <= cellCount; i++)
        {
            ladder.Forces[i] = (envelope * cells.Forces[i]) + ((1 / scale) * (cells.Inertias[i] * known[cellCount + i]));
        }

        Solve(envelope, value);
    }

    /// <inheritdoc/>
    void IStageProblem.FilterError(double scale, ReadOnlySpan<double> error, Span<double> filtered)
    {
        ReadOnlySpan<Vector> known = Vectors(error);
        for (int i = 0; i < cellCount; i++)
        {
            ladder.Sources[i] = (cells.Widths[i] / scale) * known[i];
        }

        for (int i = 0; i <= cellCount; i++)
        {
            ladder.Forces[i] = (1 / scale) * (cells.Inertias[i] * known[cellCount + i]);
        }

        Span<Vector> all = Vectors(filtered);
        ladder.Solve(endDrive: 0, endHold: 0, all[..cellCount], all[cellCount..]);
    }

    /// <inheritdoc/>
    double IStageProblem.RelativeSize(ReadOnlySpan<double> error, ReadOnlySpan<double> state)
    {
        // Without inertia the flux follows the accumulation and has no error of its own.
        double size = Ratio(error[..(3 * cellCount)], state[..(3 * cellCount)]);
        bool inertial = cells.Texture.Law == FluxLaw.TwoMoment;
        return inertial ? Math.Max(size, Ratio(error[(3 * cellCount)..], state[(3 * cellCount)..])) : size;
    }

    void Solve(double envelope, Span<double> value)
    {
        Span<Vector> all = Vectors(value);
        ladder.Solve(endDrive: envelope, endHold: 1, all[..cellCount], all[cellCount..]);
    }

    void Factor(double scale)
    {
        if (scale == factoredScale)
        {
            return;
        }

        // The leak h/θ is positive in every cell: the factors always exist.
        _ = ladder.TryFactor(1 / scale);
        factoredScale = scale;
    }

    static double Ratio(ReadOnlySpan<double> error, ReadOnlySpan<double> state)
    {
        double largestError = Largest(error), largest = Largest(state);
        return largestError == 0 ? 0 : largestError / largest;
    }

    static double Largest(ReadOnlySpan<double> values)
    {
        double largest = 0;
        foreach (double value in values)
        {
            largest = double.IsNaN(value) ? double.PositiveInfinity : Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }

    static Span<Vector> Vectors(Span<double> numbers) => MemoryMarshal.Cast<double, Vector>(numbers);

    static ReadOnlySpan<Vector> Vectors(ReadOnlySpan<double> numbers) => MemoryMarshal.Cast<double, Vector>(numbers);
}
