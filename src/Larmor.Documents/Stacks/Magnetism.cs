using Larmor.Physics.Transport;

namespace Larmor.Documents.Stacks;

/// <summary>Tells whether a medium has an axis: whether exchanging its paired channels changes it, eq. (T-30).</summary>
static class Magnetism
{
    public static bool IsMagnetic(Medium medium, List<(string Up, string Down)> pairs) =>
        medium.Channels.Any(channel => Conductivity(medium, Swap(channel.Name, pairs)) != channel.Conductivity)
        || medium.Reactions.Any(reaction => Conductance(medium, Swap(reaction.A, pairs), Swap(reaction.B, pairs)) != Conductance(medium, reaction.A, reaction.B));

    static double Conductivity(Medium medium, string name) => medium.Channels.FirstOrDefault(c => c.Name == name)?.Conductivity ?? 0;

    static double Conductance(Medium medium, string a, string b) =>
        medium.Reactions.Where(r => (r.A == a && r.B == b) || (r.A == b && r.B == a)).Sum(r => r.Conductance);

    static string Swap(string name, List<(string Up, string Down)> pairs)
    {
        foreach ((string up, string down) in pairs)
        {
            if (name == up || name == down)
            {
                return name == up ? down : up;
            }
        }

        return name;
    }
}
