namespace Larmor.Physics.Magnetics.Walls;

/// <summary>The motion that a wall settles into.</summary>
/// <param name="Velocity">Mean velocity in m/s.</param>
/// <param name="TurningRate">Mean rate of φ in rad/s; zero where φ rests.</param>
/// <param name="HalfTurns">Half turns that were watched; zero where φ rests.</param>
/// <param name="Change">Last change of <paramref name="Velocity"/> from one half turn, or stretch of time, to the next, over the scale |u| + γ|B|Δ₀.</param>
/// <param name="Settled">Whether the change fell below what was asked for.</param>
/// <param name="Duration">Time in s that was integrated.</param>
public readonly record struct WallVelocity(double Velocity, double TurningRate, int HalfTurns, double Change, bool Settled, double Duration)
{
    /// <summary>Follows a wall until it moves evenly, or until its half turns repeat.</summary>
    /// <param name="motion">The wall, at its start.</param>
    /// <param name="medium">The magnet.</param>
    /// <param name="drive">What drives the wall.</param>
    /// <param name="tolerance">Largest change over the scale |u| + γ|B|Δ₀, positive.</param>
    /// <param name="stretches">Stretches of time, (1 + α²) over the rate of φ, at most.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static WallVelocity Measure(IWallMotion motion, WallMedium medium, WallDrive drive, double tolerance, int stretches, CancellationToken cancellation)
    {
        double α = medium.Damping, scale = Math.Abs(drive.Velocity) + (medium.GyromagneticRatio * Math.Abs(drive.Field) * medium.Width);
        double stretch = Stretch(medium, drive);
        if (scale == 0 || double.IsInfinity(stretch))
        {
            // Nothing turns the wall: it drifts along from the start.
            return new WallVelocity(drive.Velocity, 0, 0, 0, true, 0);
        }

        double start = motion.Angle, lastVelocity = double.NaN, lastTime = 0, lastPlace = 0, change = double.PositiveInfinity;
        var watch = new HalfTurnWatch(start);
        for (int count = 1; count <= stretches; count++)
        {
            cancellation.ThrowIfCancellationRequested();
            double end = count * stretch, angle = motion.Angle;
            while (motion.Time < end)
            {
                motion.Advance(end);
                if (watch.Passes(motion.Angle, out double mark) && watch.Record(motion.Passing(mark), out double velocity))
                {
                    change = Math.Abs(velocity - watch.Before) / scale;
                    if (change <= tolerance)
                    {
                        return new WallVelocity(velocity, watch.Direction * Math.PI / watch.Length, watch.Count, change, true, motion.Time);
                    }
                }
            }

            double mean = (motion.Position - lastPlace) / (motion.Time - lastTime);
            // φ̇ Δ/α is what separates the velocity from that of the steady motion.
            double creep = Math.Abs(motion.Angle - angle) / stretch * medium.Width / α / scale;
            if (creep <= tolerance && Math.Abs(mean - lastVelocity) <= tolerance * scale)
            {
                return new WallVelocity(mean, 0, 0, Math.Abs(mean - lastVelocity) / scale, true, motion.Time);
            }

            (lastVelocity, lastTime, lastPlace) = (mean, motion.Time, motion.Position);
        }

        double best = double.IsNaN(watch.Latest) ? lastVelocity : watch.Latest;
        return new WallVelocity(best, double.IsNaN(watch.Latest) ? 0 : watch.Direction * Math.PI / watch.Length, watch.Count, double.IsInfinity(change) ? 1 : change, false, motion.Time);
    }

    /// <summary>Time in s in which φ turns by a radian or decays by e, roughly; infinite where nothing turns the wall.</summary>
    /// <param name="medium">The magnet.</param>
    /// <param name="drive">What drives the wall.</param>
    public static double Stretch(WallMedium medium, WallDrive drive)
    {
        double α = medium.Damping, γ = medium.GyromagneticRatio;
        double forced = (γ * Math.Abs(drive.Field)) + (Math.Abs(drive.Nonadiabaticity - α) * Math.Abs(drive.Velocity) / medium.Width);
        return (1 + (α * α)) / Math.Max(forced, 0.5 * α * γ * medium.HardAxisField);
    }
}
