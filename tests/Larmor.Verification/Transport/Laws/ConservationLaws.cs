using Larmor.Physics.Transport;
using Xunit;

namespace Larmor.Verification.Transport.Laws;

/// <summary>Charge, channel by channel, on random networks.</summary>
public sealed class ConservationLaws
{
    static readonly (double[] Nodes, double[] Weights) Gauss = (
        [0.033765242898424, 0.169395306766868, 0.380690406958402, 0.619309593041598, 0.830604693233132, 0.966234757101576],
        [0.085662246189585, 0.180380786524069, 0.233956967286346, 0.233956967286346, 0.180380786524069, 0.085662246189585]);

    [Fact]
    public void Channel_currents_add_up_to_the_total_at_every_point() => Law.Holds(300, sample =>
    {
        TransportState state = sample.Solve();
        var random = new Random(sample.Seed);
        double[] v = new double[8], j = new double[8];
        for (int r = 0; r < state.RegionCount; r++)
        {
            RegionView view = state.Region(r);
            state.Evaluate(r, Point(view, random.NextDouble()), v, j);
            ReadOnlySpan<double> own = j.AsSpan(0, view.Channels.Length);
            double sum = 0, scale = Math.Abs(state.CurrentDensity);
            foreach (double current in own)
            {
                sum += current;
                scale = Math.Max(scale, Math.Abs(current));
            }

            // Mode shapes sum to zero to rounding; six channels and five modes of some roundings each.
            Assert.True(Math.Abs(sum - state.CurrentDensity) <= 2e-14 * scale, $"region {r}: {sum:R}");
        }
    });

    [Fact]
    public void A_channel_loses_what_its_reactions_take() => Law.Holds(300, sample =>
    {
        TransportState state = sample.Solve();
        var random = new Random(sample.Seed);
        double[] v = new double[8], before = new double[8], after = new double[8], k = new double[32];
        for (int r = 0; r < state.RegionCount; r++)
        {
            RegionView view = state.Region(r);
            if (view.DecayLengths.IsEmpty)
            {
                continue;
            }

            // Over a step of the shortest decay length the six-point rule is exact to 1e-15 of the flux.
            double shortest = view.DecayLengths[^1], from = Point(view, random.NextDouble());
            double step = Math.Min(shortest, view.Length / 2) * (0.2 + (0.6 * random.NextDouble()));
            from = double.IsFinite(view.Length) ? Math.Min(from, view.Length - step) : view.Kind == RegionKind.LeftLead ? from - step : from;
            double to = from + step;
            step = to - from;
            state.Evaluate(r, from, v, before);
            state.Evaluate(r, to, v, after);
            double[] gained = new double[view.Channels.Length];
            for (int i = 0; i < Gauss.Nodes.Length; i++)
            {
                state.EvaluateReactions(r, from + (Gauss.Nodes[i] * step), k);
                for (int m = 0; m < view.Medium.Reactions.Length; m++)
                {
                    Reaction reaction = view.Medium.Reactions[m];
                    double charge = Gauss.Weights[i] * step * k[m];
                    gained[IndexOf(view, reaction.A)] -= charge;
                    gained[IndexOf(view, reaction.B)] += charge;
                }
            }

            // A position far inside a thick layer is itself rounded, to ε t/Λ of a decay length.
            double place = double.IsFinite(view.Length) ? view.Length / shortest : 1;
            double largest = Math.Max(before[..gained.Length].Max(Math.Abs), Math.Abs(state.CurrentDensity));
            double tolerance = (1e-13 + (4e-16 * place)) * largest;
            for (int c = 0; c < gained.Length; c++)
            {
                Assert.True(Math.Abs(after[c] - before[c] - gained[c]) <= tolerance,
                    $"{view.Name} {view.Channels[c]}: changed by {after[c] - before[c]:R}, reactions brought {gained[c]:R}");
            }
        }
    });

    [Fact]
    public void Currents_cross_an_interface_less_what_lumped_reactions_move() => Law.Holds(300, sample =>
    {
        Stack stack = sample.Stack;
        TransportState state = sample.Solve();
        double[] v = new double[8], w = new double[8], jLeft = new double[8], jRight = new double[8];
        double current = Math.Abs(state.CurrentDensity), rounding = Rounding.OfCurrents(state) * current;
        int boundary = 0;
        for (int r = 0; r + 1 < state.RegionCount; r++)
        {
            RegionView left = state.Region(r), right = state.Region(r + 1);
            state.Evaluate(r, left.Kind == RegionKind.LeftLead ? 0 : left.Length, v, jLeft);
            state.Evaluate(r + 1, 0, w, jRight);
            double[] balance = new double[state.Channels.Length * 2];
            for (int c = 0; c < left.Channels.Length; c++)
            {
                balance[left.StackChannels[c]] += jLeft[c];
            }

            for (int c = 0; c < right.Channels.Length; c++)
            {
                balance[right.StackChannels[c]] -= jRight[c];
            }

            // The potentials of both sides are sums from the grounded end, rounded to ε of the largest of them.
            double tolerance = rounding, largest = v.Concat(w).Max(Math.Abs) + Math.Abs(state.Voltage);
            bool sharp = left.Kind != RegionKind.Interface && right.Kind != RegionKind.Interface;
            foreach (InterfaceReaction reaction in sharp ? ((SharpInterface)stack.Interfaces[boundary]).Reactions : [])
            {
                (RegionView viewA, double[] at) = reaction.SideA == Side.Left ? (left, v) : (right, w);
                (RegionView viewB, double[] bt) = reaction.SideB == Side.Left ? (left, v) : (right, w);
                int a = IndexOf(viewA, reaction.A), b = IndexOf(viewB, reaction.B);
                double flux = reaction.Conductance * (at[a] - bt[b]);
                balance[viewA.StackChannels[a]] -= flux;
                balance[viewB.StackChannels[b]] += flux;
                tolerance += reaction.Conductance * 4e-16 * (state.RegionCount + 2) * largest;
            }

            Assert.All(balance, defect => Assert.True(Math.Abs(defect) <= tolerance, $"{left.Name} / {right.Name}: {defect:E2}, J = {current:E2}, tolerance {tolerance:E2}"));
            boundary += left.Kind == RegionKind.Interface || sharp ? 1 : 0;
        }
    });

    static double Point(RegionView view, double fraction) => view.Kind switch
    {
        RegionKind.LeftLead => -3 * fraction * view.DecayLengths.FirstOrDefault(1e-9),
        RegionKind.RightLead => 3 * fraction * view.DecayLengths.FirstOrDefault(1e-9),
        _ => fraction * view.Length,
    };

    static int IndexOf(RegionView view, string channel)
    {
        int index = 0;
        while (view.Medium.Channels[index].Name != channel)
        {
            index++;
        }

        return index;
    }
}
