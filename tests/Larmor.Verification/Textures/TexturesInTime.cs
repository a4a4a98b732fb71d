using Larmor.Numerics.Integration;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.Profiles;
using Xunit;
using ComplexVector = Larmor.Numerics.Algebra.CellVector<System.Numerics.Complex>;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>Textures in time: order, damping, limits, (X-39).</summary>
public sealed class TexturesInTime
{
    static readonly SpinMedium Magnet = SpinMedium.FromLengths("F", 2e-3, 1e-8, 2.2e-9, double.PositiveInfinity, 2e-15, 0.3);

    public static TheoryData<FluxLaw> Laws => [FluxLaw.TwoMoment, FluxLaw.Scalar];

    [Fact]
    public void Tableau_meets_the_conditions_of_its_orders()
    {
        var method = DiagonallyImplicitTableau.HairerWanner4;
        int s = method.Stages;
        double[] c = method.Nodes, b = [.. Enumerable.Range(0, s).Select(j => method.Coefficient(s - 1, j))];
        double A(int i, int j) => method.Coefficient(i, j);
        double Sum(Func<int, double> f) => Enumerable.Range(0, s).Sum(f);
        for (int i = 0; i < s; i++)
        {
            Near.Number(c[i], Sum(j => A(i, j)), 1e-15);
        }

        double[] Ac = [.. Enumerable.Range(0, s).Select(i => Sum(j => A(i, j) * c[j]))];
        foreach ((double[] w, int order) in ((double[], int)[])[(b, method.Order), (method.Embedded, method.EmbeddedOrder)])
        {
            Near.Number(1, Sum(i => w[i]), 1e-13);
            Near.Number(1.0 / 2, Sum(i => w[i] * c[i]), 1e-13);
            Near.Number(1.0 / 3, Sum(i => w[i] * c[i] * c[i]), 1e-13);
            Near.Number(1.0 / 6, Sum(i => w[i] * Ac[i]), 1e-13);
            if (order == 4)
            {
                Near.Number(1.0 / 4, Sum(i => w[i] * c[i] * c[i] * c[i]), 1e-13);
                Near.Number(1.0 / 8, Sum(i => w[i] * c[i] * Ac[i]), 1e-13);
                Near.Number(1.0 / 12, Sum(i => w[i] * Sum(j => A(i, j) * c[j] * c[j])), 1e-13);
                Near.Number(1.0 / 24, Sum(i => w[i] * Sum(j => A(i, j) * Ac[j])), 1e-13);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Steps_are_of_fourth_order(FluxLaw law)
    {
        // Smooth, driven and not autonomous; the longest wave only, so that every rate times the step is below one.
        double Ω = Magnet.PrecessionRate;
        Vector[] exact = Run(512);
        double coarse = Apart(Run(16)), fine = Apart(Run(32));
        Assert.InRange(Math.Log2(coarse / fine), 3.8, 4.3);

        Vector[] Run(int steps)
        {
            var evolution = TextureEvolution.Start(
                new Texture(
                    SpinSense.Magnetization, new PeriodicEnd(),
                    [new TextureLayer("spiral", Magnet, 6e-8, 12, new SpiralProfile(2 * Math.PI / 6e-8, 1)) { Drift = 1e4 }], new PeriodicEnd())
                { Law = law },
                x => new Vector(1e-3, 0, 1e-3 * Math.Cos(2 * Math.PI * x / 6e-8)),
                t => Math.Cos(Ω * t));
            double h = 8 / Ω / steps;
            for (int i = 0; i < steps; i++)
            {
                evolution.Step(h);
            }

            TextureState state = evolution.CreateState();
            evolution.Record(state);
            return state.Accumulations.ToArray();
        }

        double Apart(Vector[] found) => found.Zip(exact).Max(pair => Near.Largest(pair.First - pair.Second));
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Steps_far_beyond_every_rate_land_on_the_steady_state(FluxLaw law)
    {
        // L-stable: what a step of 1e4 τ_sf leaves of the past is of the order of 1e-4, of two steps 1e-8.
        Texture texture = DrivenWall(law);
        TextureNetwork network = TextureNetwork.Freeze(texture);
        TextureState steady = network.CreateState(), found = network.CreateState();
        network.Solve(steady);
        double scale = Largest(steady);
        var evolution = TextureEvolution.Start(texture, x => new Vector(scale, -scale, Math.Sign(x - 2e-8) * scale));
        evolution.Step(1e4 * Magnet.SpinFlipTime);
        evolution.Step(1e4 * Magnet.SpinFlipTime);
        evolution.Record(found);
        for (int i = 0; i < steady.CellCount; i++)
        {
            Near.Vectors(steady.Accumulations[i], found.Accumulations[i], 1e-6, scale);
            Near.Vectors(steady.Fluxes[i], found.Fluxes[i], 1e-6, 1);
        }
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Oscillating_drift_ends_on_the_frequency_response(FluxLaw law)
    {
        const double ω = 3e13;
        Texture texture = DrivenWall(law);
        TextureResponse response = TextureResponse.Freeze(texture);
        response.Solve(ω);
        var evolution = TextureEvolution.Start(texture, _ => default, t => Math.Cos(ω * t));
        TextureState state = evolution.CreateState();
        // 14 τ_sf forget the start to exp(−14) = 1e-6.
        double end = 14 * Magnet.SpinFlipTime;
        IntegrationRecord record = evolution.AdvanceTo(end, 1e-15, 1e-6);
        Assert.True(record.Reached);
        evolution.Record(state);
        double scale = 0, apart = 0;
        (double sin, double cos) = Math.SinCos(ω * end);
        for (int i = 0; i < state.CellCount; i++)
        {
            ComplexVector u = response.Amplitudes[i];
            Vector expected = new((u.X.Real * cos) + (u.X.Imaginary * sin), (u.Y.Real * cos) + (u.Y.Imaginary * sin), (u.Z.Real * cos) + (u.Z.Imaginary * sin));
            scale = Math.Max(scale, Near.Largest(expected));
            apart = Math.Max(apart, Near.Largest(state.Accumulations[i] - expected));
        }

        Assert.InRange(apart / scale, 0, 1e-4);
    }

    [Fact]
    public void Closed_box_without_spin_flip_keeps_its_spin()
    {
        SpinMedium metal = SpinMedium.Normal("N", 1e-2, double.PositiveInfinity, 5e-15);
        var evolution = TextureEvolution.Start(
            new Texture(SpinSense.Spin, new ClosedEnd(), [new TextureLayer("box", metal, 1e-7, 200, UniformProfile.None)], new ClosedEnd()),
            x => new Vector(Math.Exp(-x / 1e-8), 1, x * 1e7));
        TextureState state = evolution.CreateState();
        evolution.Record(state);
        Vector before = Total(state);
        Assert.True(evolution.AdvanceTo(1e-12, 1e-16, 1e-6).Reached);
        evolution.Record(state);
        Near.Vectors(before, Total(state), 1e-12, Near.Largest(before));
        Assert.True(Near.Largest(state.Accumulations[0] - state.Accumulations[199]) < 0.2, "it has spread");

        static Vector Total(TextureState state)
        {
            Vector sum = default;
            foreach (Vector m in state.Accumulations)
            {
                sum += m;
            }

            return sum;
        }
    }

    [Fact]
    public void Steps_allocate_nothing()
    {
        var evolution = TextureEvolution.Start(DrivenWall(FluxLaw.TwoMoment), _ => default);
        evolution.Step(1e-15);
        long before = GC.GetAllocatedBytesForCurrentThread();
        evolution.Step(2e-15);
        evolution.Step(2e-15);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    static Texture DrivenWall(FluxLaw law) => new(
        SpinSense.Magnetization, new DriftEnd(), [new TextureLayer("wall", Magnet, 4e-8, 200, new WallProfile(2e-8, 4e-9, 0)) { Drift = 1 }], new DriftEnd())
    { Law = law };

    static double Largest(TextureState state) => Enumerable.Range(0, state.CellCount).Max(i => Near.Largest(state.Accumulations[i]));
}
