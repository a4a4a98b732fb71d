using System.Collections.Immutable;
using Larmor.Physics.Magnetics.Walls;

namespace Larmor.Experiments;

/// <summary>Position, angle and width of a wall at the times of a trajectory.</summary>
/// <param name="Position">q in m.</param>
/// <param name="Angle">φ in rad, unwrapped.</param>
/// <param name="Width">Δ in m.</param>
public readonly record struct WallMoment(double Position, double Angle, double Width);

/// <summary>A wall in time, by every route that there is.</summary>
public static class DomainWallTrajectory
{
    const double StepTolerance = 1e-11;

    /// <summary>Lets the wall move from the width of rest and a given angle.</summary>
    /// <param name="sample">The wall.</param>
    /// <param name="startAngle">φ in rad at t = 0.</param>
    /// <param name="duration">Time in s, positive.</param>
    /// <param name="points">Moments that are kept, both ends included; 2 or more.</param>
    /// <param name="conduct">Progress and cancellation.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static DomainWallTrajectoryResult Run(DomainWallCase sample, double startAngle, double duration, int points, Conduct conduct)
    {
        (WallMedium medium, WallDrive drive, WallRow? row) = sample;
        ImmutableArray<double> times = [.. Enumerable.Range(0, points).Select(i => i == points - 1 ? duration : i * duration / (points - 1))];
        var rigid = new RigidWall(medium, drive, medium.Width);
        ImmutableArray<WallMoment> closed = [.. times.Select(time => rigid.At(time, startAngle)).Select(at => new WallMoment(at.Position, at.Angle, medium.Width))];
        (ImmutableArray<WallMoment> model, _) = Follow(new CollectiveWall(medium, drive, startAngle, breathes: true, StepTolerance), times, static _ => 0, conduct);
        if (row is null)
        {
            return new DomainWallTrajectoryResult(sample, times, closed, model, [], [], null);
        }

        var grid = new WallGrid(medium, drive, startAngle, row.Cell, row.Count);
        (ImmutableArray<WallMoment> lattice, ImmutableArray<double> energies) = Follow(grid, times, static wall => wall.Energy, conduct);
        return new DomainWallTrajectoryResult(sample, times, closed, model, lattice, energies, grid);
    }

    static (ImmutableArray<WallMoment> Moments, ImmutableArray<double> Energies) Follow<T>(T wall, ImmutableArray<double> times, Func<T, double> energy, Conduct conduct)
        where T : IWallMotion
    {
        var moments = ImmutableArray.CreateBuilder<WallMoment>(times.Length);
        var energies = ImmutableArray.CreateBuilder<double>(times.Length);
        foreach (double time in times)
        {
            conduct.Cancellation.ThrowIfCancellationRequested();
            long steps = 0;
            while (wall.Time < time)
            {
                wall.Advance(time);
                if (++steps % 4096 == 0)
                {
                    conduct.Cancellation.ThrowIfCancellationRequested();
                }
            }

            moments.Add(new WallMoment(wall.Position, wall.Angle, wall.Width));
            energies.Add(energy(wall));
            conduct.Progress?.Report(new WorkDone((double)moments.Count / times.Length, moments.Count, "moments"));
        }

        return (moments.MoveToImmutable(), energies.MoveToImmutable());
    }
}
