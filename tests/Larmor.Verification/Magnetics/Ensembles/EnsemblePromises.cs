using Larmor.Physics.Magnetics.Ensembles;
using Larmor.Physics.Quantities;
using Xunit;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Magnetics.Ensembles;

/// <summary>Bits, memory, cancellation and refusals of ensembles.</summary>
public sealed class EnsemblePromises
{
    static readonly Vec3 Z = new(0, 0, 1);

    static ThermalMacrospin Spin { get; } = new(8e5, 2e-24, 0.02, Constants.ElectronGyromagneticRatio, 300)
    {
        Uniaxial = new UniaxialAnisotropy(2e4, 1e3, Z),
        Field = new Vec3(0.01, 0, 0),
        PulsedField = new PulsedField(new Vec3(0, 0, -0.02), new Pulse(5e-11, 1e-10, 2e-11)),
        Torque = new PolarizedTorque(Z, -1e-3, 2e-4, 0.3, new Pulse(0, 1e-10, 0)),
    };

    [Theory]
    [InlineData(StochasticMethod.Heun)]
    [InlineData(StochasticMethod.Splitting)]
    public void Bits_depend_on_no_number_of_threads_replicas_or_calls(StochasticMethod method)
    {
        double[] alone = Run(1000, 1, 1);
        Assert.Equal(alone, Run(1000, 2, 1));
        Assert.Equal(alone, Run(1000, 3, 1));
        Assert.Equal(alone, Run(1000, 8, 5));
        Assert.Equal(alone.Take(13), Run(13, 1, 1));

        // No two replicas share their noise.
        Assert.Equal(1000, alone.Distinct().Count());

        double[] Run(int count, int threads, int parts)
        {
            var ensemble = new MacrospinEnsemble(Spin, count, Z, 5e-13, method, 42);
            ensemble.Watch(Z, 0.99);
            for (int part = 0; part < parts; part++)
            {
                ensemble.Advance(300 / parts, threads, null, TestContext.Current.CancellationToken);
            }

            Assert.Contains(ensemble.PassageSteps.ToArray(), double.IsFinite);
            return [.. ensemble.Z.ToArray().Zip(ensemble.X.ToArray(), (z, x) => z + (3 * x)).Zip(ensemble.PassageSteps.ToArray(), (u, n) => double.IsFinite(n) ? u + n : u)];
        }
    }

    [Fact]
    public void Stepping_allocates_nothing()
    {
        var ensemble = new MacrospinEnsemble(Spin, 64, Z, 5e-13, StochasticMethod.Heun, 42);
        ensemble.Advance(10);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ensemble.Advance(5000);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Directions_stay_on_the_sphere()
    {
        foreach (StochasticMethod method in Enum.GetValues<StochasticMethod>())
        {
            var ensemble = new MacrospinEnsemble(Spin, 64, Z, 5e-13, method, 42);
            ensemble.Advance(1000);
            for (int i = 0; i < ensemble.Count; i++)
            {
                // One normalisation a step, rounded a few times.
                Assert.InRange(ensemble[i].Square - 1, -1e-15, 1e-15);
            }
        }
    }

    [Fact]
    public void A_step_that_cannot_follow_the_precession_is_refused_with_one_that_can()
    {
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => new MacrospinEnsemble(Spin, 8, Z, 1e-11, StochasticMethod.Heun, 1));
        string limit = fault.Message.Split("at most ")[1].Split(" s ")[0];
        double step = double.Parse(limit, System.Globalization.CultureInfo.InvariantCulture);

        // 0.2 rad or ³√(0.16 α) of precession in fields of about 0.1 T: between 0.1 and 20 ps.
        Assert.InRange(step, 1e-13, 2e-11);
        Assert.Equal(8, new MacrospinEnsemble(Spin, 8, Z, step * 0.99, StochasticMethod.Heun, 1).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => new MacrospinEnsemble(Spin, 8, Z, 0, StochasticMethod.Heun, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MacrospinEnsemble(Spin, 8, Z, double.NaN, StochasticMethod.Heun, 1));
    }

    [Fact]
    public void Work_can_be_watched_and_stopped()
    {
        var ensemble = new MacrospinEnsemble(Spin, 1024, Z, 5e-13, StochasticMethod.Heun, 42);
        double told = 0;
        ensemble.Advance(10, 1, share => told = Math.Max(told, share), TestContext.Current.CancellationToken);
        Assert.Equal(1, told);
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => ensemble.Advance(long.MaxValue / 2, 1, null, Stopped()));

        CancellationToken Stopped()
        {
            stop.CancelAfter(20);
            return stop.Token;
        }
    }

    [Fact]
    public void A_pulse_is_a_trapezium_of_its_width_at_half_height()
    {
        var pulse = new Pulse(1, 4, 2);
        Assert.Equal([0, 0, 0.5, 1, 1, 0.5, 0, 0], ((double[])[0, 1, 2, 3, 5, 6, 7, 8]).Select(pulse.At));
        var rectangle = new Pulse(1, 2, 0);
        Assert.Equal([0, 1, 1, 0], ((double[])[0.9, 1.1, 2.9, 3.1]).Select(rectangle.At));
        Assert.Equal(1, Pulse.Always.At(1e30));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pulse(0, 1, 2));
    }

    [Fact]
    public void Wilsons_interval_covers_what_it_says()
    {
        // 10 of 100 at 1.96: 0.0552 … 0.1744 (Wilson 1927, any table).
        var interval = ConfidenceInterval.Wilson(10, 100, 1.96);
        Assert.Equal(0.0552, interval.Low, 1e-4);
        Assert.Equal(0.1744, interval.High, 1e-4);

        // None of n: z²/(n + z²).
        var none = ConfidenceInterval.Wilson(0, 100, 4);
        Assert.Equal(0, none.Low);
        Assert.Equal(16.0 / 116, none.High, 1e-15);
    }

    [Fact]
    public void Dwell_times_need_both_ends_and_a_true_jump()
    {
        // Up 2 (unseen start), dip to 0 that is no jump, down 3, up 2, down (unseen end).
        double[] signal = [1, 1, 0, 1, -1, 0, -1, 1, 0.2, -1, -1];
        var found = DwellTimes.Of(signal, 0.5, -0.5, 0.5);
        Assert.Equal([1.0], found.Upper);
        Assert.Equal([1.5], found.Lower);
    }

    [Fact]
    public void Numbers_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ThermalMacrospin(0, 1e-24, 0.1, 1.76e11, 300));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ThermalMacrospin(1e6, 1e-24, 0, 1.76e11, 300));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ThermalMacrospin(1e6, 1e-24, 0.1, 1.76e11, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new UniaxialAnisotropy(1e4, 0, new(0, 0, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PolarizedTorque(Z, 1e-3, 0, 1, Pulse.Always));
        Assert.Throws<ArgumentOutOfRangeException>(() => QuadraticAnisotropy.OfShape(new(0.2, 0.2, 0.2), 8e5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MacrospinEnsemble(Spin, 0, Z, 1e-13, StochasticMethod.Heun, 1));
    }
}
