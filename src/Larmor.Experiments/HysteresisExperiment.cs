using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Stability;

namespace Larmor.Experiments;

/// <summary>Magnetization, and resistance of a stack, against a field that is swept slowly there and back.</summary>
public static class HysteresisExperiment
{
    /// <summary>Follows the stable states from one field to the other and back, through their jumps.</summary>
    /// <param name="sample">The magnets; their steady field stays on, other fields in time are left out.</param>
    /// <param name="protocol">The sweep.</param>
    /// <param name="conduct">Progress and cancellation.</param>
    /// <returns>The loop, or null when the magnets do not come to rest at its start.</returns>
    public static HysteresisResult? Run(MagnetSample sample, LoopProtocol protocol, Conduct conduct)
    {
        var sweep = new Sweep(new HeldMagnets(sample, pumping: false, driven: true, conduct.Cancellation), protocol, conduct);
        LoopWay there = sweep.Follow(protocol.From, protocol.To, [.. sample.Start], 0);
        if (there.Branches.IsEmpty || there.Branches[0].States[0].Field != protocol.From)
        {
            return null;
        }

        // Where the end of the way there is not at rest, the way back begins in motion, and rest is sought as in any gap.
        LoopWay back = sweep.Follow(protocol.To, protocol.From, [.. there.States.Last().Directions], 0.5);
        return new HysteresisResult(sample, protocol, there, back)
        {
            CrossingThere = sweep.Crossing(there),
            CrossingBack = sweep.Crossing(back),
            RemanenceThere = sweep.AtZero(there),
            RemanenceBack = sweep.AtZero(back),
        };
    }

    sealed class Sweep(HeldMagnets magnets, LoopProtocol protocol, Conduct conduct)
    {
        ISteadyMotion At(double field)
        {
            conduct.Cancellation.ThrowIfCancellationRequested();
            return magnets.In(magnets.Field + (field * protocol.Along));
        }

        /// <summary>One way; where magnets do not rest, later fields are tried at distances that double, and the rest found so is traced back.</summary>
        public LoopWay Follow(double from, double to, Vector3D[] start, double done)
        {
            QuasiStaticSweep sweep = new(
                field =>
                {
                    conduct.Progress?.Report(new WorkDone(done + (0.5 * (field - from) / (to - from)), Math.Abs(field - from) * 1e3, "mT"));
                    return At(field);
                },
                protocol.Tolerance, protocol.Settling);
            var branches = ImmutableArray.CreateBuilder<LoopBranch>();
            double at = from, sense = Math.Sign(to - from), skip = protocol.Step;
            while (true)
            {
                SweepRecord record = at == to ? Alone(to, start) : sweep.Run(at, to, protocol.Step, start);
                branches.AddRange(Split(record, sense));
                if (record.Reached || at == to)
                {
                    return new LoopWay(Joined(branches), record.Reached);
                }

                if (record.Points.Count > 0)
                {
                    (at, skip) = (record.Points[^1].Parameter, protocol.Step);
                    start = record.Points[^1].Directions;
                }

                double moving = at;
                at = sense * (to - at) <= skip ? to : at + (sense * skip);
                skip *= 2;
                at = Alone(at, start).Reached ? FirstRest(moving, at, start) : at;
            }
        }

        /// <summary>The beginning of rest between a field of motion and a field of rest, to a step.</summary>
        double FirstRest(double moving, double resting, Vector3D[] start)
        {
            while (Math.Abs(resting - moving) > protocol.Step)
            {
                double middle = (moving + resting) / 2;
                (moving, resting) = Alone(middle, start).Reached ? (moving, middle) : (middle, resting);
            }

            return resting;
        }

        SweepRecord Alone(double field, Vector3D[] start) => Settling.From(At(field), protocol.Settling, start) is { } rest
            ? new([new(field, rest.Directions)], [], Reached: true)
            : new([], [], Reached: false);

        static ImmutableArray<LoopBranch> Joined(ImmutableArray<LoopBranch>.Builder branches) =>
            [.. branches.Select((branch, i) => i + 1 < branches.Count ? branch with { Rest = branches[i + 1].States[0].Field } : branch)];

        IEnumerable<LoopBranch> Split(SweepRecord record, double sense)
        {
            int next = 0;
            foreach (BranchJump jump in record.Jumps)
            {
                int from = next;
                while (next < record.Points.Count && sense * (record.Points[next].Parameter - jump.Parameter) <= 0)
                {
                    next++;
                }

                if (next > from)
                {
                    yield return new LoopBranch([.. record.Points.Skip(from).Take(next - from).Select(StateOf)], jump.Kind, jump.Parameter, null);
                }
            }

            if (next < record.Points.Count)
            {
                yield return new LoopBranch([.. record.Points.Skip(next).Select(StateOf)], InstabilityKind.None, record.Points[^1].Parameter, null);
            }
        }

        LoopState StateOf(BranchPoint point) => new(
            point.Parameter, [.. point.Directions], magnets.MomentAlong(point.Directions, protocol.Along), magnets.Resistance(point.Directions));

        /// <summary>The field at which the moment along the field passes zero; the first one.</summary>
        public double? Crossing(LoopWay way)
        {
            LoopState? before = null;
            LoopBranch? owner = null;
            foreach (LoopBranch branch in way.Branches)
            {
                foreach (LoopState state in branch.States)
                {
                    if (before is not null && before.Moment * state.Moment <= 0 && before.Moment != 0)
                    {
                        return ReferenceEquals(owner, branch) ? Root(before, state) : owner!.Loss;
                    }

                    (before, owner) = (state, branch);
                }
            }

            return null;
        }

        /// <summary>The state at the swept field 0, found from its neighbour on the branch; null where none rests there.</summary>
        public LoopState? AtZero(LoopWay way)
        {
            foreach (LoopBranch branch in way.Branches)
            {
                for (int i = 0; i < branch.States.Length; i++)
                {
                    LoopState state = branch.States[i];
                    if (state.Field == 0)
                    {
                        return state;
                    }

                    if (i > 0 && state.Field * branch.States[i - 1].Field < 0)
                    {
                        return Between(state, 0);
                    }
                }
            }

            return null;
        }

        double Root(LoopState before, LoopState after)
        {
            double a = before.Field, b = after.Field;
            while (Math.Abs(b - a) > protocol.Tolerance)
            {
                double middle = (a + b) / 2;
                LoopState state = Between(before, middle);
                (a, b) = state.Moment * before.Moment > 0 ? (middle, b) : (a, middle);
            }

            return (a + b) / 2;
        }

        LoopState Between(LoopState near, double field) => StateOf(new BranchPoint(field, Equilibrium.Find(At(field), [.. near.Directions]).Directions));
    }
}
