using System.Collections.Immutable;
using Larmor.Physics.Magnetics;

namespace Larmor.Experiments;

/// <summary>A loop and its key numbers.</summary>
/// <param name="Sample">What was measured.</param>
/// <param name="Protocol">How.</param>
/// <param name="There">From the first field to the other.</param>
/// <param name="Back">From there back.</param>
public sealed record HysteresisResult(MagnetSample Sample, LoopProtocol Protocol, LoopWay There, LoopWay Back)
{
    static readonly ShownUnit EnergyDensity = new("J/m^3", "J/m^3", 1);

    /// <summary>Field in T where the moment passes zero on the way there; null when it does not.</summary>
    public double? CrossingThere { get; init; }

    /// <summary>Field in T where the moment passes zero on the way back.</summary>
    public double? CrossingBack { get; init; }

    /// <summary>State at the swept field 0 on the way there; null when it is not passed at rest.</summary>
    public LoopState? RemanenceThere { get; init; }

    /// <summary>State at the swept field 0 on the way back.</summary>
    public LoopState? RemanenceBack { get; init; }

    /// <summary>Every number of the experiment, declared once.</summary>
    public static ImmutableArray<Observable<HysteresisResult>> Observables { get; } =
    [
        new("B_falling", "B_{↓}", ShownUnit.Millitesla, "falling field at which the branch with the largest jump loses stability", r => r.Falling.Switching?.Loss),
        new("B_rising", "B_{↑}", ShownUnit.Millitesla, "rising field at which the branch with the largest jump loses stability", r => r.Rising.Switching?.Loss),
        new("B_c", "B_{c}", ShownUnit.Millitesla, "coercive field: half the distance between the fields where the moment passes zero", r => (r.CrossingBack - r.CrossingThere) is { } width ? Math.Abs(width) / 2 : null),
        new("B_shift", "B_{shift}", ShownUnit.Millitesla, "shift of the loop: middle of the fields where the moment passes zero", r => (r.CrossingThere + r.CrossingBack) / 2),
        new("m_r", "m_{r}", ShownUnit.One, "remanence: moment along the field at 0 on the falling way, over that of all magnets aligned", r => (r.IsFallingFirst ? r.RemanenceThere : r.RemanenceBack)?.Moment),
        new("m_r_rising", "m_{r,↑}", ShownUnit.One, "the same on the rising way", r => (r.IsFallingFirst ? r.RemanenceBack : r.RemanenceThere)?.Moment),
        new("loss", "∮B dM", EnergyDensity, "work per volume that the field does in one turn of the loop; without a current all of it becomes heat", r => r.LoopLoss),
        new("AR_max", "AR_{max}", ShownUnit.FemtoOhmSquareMetre, "largest resistance times area on the loop", r => r.States.Max(state => state.Resistance)),
        new("AR_min", "AR_{min}", ShownUnit.FemtoOhmSquareMetre, "smallest resistance times area on the loop", r => r.States.Min(state => state.Resistance)),
        new("AR_r", "AR_{r}", ShownUnit.FemtoOhmSquareMetre, "resistance times area at 0 on the falling way", r => (r.IsFallingFirst ? r.RemanenceThere : r.RemanenceBack)?.Resistance),
        new("ratio", "ΔR/R", ShownUnit.Percent, "largest less smallest resistance over the smallest", r => (r.States.Max(state => state.Resistance) / r.States.Min(state => state.Resistance)) - 1),
    ];

    /// <summary>All states, there and back.</summary>
    public IEnumerable<LoopState> States => There.States.Concat(Back.States);

    /// <summary>Whether the field falls on the way there.</summary>
    public bool IsFallingFirst => Protocol.To < Protocol.From;

    /// <summary>The way on which the field falls.</summary>
    public LoopWay Falling => IsFallingFirst ? There : Back;

    /// <summary>The way on which the field rises.</summary>
    public LoopWay Rising => IsFallingFirst ? Back : There;

    /// <summary>∮ M dB in J/m³ by trapezoids, jumps at their loss; null when a way has a gap.</summary>
    double? LoopLoss
    {
        get
        {
            if (!There.Reached || !Back.Reached || There.Branches.Concat(Back.Branches).Any(Protocol.EndsInMotion))
            {
                return null;
            }

            ImmutableArray<Macrospin> magnets = Sample.System.Magnets;
            return magnets.Sum(magnet => magnet.Moment) / magnets.Sum(magnet => magnet.Volume) * -(Area(There) + Area(Back));
        }
    }

    static double Area(LoopWay way)
    {
        double sum = 0;
        double? edge = null;
        foreach (LoopBranch branch in way.Branches)
        {
            (double field, double moment) = (edge ?? branch.States[0].Field, branch.States[0].Moment);
            foreach (LoopState state in branch.States)
            {
                sum += (state.Field - field) * (state.Moment + moment) / 2;
                (field, moment) = (state.Field, state.Moment);
            }

            edge = branch.Loss;
        }

        return sum;
    }
}
