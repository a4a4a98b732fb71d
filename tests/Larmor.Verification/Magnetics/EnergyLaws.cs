using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Torques;
using Xunit;

namespace Larmor.Verification.Magnetics;

/// <summary>What every energy must obey; a new term joins the list and inherits the laws.</summary>
public sealed class EnergyLaws
{
    const double Magnetization = 8e5;

    static readonly Vector3D a = new Vector3D(0.3, -0.5, 0.8).Normalized();
    static readonly Vector3D b = new Vector3D(-0.7, 0.2, 0.4).Normalized();
    static readonly (Vector3D First, Vector3D Second) edge = a.Tangents();

    static readonly Dictionary<string, ILocalEnergy> locals = new()
    {
        ["uniaxial"] = new UniaxialAnisotropy(8e4, 0, a),
        ["uniaxial of second order"] = new UniaxialAnisotropy(8e4, -3e4, a),
        ["cubic"] = new CubicAnisotropy(5e4, 0, edge.First, edge.Second),
        ["cubic of second order"] = new CubicAnisotropy(5e4, 9e4, edge.First, edge.Second),
        ["shape"] = new ShapeAnisotropy(new(new(0.1, 0.03, 0.02), new(0.03, 0.2, -0.05), new(0.02, -0.05, 0.7))),
        ["field"] = new LocalField(new(0.03, -0.02, 0.1)),
    };

    static readonly Dictionary<string, IPairEnergy> pairs = new()
    {
        ["bilinear exchange"] = new InterlayerExchange(0, 1, 1e-14, 2e-4, 0),
        ["biquadratic exchange"] = new InterlayerExchange(0, 1, 1e-14, -1e-4, -7e-5),
        ["points"] = DipolarCoupling.BetweenPoints(0, 1, 2e-18, 3e-18, new(3e-9, -8e-9, 12e-9)),
        ["prisms"] = DipolarCoupling.BetweenPrisms(0, 1, 8e5, 1.2e6, new(60e-9, 40e-9, 3e-9), new(50e-9, 45e-9, 5e-9), new(10e-9, 3e-9, 8e-9)),
    };

    public static TheoryData<string> Locals => [.. locals.Keys];

    public static TheoryData<string> Pairs => [.. pairs.Keys];

