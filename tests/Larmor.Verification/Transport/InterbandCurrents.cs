using Larmor.Physics.Transport;
using Xunit;

namespace Larmor.Verification.Transport;

/// <summary>The s–d polarised current at faces, eq. (T-37).</summary>
public sealed class InterbandCurrents
{
    // Sum of a few currents, each good to 1e-12 of J (PublishedCases).
    const double Rounding = 1e-11;

    [Theory]
    [InlineData("p12_three_channel_NF_junction")]
    [InlineData("p13_three_channel_NF_comparable_lengths")]
    public void Excess_at_the_face_of_a_junction_is_that_of_the_reference(string name)
    {
        ReferenceCase known = ReferenceCase.Load(name);
        InterbandCurrent face = Assert.Single(InterbandCurrent.AtFaces(Solve(known.Stack)));
        double expected = known.Root.GetProperty("extra").GetProperty("three_channel").GetProperty("delta_J_down_excess_left_face_A_m2").GetDouble();
        Assert.Equal(Side.Left, face.Face);
        Assert.Equal(expected, face.Excess, Rounding * 1e11);
    }

    [Fact]
    public void Faces_of_a_layer_in_a_symmetric_stack_have_equal_excess()
    {
        InterbandCurrent[] faces = [.. InterbandCurrent.AtFaces(Solve(ReferenceCase.Load("p16_three_channel_NFN").Stack))];
        Assert.Equal([Side.Left, Side.Right], faces.Select(f => f.Face));
        Assert.Equal(faces[0].Excess, faces[1].Excess, Rounding * 1e11);
        Assert.True(Math.Abs(faces[0].Excess) > 1e9);
    }

    static TransportState Solve(Stack stack)
    {
        ChannelNetwork network = ChannelNetwork.Freeze(stack);
        TransportState state = network.CreateState();
        network.Solve(state);
        return state;
    }
}
