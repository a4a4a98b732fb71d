using System.Runtime.InteropServices;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Coupling;

namespace Larmor.Experiments;

/// <summary>Which way the torque of a stack turns a layer near the two collinear states.</summary>
/// <param name="NearParallel">d(u·p)/dt in 1/s by the torque alone, 10° from p; negative turns the layer away from p.</param>
/// <param name="NearAntiparallel">The same 10° from −p.</param>
public readonly record struct TorqueSense(double NearParallel, double NearAntiparallel)
{
    const double Tilt = 10 * Math.PI / 180;

    /// <summary>Solves the stack near both states, under its own drive and with the other moving layers at their start.</summary>
    /// <param name="sample">Magnets in a stack.</param>
    /// <param name="magnet">Index of the moving layer.</param>
    /// <param name="direction">p, a unit vector: that of another layer.</param>
    public static TorqueSense Of(MagnetSample sample, int magnet, Vector3D direction)
    {
        MovingStack stack = sample.Stack ?? throw new ArgumentOutOfRangeException(nameof(sample), "Prescribed torques have no stack.");
        var torque = StackTorque.Freeze(stack.Stack, stack.Layers);
        Vector3D[] u = [.. sample.Start];
        double Near(double angle)
        {
            (double sine, double cosine) = Math.SinCos(angle);
            u[magnet] = (cosine * direction) + (sine * direction.Tangents().First);
            torque.Solve(MemoryMarshal.Cast<Vector3D, Vector3D>(u));
            Vector3D rate = torque.RateOf(magnet);
            return new Vector3D(rate.X, rate.Y, rate.Z).Dot(direction);
        }

        return new TorqueSense(Near(Tilt), Near(Math.PI - Tilt));
    }
}
