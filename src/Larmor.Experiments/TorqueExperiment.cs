using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Experiments;

/// <summary>Measures the torque on a layer against its angle to another magnet, and fits the form that micromagnetic programs take.</summary>
public static class TorqueExperiment
{
    // The split near 0 and 180° is an even function of the distance: 1e-5 rad leaves 1e-10 of it, and as much of rounding.
    const double Near = 1e-5;

    // 36 angles from 2.5° to 177.5°: both fits are the same whatever angles are shown.
    const int GridCount = 36;

    /// <summary>Runs the experiment.</summary>
    /// <param name="stack">The stack; the experiment sets the direction of the turned layer.</param>
    /// <param name="turned">What turns.</param>
    /// <param name="magnetization">M_s of the turned layer in A/m, positive.</param>
    /// <param name="angles">Angles in rad; may be empty.</param>
    /// <param name="profile">Angle in rad and points per region of the profile; null for none.</param>
    /// <exception cref="ArgumentException">The stack has a fault.</exception>
    public static TorqueResult Run(
        NoncollinearStack stack, TurnedLayer turned, double magnetization, ImmutableArray<double> angles, (double Angle, int Points)? profile)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(magnetization);
        var network = new TurnedNetwork(stack, turned);
        int region = turned.Layer + (stack.Left is SpinLead ? 1 : 0);
        TorquePoint At(double angle) => PointOf(network.Booked(angle), turned, region, angle);

        ImmutableArray<TorquePoint> points = [.. angles.Select(At)];
        ImmutableArray<TorquePoint> grid = [.. Enumerable.Range(0, GridCount).Select(i => At((i + 0.5) * Math.PI / GridCount))];
        TorquePoint parallel = At(Near), antiparallel = At(Math.PI - Near);
        ImmutableArray<EfficiencyPoint> efficiencies =
            [.. grid.Select(p => new EfficiencyPoint(p.Angle, turned.ElectronSign * p.DampingLike!.Value / p.CurrentDensity))];

        // A torque of rounding errors has no shape.
        bool acts = efficiencies.Any(p => Math.Abs(p.Efficiency * Math.Sin(p.Angle)) > 1e-10);
        (double secondary, double? variation) = Secondary(grid, turned);
        return new TorqueResult(
            points, parallel, At(Math.PI / 2), antiparallel,
            acts ? ReversalAngle([parallel, .. grid, antiparallel], At) : null,
            efficiencies, acts ? SlonczewskiFit.To(efficiencies) : null, acts ? AsymmetricSlonczewskiFit.To(efficiencies) : null,
            secondary, variation, turned, magnetization, stack.Layers[turned.Layer].Thickness,
            profile is { } shown ? SpinProfile.Of(network.Booked(shown.Angle), shown.Angle, shown.Points) : null,
            network.Balance);
    }

    static TorquePoint PointOf(SpinState state, TurnedLayer turned, int region, double angle)
    {
        Vector3D j = SpinTorque.Of(state, region).OnMagnetization;
        return new TorquePoint(angle, state.CurrentDensity, state.Resistance, j, j.Dot(turned.TangentAt(angle)), j.Dot(turned.Normal));
    }

    /// <summary>First change of sign of the damping-like torque, by bisection to the last digits.</summary>
    static double? ReversalAngle(ImmutableArray<TorquePoint> points, Func<double, TorquePoint> at)
    {
        for (int i = 0; i + 1 < points.Length; i++)
        {
            (TorquePoint low, TorquePoint high) = (points[i], points[i + 1]);
            if (Math.Sign(low.InPlane / low.CurrentDensity) == Math.Sign(high.InPlane / high.CurrentDensity))
            {
                continue;
            }

            double left = low.Angle, right = high.Angle;
            while (right - left > 1e-14)
            {
                double middle = (left + right) / 2;
                TorquePoint tried = at(middle);
                bool isLeft = Math.Sign(tried.InPlane / tried.CurrentDensity) == Math.Sign(low.InPlane / low.CurrentDensity);
                (left, right) = isLeft ? (middle, right) : (left, middle);
            }

            return (left + right) / 2;
        }

        return null;
    }

    static (double Mean, double? Variation) Secondary(ImmutableArray<TorquePoint> grid, TurnedLayer turned)
    {
        double weights = 0, sum = 0, squares = 0;
        foreach (TorquePoint point in grid)
        {
            double weight = Math.Pow(Math.Sin(point.Angle), 2), η = turned.ElectronSign * point.FieldLike!.Value / point.CurrentDensity;
            weights += weight;
            sum += weight * η;
            squares += weight * η * η;
        }

        double mean = sum / weights;
        double missed = grid.Sum(point =>
            Math.Pow(Math.Sin(point.Angle) * ((turned.ElectronSign * point.FieldLike!.Value / point.CurrentDensity) - mean), 2));
        return ((mean / 2) + 0.0, squares > 1e-20 * weights ? Math.Sqrt(missed / squares) : null);
    }
}
