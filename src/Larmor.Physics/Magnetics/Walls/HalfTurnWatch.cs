namespace Larmor.Physics.Magnetics.Walls;

/// <summary>Watches an angle pass the multiples of a half turn from where it began, in one direction, and the mean velocity between passings.</summary>
sealed class HalfTurnWatch(double start)
{
    double lastTime = double.NaN, lastPlace;
    double nextUp = 1, nextDown = -1;

    /// <summary>Half turns watched.</summary>
    public int Count { get; private set; }

    /// <summary>+1 or −1.</summary>
    public int Direction { get; private set; }

    /// <summary>Time in s of the latest half turn.</summary>
    public double Length { get; private set; }

    /// <summary>Velocity in m/s over the latest half turn; not a number before the first.</summary>
    public double Latest { get; private set; } = double.NaN;

    /// <summary>Velocity over the one before.</summary>
    public double Before { get; private set; } = double.NaN;

    /// <summary>Whether a multiple is passed in the direction of the latest one, or the first in either.</summary>
    /// <param name="angle">φ in rad after a step.</param>
    /// <param name="mark">The angle in rad that was passed.</param>
    public bool Passes(double angle, out double mark)
    {
        double turns = (angle - start) / Math.PI, passed = turns >= nextUp ? nextUp : turns <= nextDown ? nextDown : double.NaN;
        mark = start + (Math.PI * passed);
        if (double.IsNaN(passed))
        {
            return false;
        }

        Direction = passed == nextUp ? 1 : -1;
        (nextUp, nextDown) = (passed + 1, passed - 1);
        return true;
    }

    /// <summary>Records a passing; true when there is a velocity before it to compare with.</summary>
    public bool Record((double Time, double Position) passing, out double velocity)
    {
        (double time, double place) = passing;
        velocity = (place - lastPlace) / (time - lastTime);
        bool comparable = !double.IsNaN(Latest);
        if (!double.IsNaN(lastTime))
        {
            Count++;
            (Before, Latest, Length) = (Latest, velocity, time - lastTime);
        }

        (lastTime, lastPlace) = (time, place);
        return comparable;
    }
}
