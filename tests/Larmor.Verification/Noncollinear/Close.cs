using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Verification.Noncollinear;

/// <summary>Comparisons with a scale.</summary>
static class Close
{
    public static void Assert(double expected, double actual, double scale, double tolerance, string what) =>
        Xunit.Assert.True(
            Math.Abs(expected - actual) <= tolerance * Math.Abs(scale),
            $"{what}: expected {expected:R}, got {actual:R}, off by {Math.Abs((expected - actual) / scale):E2} of scale");

    public static void Assert(Vector3D expected, Vector3D actual, double scale, double tolerance, string what) =>
        Xunit.Assert.True(
            (expected - actual).Length <= tolerance * Math.Abs(scale),
            $"{what}: expected {expected}, got {actual}, off by {(expected - actual).Length / Math.Abs(scale):E2} of scale");
}

/// <summary>Freezes and solves in one step.</summary>
static class Solved
{
    public static SpinState Of(NoncollinearStack stack)
    {
        NoncollinearNetwork network = NoncollinearNetwork.Freeze(stack);
        SpinState state = network.CreateState();
        network.Solve(state);
        return state;
    }
}