    /// <summary>Central differences with h = 1e-4 of polynomials of degree ≤ 6: h² times the third derivative, below 1e-6 of the largest slope.</summary>
    [Theory]
    [MemberData(nameof(Locals))]
    public void Gradient_is_the_derivative_of_the_energy_and_Hessian_that_of_the_gradient(string name)
    {
        ILocalEnergy term = locals[name];
        foreach (Vector3D u in Directions.Some)
        {
            double scale = Enumerable.Max(Directions.Some, v => term.Gradient(v, Magnetization).Length);
            Vector3D numeric = Differences.Gradient(v => term.Density(v, Magnetization), u);
            Assert.True((numeric - term.Gradient(u, Magnetization)).Length <= 1e-6 * scale, name);
            Matrix3D second = Differences.Jacobian(v => term.Gradient(v, Magnetization), u);
            Near(second, term.Hessian(u, Magnetization), 1e-6 * scale, name);
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Gradients_of_a_pair_are_derivatives_of_its_energy(string name)
    {
        IPairEnergy term = pairs[name];
        foreach (Vector3D u in Directions.Some)
        {
            Vector3D v = new Vector3D(u.Y, -u.Z, u.X + 0.3).Normalized();
            (Vector3D first, Vector3D second) = term.Gradients(u, v);
            double scale = first.Length + second.Length;
            Assert.True((Differences.Gradient(w => term.Energy(w, v), u) - first).Length <= 1e-6 * scale);
            Assert.True((Differences.Gradient(w => term.Energy(u, w), v) - second).Length <= 1e-6 * scale);
            PairHessian hessian = term.Hessian(u, v);
            Near(Differences.Jacobian(w => term.Gradients(w, v).First, u), hessian.First, 1e-6 * scale, name);
            Near(Differences.Jacobian(w => term.Gradients(u, w).First, v), hessian.Cross, 1e-6 * scale, name);
            Near(Differences.Jacobian(w => term.Gradients(u, w).Second, v), hessian.Second, 1e-6 * scale, name);
        }
    }

    /// <summary>Turning the description and the direction together changes no energy: rounding only.</summary>
    [Fact]
    public void Energies_do_not_see_the_axes_of_space()
    {
        Matrix3D turn = Directions.Turn(0.7, new(1, 2, -0.5));
        Matrix3D tensor = ((ShapeAnisotropy)locals["shape"]).Tensor;
        (ILocalEnergy Here, ILocalEnergy There)[] couples =
        [
            (new UniaxialAnisotropy(8e4, -3e4, a), new UniaxialAnisotropy(8e4, -3e4, turn * a)),
            (new CubicAnisotropy(5e4, 9e4, edge.First, edge.Second), new CubicAnisotropy(5e4, 9e4, turn * edge.First, turn * edge.Second)),
            (new ShapeAnisotropy(tensor), new ShapeAnisotropy(turn * tensor * turn.Transpose())),
            (new LocalField(b), new LocalField(turn * b)),
        ];
        foreach ((ILocalEnergy here, ILocalEnergy there) in couples)
        {
            foreach (Vector3D u in Directions.Some)
            {
                double scale = here.Gradient(u, Magnetization).Length + Math.Abs(here.Density(u, Magnetization));
                Assert.Equal(here.Density(u, Magnetization), there.Density(turn * u, Magnetization), 1e-14 * scale);
                Vector3D turned = turn * here.Gradient(u, Magnetization);
                Assert.True((turned - there.Gradient(turn * u, Magnetization)).Length <= 1e-14 * scale);
            }
        }

        Vector3D r = new(3e-9, -8e-9, 12e-9);
        var first = DipolarCoupling.BetweenPoints(0, 1, 2e-18, 3e-18, r);
        var second = DipolarCoupling.BetweenPoints(0, 1, 2e-18, 3e-18, turn * r);
        Assert.Equal(first.Energy(a, b), second.Energy(turn * a, turn * b), 1e-14 * Math.Abs(first.Energy(a, a)));
    }

    /// <summary>Energy and fields of the frozen system are those of its terms one by one: B = −∂E/∂u/m.</summary>
    [Fact]
    public void Freezing_changes_neither_energy_nor_field()
    {
        Macrospin first = new("a", Magnetization, 2e-24, 0.01, 1.76e11, [.. locals.Values]);
        Macrospin second = new("b", 1.2e6, 5e-24, 0.02, 1.76e11, [locals["cubic"], locals["uniaxial"]]);
        MagnetSystem system = new([first, second], [.. pairs.Values]);
        FrozenMagnets frozen = system.Freeze();
        Vector3D field = new(0.01, 0.02, -0.05);
        Vector3D[] u = [a, b], fields = new Vector3D[2];
        double Energy(Vector3D p, Vector3D q) =>
            first.Energies.Sum(term => first.Volume * term.Density(p, first.Magnetization))
            + second.Energies.Sum(term => second.Volume * term.Density(q, second.Magnetization))
            + pairs.Values.Sum(pair => pair.Energy(p, q))
            - field.Dot((first.Moment * p) + (second.Moment * q));

        double expected = Energy(a, b);
        Assert.Equal(expected, frozen.Energy(u, field), 1e-13 * Math.Abs(expected));
        frozen.SetFields(u, field, fields);
        Vector3D atFirst = (-1 / first.Moment) * Differences.Gradient(p => Energy(p, b), a);
        Vector3D atSecond = (-1 / second.Moment) * Differences.Gradient(q => Energy(a, q), b);
        Assert.True((atFirst - fields[0]).Length <= 1e-6 * fields[0].Length);
        Assert.True((atSecond - fields[1]).Length <= 1e-6 * fields[1].Length);
    }

    [Fact]
    public void Parallel_layers_have_the_lower_energy_for_positive_bilinear_exchange_and_crossed_ones_for_negative_biquadratic()
    {
        InterlayerExchange parallel = new(0, 1, 1e-14, 1e-4, 0), crossed = new(0, 1, 1e-14, 0, -1e-4);
        Assert.True(parallel.Energy(a, a) < parallel.Energy(a, -a));
        Assert.True(crossed.Energy(a, edge.First) < crossed.Energy(a, a));
    }

    [Fact]
    public void Descriptions_that_mean_nothing_are_refused()
    {
        Macrospin good = new("m", 8e5, 1e-24, 0.01, 1.76e11, []);
        Assert.Throws<ArgumentOutOfRangeException>(() => new UniaxialAnisotropy(1, 0, new(1, 1, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CubicAnisotropy(1, 0, a, b));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AngularAsymmetry(1, 0, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MagnetSystem.Of(good with { Magnetization = 0 }).Freeze());
        Assert.Throws<ArgumentOutOfRangeException>(() => MagnetSystem.Of(good with { Volume = -1 }).Freeze());
        Assert.Throws<ArgumentOutOfRangeException>(() => MagnetSystem.Of(good with { Damping = -0.1 }).Freeze());
        Assert.Throws<ArgumentOutOfRangeException>(() => MagnetSystem.Of(good with { GyromagneticRatio = 0 }).Freeze());
        Assert.Throws<ArgumentOutOfRangeException>(() => MagnetSystem.Of(good with { Torques = [PolarizedTorque.Symmetric(new(2, 0, 0), 1, 0)] }).Freeze());
        Assert.Throws<ArgumentOutOfRangeException>(() => new MagnetSystem([good, good], [new InterlayerExchange(0, 2, 1, 1, 0)]).Freeze());
        Assert.Throws<ArgumentOutOfRangeException>(() => new MagnetSystem([good, good], [new InterlayerExchange(1, 1, 1, 1, 0)]).Freeze());
        Assert.Throws<ArgumentOutOfRangeException>(() => new MagnetSystem([], []).Freeze());
    }

    static void Near(Matrix3D expected, Matrix3D actual, double tolerance, string name)
    {
        Matrix3D off = expected + (-1 * actual);
        Assert.True(off.X.Length + off.Y.Length + off.Z.Length <= tolerance, $"{name}: {expected} against {actual}");
    }
}
