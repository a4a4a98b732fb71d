using System.Runtime.InteropServices;
using Larmor.Numerics.Algebra;
using Larmor.Numerics.Integration;

namespace Larmor.Physics.Magnetics.Stability;

/// <summary>A steady motion as a right-hand side: three numbers per magnet.</summary>
/// <param name="motion">The motion.</param>
readonly struct SteadyFlow(ISteadyMotion motion) : IExplicitSystem
{
    public int Dimension => 3 * motion.Count;

    public void Evaluate(double time, ReadOnlySpan<double> state, Span<double> rate) =>
        motion.SetRates(MemoryMarshal.Cast<double, Vector3D>(state), MemoryMarshal.Cast<double, Vector3D>(rate));

    public bool Project(Span<double> state)
    {
        foreach (ref Vector3D u in MemoryMarshal.Cast<double, Vector3D>(state))
        {
            u = u.Normalized();
        }

        return true;
    }
}
