using System.Collections.Immutable;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Experiments;

/// <summary>Resistance at one angle.</summary>
/// <param name="Angle">θ in rad.</param>
/// <param name="Resistance">R in Ω·m².</param>
public readonly record struct AngularPoint(double Angle, double Resistance);

/// <summary>The resistance of a stack while one layer is turned away from the direction of another magnet.</summary>
/// <param name="Points">The angles asked for.</param>
/// <param name="Parallel">R at θ = 0 in Ω·m².</param>
/// <param name="Perpendicular">R at 90°.</param>
/// <param name="Antiparallel">R at 180°.</param>
/// <param name="Chi">
/// χ of the form (1 − cos θ)/(2 + χ (1 + cos θ)) of equal contacts, eq. (N-23) with χ = ζ − 1; null without magnetoresistance or when no χ &gt; −1 fits.
/// </param>
/// <param name="ChiResidual">Largest distance of R from this form, over R(180°) − R(0).</param>
/// <param name="CosineDeviation">Largest distance of R from the form (1 − cos θ)/2, over R(180°) − R(0).</param>
/// <param name="MinimumAngle">θ in rad of the smallest R of the grid of 2.5°; 0 when R rises from the parallel state on.</param>
/// <param name="Profile">Accumulation along the stack at one angle; null when not asked for.</param>
/// <param name="Balance">Worst balances of all solutions.</param>
public sealed record AngularResistanceResult(
    ImmutableArray<AngularPoint> Points, double Parallel, double Perpendicular, double Antiparallel,
    double? Chi, double? ChiResidual, double? CosineDeviation, double MinimumAngle, SpinProfile? Profile, BalanceRecord Balance)
{
    /// <summary>ΔR = R(180°) − R(0) in Ω·m².</summary>
    public double Difference => Antiparallel - Parallel;

    /// <summary>The scalars of the experiment.</summary>
    public static ImmutableArray<Observable<AngularResistanceResult>> Observables { get; } =
    [
        new("AR_P", "AR_{P}", ShownUnit.FemtoOhmSquareMetre, "resistance times area at 0°", r => r.Parallel),
        new("AR_90", "AR_{90}", ShownUnit.FemtoOhmSquareMetre, "resistance times area at 90°", r => r.Perpendicular),
        new("AR_AP", "AR_{AP}", ShownUnit.FemtoOhmSquareMetre, "resistance times area at 180°", r => r.Antiparallel),
        new("delta_AR", "ΔAR", ShownUnit.FemtoOhmSquareMetre, "AR_AP − AR_P", r => r.Difference),
        new("MR", "MR", ShownUnit.Percent, "magnetoresistance ratio ΔAR/AR_P", r => r.Difference / r.Parallel),
        new("chi", "χ", ShownUnit.One, "χ of the form (1 − cos θ)/(2 + χ (1 + cos θ)); 0 is a cosine", r => r.Chi),
        new("chi_residual", "misfit χ", ShownUnit.One, "largest distance from this form, over ΔAR", r => r.ChiResidual),
        new("cosine_deviation", "deviation", ShownUnit.One, "largest distance from (1 − cos θ)/2, over ΔAR", r => r.CosineDeviation),
        new("minimum_angle", "θ_{min}", ShownUnit.Degree, "angle of the smallest resistance, on a grid of 2.5°", r => r.MinimumAngle),
    ];

    /// <summary>R(θ) of a form that runs from 0 to 1, between the two ends of this stack.</summary>
    public double Scaled(double form) => Parallel + (Difference * form);

    /// <summary>(1 − cos θ)/(2 + χ (1 + cos θ)).</summary>
    /// <param name="angle">θ in rad.</param>
    /// <param name="chi">χ, above −1.</param>
    public static double Form(double angle, double chi) => (1 - Math.Cos(angle)) / (2 + (chi * (1 + Math.Cos(angle))));
}

/// <summary>Measures R(θ) exactly and compares its shape with a cosine and with the closed form of equal contacts.</summary>
public static class AngularResistanceExperiment
{
    const int GridCount = 73;
    const int Rounds = 30;

    /// <summary>Runs the experiment.</summary>
    /// <param name="stack">The stack; the experiment sets the direction of the turned layer.</param>
    /// <param name="turned">What turns.</param>
    /// <param name="angles">Angles in rad; may be empty.</param>
    /// <param name="profile">Angle in rad and points per region of the profile; null for none.</param>
    /// <exception cref="ArgumentException">The stack has a fault.</exception>
    public static AngularResistanceResult Run(
        NoncollinearStack stack, TurnedLayer turned, ImmutableArray<double> angles, (double Angle, int Points)? profile)
    {
        var network = new TurnedNetwork(stack, turned);
        AngularPoint At(double angle) => new(angle, network.Booked(angle).Resistance);

        ImmutableArray<AngularPoint> points = [.. angles.Select(At)];
        ImmutableArray<AngularPoint> grid = [.. Enumerable.Range(0, GridCount).Select(i => At(i * Math.PI / (GridCount - 1)))];
        double parallel = grid[0].Resistance, antiparallel = grid[^1].Resistance, difference = antiparallel - parallel;
        var result = new AngularResistanceResult(
            points, parallel, grid[GridCount / 2].Resistance, antiparallel, null, null, null,
            grid.MinBy(p => p.Resistance).Angle,
            profile is { } shown ? SpinProfile.Of(network.Booked(shown.Angle), shown.Angle, shown.Points) : null,
            network.Balance);

        // Below 1e-10 of R the shape is rounding.
        if (Math.Abs(difference) <= 1e-10 * Math.Abs(parallel))
        {
            return result;
        }

        double Deviation(double chi) => grid.Max(p => Math.Abs(((p.Resistance - parallel) / difference) - AngularResistanceResult.Form(p.Angle, chi)));
        double? fitted = FitChi([.. grid.Select(p => p with { Resistance = (p.Resistance - parallel) / difference })]);
        return result with
        {
            Chi = fitted,
            ChiResidual = fitted is { } χ ? Deviation(χ) : null,
            CosineDeviation = Deviation(0),
        };
    }

    /// <summary>
    /// Least squares of r − form, by repeated linear fits of r (2 + χ (1 + c)) = 1 − c, each weighted with the last denominator.
    /// </summary>
    static double? FitChi(ImmutableArray<AngularPoint> shape)
    {
        double χ = 0;
        for (int round = 0; round < Rounds; round++)
        {
            double above = 0, below = 0;
            foreach ((double angle, double r) in shape)
            {
                double c = Math.Cos(angle), weight = Math.Pow(2 + (χ * (1 + c)), -2), slope = r * (1 + c);
                above += weight * slope * (1 - c - (2 * r));
                below += weight * slope * slope;
            }

            χ = above / below;
            if (!(χ > -1))
            {
                return null;
            }
        }

        return χ;
    }
}
