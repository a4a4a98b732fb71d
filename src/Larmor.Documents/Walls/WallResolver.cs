using Larmor.Documents.Binding;
using Larmor.Documents.Kinetics;
using Larmor.Documents.Presentation;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Physics.Kinetics;
using Larmor.Physics.Magnetics.Walls;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Walls;

/// <summary>Turns what a file says of a moving wall into what is measured.</summary>
static class WallResolver
{
    /// <summary>A wall narrower than this many lengths of its carriers is no slow change to them.</summary>
    const double LongWall = 3;

    const double RowLength = 24, MostCells = 1e5, MostModelSteps = 2e7;

    /// <summary>Resolves; null after an error.</summary>
    public static DomainWallCase? Resolve(WallSpecimenInput input, WallExperimentInput experiment, Diagnostics diagnostics)
    {
        int before = diagnostics.ErrorCount;
        WallInput wall = input.Wall;
        SourceSpan place = wall.Span.At(0) with { Length = 1 };
        var medium = new WallMedium(
            wall.ExchangeStiffness, wall.EasyAxis, wall.HardAxis, wall.SaturationMagnetization, wall.Damping.Value, wall.GFactor * Constants.BohrMagneton / Constants.ReducedPlanck);
        if (medium.Width is < 1e-10 or > 1e-4)
        {
            diagnostics.Error(WallCode.Unsuited, place, $"wall: the width √(A_ex/K) comes to {medium.Width * 1e9:G3} nm; it must lie between 0.1 nm and 0.1 mm", "check A_ex and K");
            return null;
        }

        if (CaseOf(input, medium, place, diagnostics) is not { } sample)
        {
            return null;
        }

        (medium, WallDrive drive, _) = sample;
        SourceSpan drivePlace = input.Drive is { } given ? given.Span.At(0) with { Length = 1 } : place;
        if (Math.Abs(drive.Velocity) >= medium.DomainLimit(drive.Nonadiabaticity))
        {
            diagnostics.Error(WallCode.DomainsUnstable, drivePlace,
                $"drive: at u = {drive.Velocity:G4} m/s spin waves grow in the domains and no wall survives; with this beta and alpha that begins at {medium.DomainLimit(drive.Nonadiabaticity):G4} m/s",
                input.Drive?.Current is { } current
                    ? $"write a current density below {Display.Number(Math.Abs(current * medium.DomainLimit(drive.Nonadiabaticity) / drive.Velocity))} A/m^2"
                    : "write a smaller u, or a beta closer to alpha");
        }

        double longest = experiment is WallTrajectoryInput { Duration.Value: var duration } ? duration : 3 * Finite(WallVelocity.Stretch(medium, drive));
        // The width of the model answers at this rate, eq. (W-14); explicit steps follow it.
        double answer = 24 * medium.GyromagneticRatio * (medium.EasyAxis + medium.HardAxis) / (Math.PI * Math.PI * medium.Damping * medium.SaturationMagnetization);
        SourceSpan timePlace = experiment is WallTrajectoryInput { Duration.Span: var span } ? span : place;
        if (longest * answer / 3 > MostModelSteps)
        {
            diagnostics.Error(WallCode.Unsuited, timePlace,
                $"the wall has to be followed for {QuantityKind.Time.Format(longest)}, in which its width answers {longest * answer:0e0} times: too often for time steps",
                experiment is WallTrajectoryInput ? "write a shorter duration" : "write a larger alpha, or a K_hard that is not so far from K");
        }

        WallRow? row = experiment.Cell is { } cell ? RowOf(cell, medium, drive, longest, diagnostics) : null;
        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        if (drive is { Velocity: 0, Field: 0 } && experiment is WallVelocityInput)
        {
            diagnostics.Warn(WallCode.NothingDriven, drivePlace, "nothing drives the wall: every velocity is zero",
                $"add drive: {(sample.Kinetics is null ? "{u: 100 m/s, beta: 0.02}" : "{current_density: 1e12 A/m^2}")} or drive: {{field: 1 mT}}");
        }

        return sample with { Lattice = row };
    }

