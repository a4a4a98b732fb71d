namespace Larmor.Physics.Magnetics.Walls;

/// <summary>The exact wave that a wall becomes below breakdown: one angle, one width, one velocity, eq. (W-9) to (W-11).</summary>
/// <param name="Angle">φ in rad.</param>
/// <param name="Width">Δ(φ) in m.</param>
/// <param name="Velocity">v in m/s.</param>
public sealed record TravellingWall(double Angle, double Width, double Velocity)
{
    const int Scan = 64;

    /// <summary>|u| in m/s at which a wall without field starts to turn, eq. (W-11); infinite for β = α.</summary>
    /// <param name="medium">The magnet.</param>
    /// <param name="nonadiabaticity">β.</param>
    public static double BreakdownVelocity(WallMedium medium, double nonadiabaticity)
    {
        double sum = Math.Sqrt(medium.EasyAxis) + Math.Sqrt(medium.EasyAxis + medium.HardAxis);
        return medium.VelocityScale * medium.HardAxis / sum / Math.Abs(1 - (nonadiabaticity / medium.Damping));
    }

    /// <summary>The stable wave; null above breakdown, where none exists.</summary>
    /// <param name="medium">The magnet.</param>
    /// <param name="drive">What drives the wall.</param>
    public static TravellingWall? Of(WallMedium medium, WallDrive drive)
    {
        medium.ThrowUnlessSound();
        double target = (drive.Nonadiabaticity - medium.Damping) * drive.Velocity;
        (double low, double high) = Extremes(medium, drive.Field);
        if (target < Resistance(medium, drive.Field, low) || target > Resistance(medium, drive.Field, high))
        {
            return null;
        }

        // Stable where the resistance rises: from its minimum up to its maximum, where it is monotonic.
        high += high < low ? Math.PI : 0;
        while (true)
        {
            double middle = 0.5 * (low + high);
            if (middle == low || middle == high)
            {
                break;
            }

            (low, high) = Resistance(medium, drive.Field, middle) < target ? (middle, high) : (low, middle);
        }

        double φ = Math.IEEERemainder(low, Math.PI), width = medium.WidthAt(φ);
        return new TravellingWall(φ, width, ((medium.GyromagneticRatio * drive.Field * width) + (drive.Nonadiabaticity * drive.Velocity)) / medium.Damping);
    }

    /// <summary>u in m/s, in the direction of the given one, at which the wave ends in the given field; null for β = α.</summary>
    /// <param name="medium">The magnet.</param>
    /// <param name="drive">What drives the wall; of u only the sign counts.</param>
    public static double? EndOfSteadyMotion(WallMedium medium, WallDrive drive)
    {
        (double low, double high) = Extremes(medium, drive.Field);
        double difference = drive.Nonadiabaticity - medium.Damping;
        return difference == 0 ? null : Resistance(medium, drive.Field, drive.Velocity < 0 == difference > 0 ? low : high) / difference;
    }

    /// <summary>Δ(φ) (b sin 2φ − γB) in m/s, eq. (W-10): what (β − α) u must equal in a wave of angle φ.</summary>
    static double Resistance(WallMedium medium, double field, double φ) => medium.WidthAt(φ) * medium.GyromagneticRatio
        * ((0.5 * medium.Damping * medium.HardAxisField * Math.Sin(2 * φ)) - field);

    /// <summary>Angles in [−π/2, π/2) of the smallest and the largest resistance; it has one of each in a half turn.</summary>
    static (double Low, double High) Extremes(WallMedium medium, double field) => (Extreme(medium, field, -1), Extreme(medium, field, 1));

    static double Extreme(WallMedium medium, double field, int sign)
    {
        const double step = Math.PI / Scan;
        double best = -Math.PI / 2;
        for (int i = 1; i < Scan; i++)
        {
            double φ = (-Math.PI / 2) + (i * step);
            best = sign * Resistance(medium, field, φ) > sign * Resistance(medium, field, best) ? φ : best;
        }

        double low = best - step, high = best + step;
        for (int i = 0; i < 100; i++)
        {
            double left = low + ((high - low) / 3), right = high - ((high - low) / 3);
            (low, high) = sign * Resistance(medium, field, left) < sign * Resistance(medium, field, right) ? (left, high) : (low, right);
        }

        return 0.5 * (low + high);
    }
}
