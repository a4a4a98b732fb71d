namespace Larmor.Physics.Magnetics.Walls;

/// <summary>A wall that moves on in time.</summary>
public interface IWallMotion
{
    /// <summary>t in s.</summary>
    double Time { get; }

    /// <summary>q in m.</summary>
    double Position { get; }

    /// <summary>φ in rad, unwrapped.</summary>
    double Angle { get; }

    /// <summary>Width Δ in m: half of what ∫(1 − n_z²) dx is.</summary>
    double Width { get; }

    /// <summary>Makes one step of the motion's own choice that does not pass a time.</summary>
    /// <param name="end">Time in s, later than <see cref="Time"/>.</param>
    void Advance(double end);

    /// <summary>Time in s and position in m at which the last step passed an angle.</summary>
    /// <param name="angle">φ in rad between those at the start and at the end of the last step.</param>
    (double Time, double Position) Passing(double angle);
}
