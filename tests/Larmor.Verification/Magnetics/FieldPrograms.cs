using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Dynamics;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Magnetics.Pumping;
using Xunit;

namespace Larmor.Verification.Magnetics;

/// <summary>Fields and currents against time.</summary>
public sealed class FieldPrograms
{
    [Fact]
    public void Waveforms_have_their_shapes_and_name_their_edges()
    {
        // Times are binary fractions, so that nothing is rounded.
        Ramp ramp = new(2, 4, 1, 2);
        Assert.Equal([2.0, 2, 3, 4, 4], [ramp.At(0), ramp.At(1), ramp.At(2), ramp.At(3), ramp.At(9)]);
        Assert.Equal((1, 3, double.PositiveInfinity), (ramp.NextBreak(0), ramp.NextBreak(1), ramp.NextBreak(3)));

        // Width between the middles of the flanks: rises from 1 to 1.25, falls from 2 to 2.25.
        Pulse pulse = new(1, 1, 0.25, 0.25);
        Assert.Equal([0.0, 0, 0.5, 1, 1, 0.5, 0], [pulse.At(0.5), pulse.At(1), pulse.At(1.125), pulse.At(1.25), pulse.At(2), pulse.At(2.125), pulse.At(2.25)]);
        Assert.Equal((1, 1.25, 2, 2.25), (pulse.NextBreak(0), pulse.NextBreak(1), pulse.NextBreak(1.5), pulse.NextBreak(2)));

        Oscillation wave = new(1e9, Math.PI / 2);
        Assert.Equal(-1, wave.At(0.25e-9), 1e-12);
        Assert.Equal(0, wave.At(0), 1e-12);
    }

    [Fact]
    public void Sources_add_up_and_the_nearest_edge_of_all_counts()
    {
        AppliedField field = new([new(new(0, 0, 2), new Steady(0.5)), new(new(1, 0, 0), new Ramp(0, 1, 1, 1))]);
        DriveProgram program = new(field, new Pulse(0.5, 0.75, 0, 0));
        Assert.Equal(new Vector3D(0.5, 0, 1), field.At(1.5));
        Assert.Equal(new Vector3D(0.5, 0, 1), program.At(1.5).Field);
        Assert.Equal((0, 1, 0), (program.At(0.25).Current, program.At(1).Current, program.At(1.5).Current));
        Assert.Equal((0.5, 1, 1.25), (program.NextBreak(0), program.NextBreak(0.5), program.NextBreak(1)));
        Assert.Equal(Vector3D.Zero, AppliedField.None.At(1));
    }

    /// <summary>An open metal takes the whole drive as its accumulation, of which a full polarized probe reads half.</summary>
    [Fact]
    public void Probe_of_an_open_metal_reads_half_the_drive()
    {
        SpinPumping open = new(1e15, 0, 1), sink = new(1e15, 0, 0);
        Assert.Equal(SpinPumping.Drive(1e11, 0.3) / 2, open.ProbeVoltage(1e11, 0.3, 1), 1e-14 * SpinPumping.Drive(1e11, 0.3));
        Assert.Equal(0, sink.ProbeVoltage(1e11, 0.3, 1));
        Assert.Equal(-open.ProbeVoltage(1e11, 0.3, 0.4), open.ProbeVoltage(1e11, 0.3, -0.4));
    }
}
