namespace Larmor.Physics.Magnetics.Walls;

/// <summary>A wall of fixed width, solved in closed form: position q and angle φ out of the easy plane, eq. (W-4) to (W-8).</summary>
public sealed class RigidWall
{
    readonly double α;
    readonly double a, b, push;

    /// <summary>A wall of a given width.</summary>
    /// <param name="medium">The magnet.</param>
    /// <param name="drive">What drives the wall.</param>
    /// <param name="width">Δ in m; <see cref="WallMedium.Width"/> for a wall as it is at rest.</param>
    public RigidWall(WallMedium medium, WallDrive drive, double width)
    {
        medium.ThrowUnlessSound();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        double γ = medium.GyromagneticRatio, β = drive.Nonadiabaticity;
        α = medium.Damping;
        Width = width;
        a = (γ * drive.Field) + ((β - α) * drive.Velocity / width);
        b = 0.5 * α * γ * medium.HardAxisField;
        push = (γ * drive.Field) + (β * drive.Velocity / width);
        double threshold = 0.5 * γ * medium.HardAxisField * width;
        BreakdownVelocity = threshold / Math.Abs(1 - (β / α));
        double end = ((drive.Velocity < 0 ? -b : b) * Math.Sign(β - α)) - (γ * drive.Field);
        EndOfSteadyMotion = β == α ? null : end * width / (β - α);
    }

    /// <summary>Δ in m.</summary>
    public double Width { get; }

    /// <summary>|u| in m/s at which a wall without field starts to turn, eq. (W-7); infinite for β = α.</summary>
    public double BreakdownVelocity { get; }

    /// <summary>u in m/s, in the direction of the given one, at which the wall starts to turn in the given field; null for β = α.</summary>
    public double? EndOfSteadyMotion { get; }

    /// <summary>Whether φ goes on turning.</summary>
    public bool Turns => Math.Abs(a) > b;

    /// <summary>Mean rate of φ in rad/s; zero below breakdown.</summary>
    public double TurningRate => Turns ? Math.Sign(a) * Root / (1 + (α * α)) : 0;

    /// <summary>Time in s of a half turn of φ, after which the motion repeats, eq. (W-6); infinite below breakdown.</summary>
    public double HalfTurn => Math.PI / Math.Abs(TurningRate);

    /// <summary>Velocity in m/s after a long time, averaged over a half turn where there is one, eq. (W-6).</summary>
    public double MeanVelocity => Width / α * (push - TurningRate);

    /// <summary>Rate in 1/s by which the slower of decay and turning goes on: √|a² − b²|/(1 + α²).</summary>
    public double Rate => Root / (1 + (α * α));

    double Root => Math.Sqrt(Math.Abs((a - b) * (a + b)));

    /// <summary>Angle and position at a time, exactly, eq. (W-8).</summary>
    /// <param name="time">t in s, not negative.</param>
    /// <param name="startAngle">φ in rad at t = 0, when q = 0.</param>
    /// <returns>φ in rad, unwrapped, and q in m.</returns>
    public (double Angle, double Position) At(double time, double startAngle)
    {
        // tan φ obeys a Riccati equation: (cos φ, sin φ) turns along with exp(M t), M = ((b, −a), (a, −b))/(1 + α²), M² = (b² − a²)/(1 + α²)².
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        double turns = Turns ? Math.Floor(time / HalfTurn) : 0, left = Turns ? time - (turns * HalfTurn) : time;
        double share = Turns ? Math.Sin(Rate * left) / Rate : Rate == 0 ? left : Math.Tanh(Rate * left) / Rate;
        double even = Turns ? Math.Cos(Rate * left) : 1;
        (double y, double x) = Math.SinCos(startAngle);
        double norm = share / (1 + (α * α));
        double dx = norm * ((b * x) - (a * y)), dy = norm * ((a * x) - (b * y));
        double change = Math.Atan2((x * dy) - (y * dx), even + (x * dx) + (y * dy));
        if (Turns)
        {
            // Within a half turn φ goes one way only; rounding may fall just outside.
            change = a > 0 ? (change < -1e-6 ? change + (2 * Math.PI) : change) : change > 1e-6 ? change - (2 * Math.PI) : change;
            change += Math.Sign(a) * Math.PI * turns;
        }

        return (startAngle + change, Width / α * ((push * time) - change));
    }
}
