using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Verification.Coupling;
using Xunit;
using Drive = Larmor.Physics.Transport.Drive;

namespace Larmor.Verification.Experiments;

/// <summary>Which current switches which state: the pinned layer on either side, both currents, both states.</summary>
public sealed class SwitchingSigns
{
    const double Current = 4e11;

    static MagnetSample Sample(bool pinnedLeft, double current, bool parallel) =>
        new(MagnetSystem.Of(SpinValve.FreeLayer()), AppliedField.None, [Vector3D.FromAngles(parallel ? 0.1 : Math.PI - 0.1, 0.4)])
        {
            Stack = new MovingStack(
                SpinValve.Stack(pinnedLeft) with { Drive = Drive.Current(current) },
                [new(SpinValve.Free(pinnedLeft), SpinValve.Magnetization, SpinValve.γ)], SpinValve.Area),
        };

    /// <summary>Electrons that go from the free layer to the pinned one, J > 0 with the pinned one on the left, favour antiparallel.</summary>
    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, -1)]
    [InlineData(false, 1)]
    [InlineData(false, -1)]
    public void Electrons_from_free_to_pinned_reverse_the_parallel_state_and_no_other(bool pinnedLeft, int sign)
    {
        bool favoursAntiparallel = pinnedLeft == sign > 0;
        foreach (bool parallel in new[] { true, false })
        {
            MagnetSample sample = Sample(pinnedLeft, sign * Current, parallel);
            SwitchingResult result = SwitchingExperiment.Run(sample, new(8e-9, null, 101, Pumping: false, null), Conduct.Quiet)!;
            Assert.Equal(parallel == favoursAntiparallel, result.Switched);
            Assert.InRange(result.Books.Defect, 0, 1e-7);
            if (result.Switched)
            {
                Assert.Equal(parallel, result.Trace.Moments[^1].Electric!.Value.Resistance > result.Trace.Moments[0].Electric!.Value.Resistance);
            }

            var sense = TorqueSense.Of(sample, 0, Vector3D.UnitZ);
            Assert.Equal(favoursAntiparallel, sense.NearParallel < 0);
            Assert.Equal(favoursAntiparallel, sense.NearAntiparallel < 0);
        }
    }

    /// <summary>With pumping the source notices the work of the torque, and transport's heat is what is left.</summary>
    [Fact]
    public void Source_pays_for_the_work_when_spin_is_pumped()
    {
        SwitchingResult result = SwitchingExperiment.Run(Sample(pinnedLeft: true, Current, parallel: true), new(4e-9, null, 101, Pumping: true, null), Conduct.Quiet)!;
        EnergyBooks books = result.Books;
        Assert.True(result.Switched);
        Assert.InRange(books.Defect, 0, 1e-7);
        Assert.Equal(books.Supplied!.Value, books.TransportHeat!.Value + books.TorqueWork, 1e-9 * books.Supplied.Value);
    }
}
