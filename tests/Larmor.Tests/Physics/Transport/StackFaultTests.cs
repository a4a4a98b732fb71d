using System.Collections.Immutable;
using Larmor.Physics.Transport;
using Xunit;

namespace Larmor.Tests.Physics.Transport;

/// <summary>Every fault of a description, with the exact words.</summary>
public sealed class StackFaultTests
{
    static readonly Medium Copper = SampleStacks.Copper;

    public static TheoryData<string, string> Faults => [.. Table.Select(row => (row.Name, row.Message))];

    static IEnumerable<(string Name, Stack Stack, string Message)> Table =>
    [
        ("no conductor", SampleStacks.Single(Copper) with { Layers = [] }, "the stack is empty: it needs a layer or two leads"),
        ("interfaces", SampleStacks.Single(Copper) with { Interfaces = [Interface.Ideal] }, "1 conductors need 0 interfaces, got 1"),
        ("names", Pair(Copper, Copper, Interface.Ideal, "a", "a"), "layer 'a': the name stands for two layers; names must differ"),
        ("no thickness", SampleStacks.Single(Copper, 0), "layer 'layer': thickness must be positive, got 0 m"),
        ("negative thickness", SampleStacks.Single(Copper, -3e-9), "layer 'layer': thickness must be positive, got -3E-09 m"),
        ("endless thickness", SampleStacks.Single(Copper, double.PositiveInfinity), "layer 'layer': thickness must be positive, got Infinity m"),
        ("thickness not a number", SampleStacks.Single(Copper, double.NaN), "layer 'layer': thickness must be positive, got NaN m"),
        ("no channel", SampleStacks.Single(new("X", [], [])), "layer 'layer': material 'X' has no active channel"),
        ("channel twice", SampleStacks.Single(new("X", [new("s", 1), new("s", 1)], [])), "layer 'layer': channel 's' is given twice"),
        ("no conductivity", SampleStacks.Single(new("X", [new("s", 0)], [])),
            "layer 'layer': channel 's': conductivity must be positive, got 0 S/m; leave an inactive channel out"),
        ("conductivity not a number", SampleStacks.Single(new("X", [new("s", double.NaN)], [])),
            "layer 'layer': channel 's': conductivity must be positive, got NaN S/m; leave an inactive channel out"),
        ("unknown end", SampleStacks.Single(new("X", [new("s", 1)], [new("flip", "s", "d", 1)])),
            "layer 'layer': reaction 'flip' names channel 'd', which is not active there"),
        ("itself", SampleStacks.Single(new("X", [new("s", 1)], [new("flip", "s", "s", 1)])), "layer 'layer': reaction 'flip' joins channel 's' with itself"),
        ("negative reaction", SampleStacks.Single(new("X", [new("s", 1), new("d", 1)], [new("flip", "s", "d", -1)])),
            "layer 'layer': reaction 'flip': conductance must not be negative, got -1"),
        ("drive", SampleStacks.Single(Copper) with { Drive = Drive.Current(double.NaN) }, "the drive must be a finite number"),
        ("lead not connected", SampleStacks.Single(Copper) with
            {
                Left = new Lead(Copper with { Reactions = [] }),
                Interfaces = [Interface.Ideal],
            },
            "left lead: its channels never come to one potential far away; a semi-infinite lead needs reactions that join all its channels"),
        ("unknown interface channel", Pair(Copper, Copper, new SharpInterface([new("d_up", 1e-16)], [])), "interface 'a / b': 'Cu' has no channel 'd_up'"),
        ("unknown reaction end", Pair(Copper, Copper, new SharpInterface([], [new("sd", "s_dn", Side.Left, "d_dn", Side.Right, 1)])),
            "interface 'a / b': 'Cu' has no channel 'd_dn'"),
        ("negative lumped", Pair(Copper, Copper, new SharpInterface([], [new("sd", "s_dn", Side.Left, "s_up", Side.Right, -1)])),
            "interface 'a / b': reaction 'sd': conductance must not be negative, got -1 S/m²"),
        ("nothing crosses", Pair(Copper, Copper, new DistributedInterface([], [])), "interface 'a / b': a distributed interface needs at least one channel that crosses"),
        ("floating", Pair(Copper, new("X", [new("s_up", 1e7), new("s_dn", 1e7), new("d_dn", 1e6)], []), Interface.Ideal) with
            {
                Interfaces = [Interface.Ideal, Interface.Ideal],
                Right = new Lead(Copper),
            },
            "channel 'd_dn' at layer 'b' is cut off from the contacts: nothing sets its potential; "
            + "let it react with another channel, continue it to the next layer, or leave it out"),
        ("cut", Pair(new("X", [new("s_up", 1e7)], []), new("Y", [new("s_dn", 1e7)], []), Interface.Ideal),
            "channel 's_dn' at layer 'b' is cut off from the contacts: nothing sets its potential; "
            + "let it react with another channel, continue it to the next layer, or leave it out"),
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_is_found_alone_and_told_in_words(string name, string message)
    {
        Stack stack = Table.First(row => row.Name == name).Stack;
        Assert.Equal([message], StackCheck.Find(stack).Select(fault => fault.Message));
        ArgumentException error = Assert.Throws<ArgumentException>(() => ChannelNetwork.Freeze(stack));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1e-16, "got -1E-16")]
    [InlineData(double.NaN, "got NaN")]
    public void A_bad_interface_resistance_is_named(double value, string got)
    {
        StackFault fault = Assert.Single(StackCheck.Find(Pair(Copper, Copper, new SharpInterface([new("s_up", value)], []))));
        Assert.Equal("interface 'a / b'", fault.Place);
        Assert.Contains(got, fault.Message, StringComparison.Ordinal);
        fault = Assert.Single(StackCheck.Find(SampleStacks.Single(Copper) with { Right = new Reservoir([new("s_up", value)]) }));
        Assert.Equal("right contact", fault.Place);
        Assert.Contains(got, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_distributed_interface_without_resistance_is_refused()
    {
        StackFault fault = Assert.Single(StackCheck.Find(Pair(Copper, Copper, new DistributedInterface([new("s_up", 0)], []))));
        Assert.Equal("interface 'a / b'", fault.Place);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        Stack stack = Pair(Copper with { Channels = [] }, Copper, Interface.Ideal, "a", "a") with { Drive = Drive.Voltage(double.NaN) };
        ImmutableArray<StackFault> faults = StackCheck.Find(stack);
        Assert.Equal(
            ["layer 'a'", "layer 'a'", "layer 'a'", "layer 'a'", "drive"],
            faults.Select(f => f.Place)); // no channel, two ends of its reaction, the name, the drive
    }

    [Fact]
    public void A_sound_stack_has_no_fault() => Assert.Empty(StackCheck.Find(SampleStacks.SpinValve));

    static Stack Pair(Medium a, Medium b, Interface boundary, string nameA = "a", string nameB = "b") =>
        new(Reservoir.Ideal, [new(nameA, a, 1e-9), new(nameB, b, 1e-9)], [boundary], Reservoir.Ideal, Drive.Current(1e11));
}