    /// <summary>The magnet as it moves and its drive, from numbers or from the carriers; null after an error.</summary>
    static DomainWallCase? CaseOf(WallSpecimenInput input, WallMedium medium, SourceSpan place, Diagnostics diagnostics)
    {
        if (input.Carriers is not { } carriers)
        {
            return new DomainWallCase(medium, DriveOf(input.Drive, input.Wall), null);
        }

        if (CarrierResolver.Resolve(carriers.Bands, carriers.Scattering, RelaxationTarget.LocalEquilibrium, diagnostics) is not { } collisions)
        {
            return null;
        }

        var sample = DomainWallCase.WithCarriers(medium, collisions, input.Drive?.Current ?? 0, input.Drive?.Field ?? 0);
        TorqueCoefficientsResult kinetics = sample.Kinetics!;
        double damping = sample.Medium.Damping, β = sample.Drive.Nonadiabaticity;
        if (Math.Abs(β) > WallForms.MostBeta)
        {
            diagnostics.Error(WallCode.Unsuited, carriers.Bands.ExchangeSplitting.Span,
                $"carriers: with this exchange and these flips beta comes to {Display.Number(β)}; it must be at most {WallForms.MostBeta}", "raise the exchange, or the flip times");
            return null;
        }

        if (damping is < WallForms.LeastDamping or > WallForms.MostDamping)
        {
            diagnostics.Error(WallCode.Unsuited, input.Wall.Damping.Span,
                $"wall: with alpha, α_2t = {Display.Number(kinetics.Torque.ExtraDamping)} and δ = {Display.Number(kinetics.Torque.GyromagneticShift)} of the carriers the damping comes to {Display.Number(damping)}; "
                + $"it must be from {WallForms.LeastDamping} to {WallForms.MostDamping}",
                damping < WallForms.LeastDamping ? "write a larger alpha" : "write a smaller alpha, or longer flip times");
            return null;
        }

        // A half metal of one flip time may have no mean free path at μ: null passes.
        double longest = Math.Max(kinetics.LarmorLength ?? 0, kinetics.MeanFreePath ?? 0);
        if (medium.Width < LongWall * longest)
        {
            diagnostics.Warn(KineticCode.Validity, place,
                $"wall: its width {medium.Width * 1e9:G3} nm is not long against the carriers' v_F t_s = {kinetics.LarmorLength * 1e9:G3} nm and mean free path {kinetics.MeanFreePath * 1e9:G3} nm, as the torque of a slow texture asks for",
                "write a smaller K or tau; carriers in narrow walls are the business of kind: texture");
        }

        return sample;
    }

    static WallDrive DriveOf(WallDriveInput? drive, WallInput wall)
    {
        // u = −g μ_B P J/(2 e M_s), eq. (W-3): electrons run against J.
        double perCurrent = -wall.GFactor * Constants.BohrMagneton / (2 * Constants.ElementaryCharge * wall.SaturationMagnetization);
        return drive is null ? default : new WallDrive(drive.Velocity ?? (perCurrent * drive.Polarization * drive.Current) ?? 0, drive.Nonadiabaticity, drive.Field);
    }

    static double Finite(double time) => double.IsInfinity(time) ? 0 : time;

    static WallRow? RowOf(Located<double> cell, WallMedium medium, WallDrive drive, double longest, Diagnostics diagnostics)
    {
        double h = cell.Value, narrowest = medium.WidthAt(Math.PI / 2), needed = Math.Min(medium.Width / 5, narrowest / 3);
        if (h > medium.Width / 2)
        {
            diagnostics.Error(WallCode.Cells, cell.Span, $"experiment: cells of {h * 1e9:G3} nm do not hold a wall of width {medium.Width * 1e9:G3} nm", $"write cell: {needed * 1e9:G2} nm or less");
            return null;
        }

        double count = Math.Ceiling(RowLength * medium.Width / h);
        if (count > MostCells)
        {
            diagnostics.Error(WallCode.Cells, cell.Span, $"experiment: a row for a wall of width {medium.Width * 1e9:G3} nm would have {count:0e0} cells of {h * 1e9:G3} nm", $"write cell: {needed * 1e9:G2} nm");
            return null;
        }

        var row = new WallRow(h, (int)count);
        double steps = longest / new WallGrid(medium, drive, 0, h, row.Count).LongestStep;
        if (steps > DomainWallVelocity.MostSteps)
        {
            diagnostics.Error(WallCode.Cells, cell.Span, $"experiment: cells of {h * 1e9:G3} nm need {steps:0e0} time steps for {QuantityKind.Time.Format(longest)}; {DomainWallVelocity.MostSteps:0e0} are allowed",
                needed > h * 1.001 ? $"write cell: {needed * 1e9:G2} nm, or leave it out for the models alone" : "write a shorter duration, or leave out cell for the models alone");
        }
        else if (h > needed * 1.001)
        {
            diagnostics.Warn(WallCode.Cells, cell.Span, $"experiment: cells of {h * 1e9:G3} nm are coarse for a wall of width {medium.Width * 1e9:G3} nm that narrows to {narrowest * 1e9:G3} nm while it turns",
                $"write cell: {needed * 1e9:G2} nm or less");
        }

        return row;
    }
}
