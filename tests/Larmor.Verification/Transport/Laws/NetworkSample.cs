using System.Globalization;
using System.Text;
using Larmor.Physics.Transport;

namespace Larmor.Verification.Transport.Laws;

/// <summary>A random network with the seed for whatever else a law draws (points, factors), printable when a law fails.</summary>
sealed record NetworkSample(Stack Stack, int Seed)
{
    public TransportState Solve() => Solve(Stack);

    public static TransportState Solve(Stack stack)
    {
        ChannelNetwork network = ChannelNetwork.Freeze(stack);
        TransportState state = network.CreateState();
        network.Solve(state);
        return state;
    }

    public override string ToString()
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, J = {Stack.Drive.Value:R}"));
        int boundary = 0;
        void Boundary()
        {
            if (boundary < Stack.Interfaces.Length)
            {
                text.Append("\n    | ").Append(Describe(Stack.Interfaces[boundary++]));
            }
        }

        text.Append("\n  ").Append(Describe(Stack.Left));
        if (Stack.Left is Lead)
        {
            Boundary();
        }

        foreach (Layer layer in Stack.Layers)
        {
            text.Append("\n  ").Append(layer.Name).Append(' ').Append(layer.Thickness.ToString("R"))
                .Append(layer.Reversed ? " reversed " : " ").Append(Describe(layer.Medium));
            Boundary();
        }

        return text.Append("\n  ").Append(Describe(Stack.Right)).ToString();
    }

    static string Describe(Medium medium) =>
        string.Join(", ", medium.Channels.Select(c => $"{c.Name} {c.Conductivity:R}").Concat(medium.Reactions.Select(r => $"{r.A}-{r.B} {r.Conductance:R}")));

    static string Describe(Interface boundary) => boundary switch
    {
        SharpInterface sharp => $"sharp, axis {sharp.Axis}: " + Describe(sharp.Resistances)
            + string.Join("", sharp.Reactions.Select(r => $", {r.A} {r.SideA} - {r.B} {r.SideB} {r.Conductance:R}")),
        DistributedInterface spread => $"distributed, axis {spread.Axis}: " + Describe(spread.Resistances)
            + string.Join("", spread.Reactions.Select(r => $", {r.A}-{r.B} {r.Conductance:R}")),
        _ => "?",
    };

    static string Describe(End end) => end is Lead lead
        ? $"lead{(lead.Reversed ? " reversed" : "")} {Describe(lead.Medium)}"
        : "reservoir " + Describe(((Reservoir)end).Resistances);

    static string Describe(IEnumerable<ChannelResistance> list) => string.Join(", ", list.Select(r => $"{r.Channel} {r.Resistance:R}"));
}
