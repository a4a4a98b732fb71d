using Larmor.Physics.Magnetics.Walls;

namespace Larmor.Experiments;

/// <summary>The velocity that a wall settles into, by every route that there is.</summary>
public static class DomainWallVelocity
{
    /// <summary>Largest last change of a mean velocity over |u| + γ|B|Δ₀, for the equations of the model and on the lattice.</summary>
    public const double ModelTolerance = 1e-9, LatticeTolerance = 1e-6;

    const double StepTolerance = 1e-10;
    const int MostModelStretches = 20_000;

    /// <summary>Time steps on a lattice at most; a wall that has not settled by then is reported as such.</summary>
    public const double MostSteps = 2e7;

    /// <summary>Lets the wall move from rest, φ = 0, until its velocity stays or repeats.</summary>
    /// <param name="sample">The wall.</param>
    /// <param name="conduct">Cancellation.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static DomainWallVelocityResult Run(DomainWallCase sample, Conduct conduct)
    {
        (WallMedium medium, WallDrive drive, _) = sample;
        var rigid = new RigidWall(medium, drive, medium.Width);
        var wave = TravellingWall.Of(medium, drive);
        var model = WallVelocity.Measure(
            new CollectiveWall(medium, drive, 0, breathes: true, StepTolerance), medium, drive, ModelTolerance, MostModelStretches, conduct.Cancellation);
        if (sample.Lattice is not { } row)
        {
            return new DomainWallVelocityResult(sample, rigid, wave, model, null, null);
        }

        var grid = new WallGrid(medium, drive, 0, row.Cell, row.Count);
        var lattice = WallVelocity.Measure(grid, medium, drive, LatticeTolerance, StretchesOn(grid, medium, drive), conduct.Cancellation);
        return new DomainWallVelocityResult(sample, rigid, wave, model, lattice, grid);
    }

    /// <summary>Stretches of time that a lattice can be followed for.</summary>
    public static int StretchesOn(WallGrid grid, WallMedium medium, WallDrive drive) =>
        (int)Math.Clamp(MostSteps * grid.LongestStep / WallVelocity.Stretch(medium, drive), 1, 400);
}
