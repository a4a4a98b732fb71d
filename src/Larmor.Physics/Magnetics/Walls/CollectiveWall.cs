using Larmor.Numerics.Integration;

namespace Larmor.Physics.Magnetics.Walls;

/// <summary>Position, angle and, unless rigid, width of a wall, integrated in time, eq. (W-4) and (W-14).</summary>
public sealed class CollectiveWall : IWallMotion
{
    readonly ExplicitIntegrator<Equations> integrator;
    readonly double unit;

    /// <summary>A wall that starts at q = 0 with the width of rest.</summary>
    /// <param name="medium">The magnet.</param>
    /// <param name="drive">What drives the wall.</param>
    /// <param name="startAngle">φ in rad at t = 0.</param>
    /// <param name="breathes">Whether the width follows.</param>
    /// <param name="tolerance">Error of a step in rad, in widths, and relative, positive.</param>
    public CollectiveWall(WallMedium medium, WallDrive drive, double startAngle, bool breathes, double tolerance)
    {
        medium.ThrowUnlessSound();
        unit = medium.Width;
        integrator = new(ExplicitTableau.DormandPrince5, new Equations(medium, drive, breathes), new ErrorTolerance(0, tolerance));
        integrator.Start(0, [startAngle, 0, 0], 1e-3 / (medium.GyromagneticRatio * (medium.EasyAxis + medium.HardAxis) / medium.SaturationMagnetization));
    }

    /// <inheritdoc/>
    public double Time => integrator.Time;

    /// <inheritdoc/>
    public double Position => integrator.State[1] * unit;

    /// <inheritdoc/>
    public double Angle => integrator.State[0];

    /// <inheritdoc/>
    public double Width => unit * Math.Exp(integrator.State[2]);

    /// <inheritdoc/>
    public void Advance(double end)
    {
        if (!integrator.Advance(end))
        {
            throw new InvalidOperationException($"the equations of the wall are too fast for time steps at t = {Time:R} s");
        }
    }

    /// <inheritdoc/>
    public (double Time, double Position) Passing(double angle)
    {
        Span<double> state = stackalloc double[3];
        double low = integrator.PreviousTime, high = Time;
        int direction = Math.Sign(Angle - angle);
        if (direction == 0)
        {
            return (Time, Position);
        }

        while (true)
        {
            double middle = 0.5 * (low + high);
            integrator.Interpolate(middle, state);
            if (middle <= low || middle >= high)
            {
                return (middle, state[1] * unit);
            }

            (low, high) = direction * (state[0] - angle) < 0 ? (middle, high) : (low, middle);
        }
    }

    /// <summary>Unknowns φ, q/Δ₀ and ln(Δ/Δ₀): the logarithm keeps the width positive.</summary>
    readonly struct Equations(WallMedium medium, WallDrive drive, bool breathes) : IExplicitSystem
    {
        readonly double α = medium.Damping;
        readonly double field = medium.GyromagneticRatio * drive.Field;
        readonly double drift = drive.Velocity / medium.Width;
        readonly double β = drive.Nonadiabaticity;
        readonly double hard = 0.5 * medium.GyromagneticRatio * medium.HardAxisField;
        readonly double ratio = medium.HardAxis / medium.EasyAxis;
        readonly double breath = breathes ? 12 * medium.GyromagneticRatio * medium.EasyAxis / (Math.PI * Math.PI * medium.Damping * medium.SaturationMagnetization) : 0;

        public int Dimension => 3;

        public void Evaluate(double time, ReadOnlySpan<double> state, Span<double> rate)
        {
            (double sin, double cos) = Math.SinCos(state[0]);
            double width = Math.Exp(state[2]), stiffness = 2 * hard * sin * cos;
            double turn = (field + ((β - α) * drift / width) - (α * stiffness)) / (1 + (α * α));
            rate[0] = turn;
            rate[1] = (width * ((α * turn) + stiffness)) + drift;
            rate[2] = breath * ((1 / (width * width)) - 1 - (ratio * sin * sin));
        }

        public bool Project(Span<double> state) => false;
    }
}
