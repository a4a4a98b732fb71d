using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Stability;

namespace Larmor.Experiments;

/// <summary>How a loop is measured.</summary>
/// <param name="Along">Direction of the field that is swept, a unit vector; its moment is what is read.</param>
/// <param name="From">Field in T at the start and the end.</param>
/// <param name="To">Field in T where it turns back, another one.</param>
/// <param name="Points">States on each way, more where stability is lost; at least 3.</param>
/// <param name="Settling">Longest time in s that magnets get to come to rest after a jump.</param>
public sealed record LoopProtocol(Vector3D Along, double From, double To, int Points, double Settling)
{
    /// <summary>Largest step of the field in T.</summary>
    public double Step => Math.Abs(To - From) / (Points - 1);

    /// <summary>Whether a branch ends in motion: what its loss begins still lasts some steps of the field later, precession or a slow departure.</summary>
    public bool EndsInMotion(LoopBranch branch) => branch.End != InstabilityKind.None && !(Math.Abs((branch.Rest ?? double.NaN) - branch.Loss) <= 20 * Step);

    /// <summary>How closely a loss of stability is located, in T.</summary>
    public double Tolerance => 1e-9 * Math.Max(Math.Abs(From), Math.Abs(To));
}

/// <summary>Magnets at rest on a loop.</summary>
/// <param name="Field">Swept field in T.</param>
/// <param name="Directions">Unit vectors, one per magnet.</param>
/// <param name="Moment">Moment along the field over that of all magnets aligned.</param>
/// <param name="Resistance">Resistance times area in Ω·m²; null without a stack.</param>
public sealed record LoopState(double Field, ImmutableArray<Vector3D> Directions, double Moment, double? Resistance);

/// <summary>A stretch of a loop without jumps.</summary>
/// <param name="States">At least one state, in the order of the sweep.</param>
/// <param name="End">How stability was lost at its end; none at the end of the way.</param>
/// <param name="Loss">Field in T where it was lost.</param>
/// <param name="Rest">Field in T at which the magnets rest again; null when they do not on this way, and at the end of the way.</param>
public sealed record LoopBranch(ImmutableArray<LoopState> States, InstabilityKind End, double Loss, double? Rest);

/// <summary>One way of a loop.</summary>
/// <param name="Branches">Stretches at rest; none when the magnets never came to rest.</param>
/// <param name="Reached">Whether the magnets were at rest at its end.</param>
public sealed record LoopWay(ImmutableArray<LoopBranch> Branches, bool Reached)
{
    /// <summary>All states in order.</summary>
    public IEnumerable<LoopState> States => Branches.SelectMany(branch => branch.States);

    /// <summary>The branch whose end changes the moment most; null when none ends.</summary>
    public LoopBranch? Switching
    {
        get
        {
            LoopBranch? best = null;
            double largest = -1;
            for (int i = 0; i < Branches.Length; i++)
            {
                if (Branches[i].End == InstabilityKind.None)
                {
                    continue;
                }

                // A way that ends without rest has lost its state for good, the largest change there is.
                double change = i + 1 < Branches.Length ? Math.Abs(Branches[i + 1].States[0].Moment - Branches[i].States[^1].Moment) : 2;
                (best, largest) = change > largest ? (Branches[i], change) : (best, largest);
            }

            return best;
        }
    }
}
