using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Experiments;

/// <summary>A layer that is turned through a plane away from the direction of another magnet.</summary>
/// <param name="Layer">Index of the turned layer in the stack.</param>
/// <param name="Reference">Unit vector p at θ = 0: the direction of the other magnet.</param>
/// <param name="Perpendicular">Unit vector e at θ = 90°, across <paramref name="Reference"/>.</param>
/// <param name="ReferenceSide">Side on which the other magnet lies, seen from the turned layer.</param>
public sealed record TurnedLayer(int Layer, Vector3D Reference, Vector3D Perpendicular, Side ReferenceSide)
{
    /// <summary>+1 when J &gt; 0 carries electrons from the reference to the layer (the reference lies on the right), −1 otherwise.</summary>
    public int ElectronSign => ReferenceSide == Side.Right ? 1 : -1;

    /// <summary>e × p, along which the field-like part acts.</summary>
    public Vector3D Normal => Perpendicular.Cross(Reference);

    /// <summary>Chooses the plane that holds a reference and another direction.</summary>
    /// <param name="layer">Index of the turned layer.</param>
    /// <param name="reference">Direction of the other magnet; its length does not matter.</param>
    /// <param name="toward">The layer turns from the reference towards this direction; null takes any plane.</param>
    /// <param name="side">Side of the other magnet.</param>
    /// <returns>Null when both directions are parallel to within 1e-9, so that they span no plane.</returns>
    public static TurnedLayer? Through(int layer, Vector3D reference, Vector3D? toward, Side side)
    {
        Vector3D p = reference.Normalized();
        Vector3D other = toward?.Normalized() ?? (Math.Abs(p.X) < 0.8 ? new Vector3D(1, 0, 0) : new Vector3D(0, 0, 1));
        Vector3D across = other - (p.Dot(other) * p);
        return across.Length < 1e-9 ? null : new TurnedLayer(layer, p, across.Normalized(), side);
    }

    /// <summary>u(θ) = p cos θ + e sin θ.</summary>
    /// <param name="angle">θ in rad.</param>
    public Vector3D DirectionAt(double angle)
    {
        (double sine, double cosine) = Math.SinCos(angle);
        return (cosine * Reference) + (sine * Perpendicular);
    }

    /// <summary>du/dθ = e cos θ − p sin θ, along which the damping-like part acts.</summary>
    /// <param name="angle">θ in rad.</param>
    public Vector3D TangentAt(double angle)
    {
        (double sine, double cosine) = Math.SinCos(angle);
        return (cosine * Perpendicular) - (sine * Reference);
    }
}

/// <summary>A frozen stack with one layer that turns, and how well its solutions balance.</summary>
sealed class TurnedNetwork
{
    readonly NoncollinearNetwork network;
    readonly SpinState state;
    readonly TurnedLayer turned;

    public TurnedNetwork(NoncollinearStack stack, TurnedLayer turned)
    {
        network = NoncollinearNetwork.Freeze(stack);
        state = network.CreateState();
        this.turned = turned;
    }

    /// <summary>Worst balances of all solutions so far.</summary>
    public BalanceRecord Balance { get; private set; }

    /// <summary>Solves at an angle in rad; the state is overwritten by the next call.</summary>
    public SpinState At(double angle)
    {
        network.SetDirection(turned.Layer, turned.DirectionAt(angle));
        network.Solve(state);
        return state;
    }

    /// <summary>Solves at an angle and books how well it balances.</summary>
    public SpinState Booked(double angle)
    {
        SpinState solved = At(angle);
        Balance = Balance.With(solved);
        return solved;
    }
}

/// <summary>Worst balances over the states of a run.</summary>
/// <param name="Energy">Largest |dissipated − supplied|/supplied.</param>
/// <param name="AngularMomentum">Largest defect of the spin balance, eq. (N-18), over J.</param>
/// <param name="Refinements">Most rounds of iterative refinement.</param>
public readonly record struct BalanceRecord(double Energy, double AngularMomentum, int Refinements)
{
    internal BalanceRecord With(SpinState state) => new(
        Math.Max(Energy, Math.Abs(SpinLedger.Of(state).Defect)),
        Math.Max(AngularMomentum, SpinBalance.Of(state).Defect.Length / Math.Abs(state.CurrentDensity)),
        Math.Max(Refinements, state.Refinements));
}
