using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.Profiles;
using Larmor.Verification.Noncollinear;
using Xunit;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>
/// Stacks of uniform layers have two descriptions that share no code: the exact network of turned layers (N-1) to (N-15) and the finite
/// volumes of a texture to. With m = CΔ the two agree: D0 = σ/2C, ββ′ = P², 1/τ_sf = 2G/C, Ω = −(precession)/C, b = PJ.
/// </summary>
public sealed class LayeredStacks
{
    /// <summary>C: A/m of carriers per volt of accumulation. Any number serves.</summary>
    const double Density = 1e10;

    const double J = 1e11;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Finite_volumes_and_the_exact_stack_agree_at_second_order(int seed)
    {
        (NoncollinearStack stack, Texture texture) = Next(new Random(seed));
        SpinState exact = Solved.Of(stack);
        int offset = stack.Left is SpinLead ? 1 : 0;
        var fine = new RefinedTexture(texture);
        double largest = 0, coarseError = 0, fineError = 0, extrapolatedError = 0;
        foreach ((int layer, double distance, double x) in Places(texture))
        {
            SpinPoint point = exact.Evaluate(layer + offset, distance);
            Vector m = Density * Read(point.Accumulation), flux = Read(point.SpinCurrent);
            largest = Math.Max(largest, Near.Largest(m));
            coarseError = Math.Max(coarseError, Near.Largest(fine.CoarseFlux(x) - flux));
            fineError = Math.Max(fineError, Near.Largest(fine.FineFlux(x) - flux));
            extrapolatedError = Math.Max(extrapolatedError, Near.Largest(fine.Flux(x) - flux));
        }

        Assert.InRange(Math.Log2(coarseError / fineError), 1.97, 2.03);
        Assert.InRange(fineError / J, 0, Step * Step / 2);
        Assert.InRange(extrapolatedError / J, 0, 10 * Math.Pow(Step, 4));
        foreach ((int layer, double distance, double x) in Places(texture))
        {
            Near.Vectors(Density * Read(exact.Evaluate(layer + offset, distance).Accumulation), fine.Accumulation(x), 10 * Math.Pow(Step, 4), largest);
        }

        for (int l = 0; l < texture.Layers.Length; l++)
        {
            if (stack.Layers[l].Magnetism is not null)
            {
                Near.Vectors(Read(SpinTorque.Of(exact, l + offset).OnMagnetization), fine.TorqueOn(l), 10 * Math.Pow(Step, 4), J);
            }
        }
    }

    /// <summary>|κ| h of the shortest mode in a layer.</summary>
    const double Step = 0.02;

    static (NoncollinearStack Stack, Texture Texture) Next(Random random)
    {
        var layers = ImmutableArray.CreateBuilder<SpinLayer>();
        int count = random.Next(2, 7);
        for (int i = 0; i < count; i++)
        {
            double thickness = Between(2e-9, 1.2e-8);
            bool magnet = i % 2 == 0 || random.Next(4) == 0;
            Medium medium = magnet ? Magnet() : Normal();
            layers.Add(new SpinLayer($"layer {i}", medium, thickness, magnet ? Magnetism(medium) : null));
        }

        SpinEnd left = random.Next(2) == 0 ? new SpinReservoir() : new SpinLead(Normal());
        Medium rightMedium = Magnet();
        SpinEnd right = random.Next(2) == 0 ? new SpinReservoir() : new SpinLead(rightMedium, Magnetism(rightMedium));
        int boundaries = count - 1 + (left is SpinLead ? 1 : 0) + (right is SpinLead ? 1 : 0);
        var stack = new NoncollinearStack(
            left, layers.ToImmutable(), [.. Enumerable.Repeat(SpinInterface.Ideal, boundaries)], right, Drive.Current(J));
        return (stack, new Texture(SpinSense.Magnetization, End(left), [.. layers.Select(Describe)], End(right)));

        Medium Normal()
        {
            double σ = Between(5e6, 2e7);
            return new("N", [new("s_up", σ), new("s_dn", σ)], [new("spin flip", "s_up", "s_dn", Between(1e22, 1e23))]);
        }

        Medium Magnet() => new(
            "F", [new("s_up", Between(5e6, 2e7)), new("s_dn", Between(2e6, 1e7))], [new("spin flip", "s_up", "s_dn", Between(1e22, 1e23))]);

        // Finite volumes have one D0: across the magnetization σ_p = (σ_up + σ_dn)/2.
        Magnetism Magnetism(Medium medium) => new(
            Vector3D.FromAngles(Math.Acos((2 * random.NextDouble()) - 1), 6 * random.NextDouble()),
            new TransverseChannel(medium.TotalConductivity / 2, 2 * medium.Reactions[0].Conductance, Between(1e23, 2e24), -Between(1e23, 3e24)));

        double Between(double low, double high) => low * Math.Pow(high / low, random.NextDouble());
    }

    static TextureEnd End(SpinEnd end) => end is SpinLead lead
        ? new LeadEnd(
            Describe(lead.Medium, lead.Magnetism), lead.Magnetism is { } m ? Read(m.Direction) : new Vector(0, 0, 1), Polarization(lead.Medium) * J, 0)
        : new FixedEnd(default);

    static TextureLayer Describe(SpinLayer layer)
    {
        SpinMedium medium = Describe(layer.Medium, layer.Magnetism);
        double κ = new Larmor.Physics.Transport.Textures.ClosedForms.TransverseDecay(medium, medium.PrecessionRate, FluxLaw.Scalar).Wavenumber.Magnitude;
        double shortest = Math.Max(κ, 1 / Math.Sqrt(medium.LongitudinalDiffusivity * medium.SpinFlipTime));
        return new TextureLayer(
            layer.Name, medium, layer.Thickness, 2 * (int)Math.Ceiling(shortest * layer.Thickness / Step / 2),
            new UniformProfile(layer.Magnetism is { } m ? Read(m.Direction) : default))
        {
            Drift = Polarization(layer.Medium) * J,
        };
    }

    static SpinMedium Describe(Medium medium, Magnetism? magnetism) => new(
        medium.Name, medium.TotalConductivity / 2 / Density, Density / (2 * medium.Reactions[0].Conductance), -(magnetism?.Transverse.Precession ?? 0) / Density, 0,
        Density / (magnetism?.Transverse.Dephasing ?? 0), Polarization(medium) * Polarization(medium));

    static double Polarization(Medium medium) =>
        (medium.Channels[0].Conductivity - medium.Channels[1].Conductivity) / medium.TotalConductivity;

    /// <summary>Both faces and three places within each layer.</summary>
    static IEnumerable<(int Layer, double Distance, double X)> Places(Texture texture)
    {
        double start = 0;
        for (int l = 0; l < texture.Layers.Length; l++)
        {
            foreach (double share in (double[])[0, 0.137, 0.5, 0.811, 1])
            {
                yield return (l, share * texture.Layers[l].Thickness, start + (share * texture.Layers[l].Thickness));
            }

            start += texture.Layers[l].Thickness;
        }
    }

    static Vector Read(Vector3D v) => new(v.X, v.Y, v.Z);
}
