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
        Ramp ramp = new(2, 4, 1e-9, 2e-9);
        Assert.Equal([2.0, 2, 3, 4, 4], [ramp.At(0), ramp.At(1e-9), ramp.At(2e-9), ramp.At(3e-9), ramp.At(9e-9)]);
        Assert.Equal(1e-9, ramp.NextBreak(0));
        Assert.Equal(3e-9, ramp.NextBreak(1e-9), 1e-24);
        Assert.Equal(double.PositiveInfinity, ramp.NextBreak(3.1e-9));

        // Width between the middles of the flanks: rises from 1 to 1.2, falls from 2 to 2.2 ns.
        Pulse pulse = new(1e-9, 1e-9, 0.2e-9, 0.2e-9);
        Assert.Equal([0.0, 0, 1, 1, 0], [pulse.At(0.5e-9), pulse.At(1e-9), pulse.At(1.3e-9), pulse.At(1.9e-9), pulse.At(2.3e-9)]);
        Assert.Equal(0.5, pulse.At(1.1e-9), 1e-12);
        Assert.Equal(0.5, pulse.At(2.1e-9), 1e-12);
        Assert.Equal(2e-9, pulse.NextBreak(1.5e-9), 1e-21);

        Oscillation wave = new(1e9, Math.PI / 2);
        Assert.Equal(-1, wave.At(0.25e-9), 1e-12);
        Assert.Equal(0, wave.At(0), 1e-12);
    }

    [Fact]
    public void Sources_add_up_and_the_nearest_edge_of_all_counts()
    {
        AppliedField field = new([new(new(0, 0, 2), new Steady(0.5)), new(new(1, 0, 0), new Ramp(0, 1, 1e-9, 1e-9))]);
        DriveProgram program = new(field, new Pulse(0.4e-9, 1e-9, 0, 0));
        Assert.Equal(new Vector3D(0.5, 0, 1), field.At(1.5e-9));
        Assert.Equal(new Vector3D(0.5, 0, 1), program.At(1.5e-9).Field);
        Assert.Equal((0, 1, 0), (program.At(0.3e-9).Current, program.At(1e-9).Current, program.At(1.5e-9).Current));
        Assert.Equal(0.4e-9, program.NextBreak(0));
        Assert.Equal(1e-9, program.NextBreak(0.4e-9));
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
