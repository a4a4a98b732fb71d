using System.Collections.Immutable;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.Profiles;
using Matrix = Larmor.Numerics.Algebra.CellMatrix<double>;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>Random textures of two to six layers with every kind of profile, medium, drive and end, all turned by a rotation; the same for the same seed.</summary>
sealed class RandomTextures(int seed, Matrix turn)
{
    readonly Random random = new(seed);

    public Texture Next(FluxDriver driver, FluxLaw law)
    {
        SpinSense sense = random.Next(2) == 0 ? SpinSense.Spin : SpinSense.Magnetization;
        bool ring = random.Next(4) == 0;
        var layers = ImmutableArray.CreateBuilder<TextureLayer>();
        double x = 0;
        for (int count = random.Next(2, 7), i = 0; i < count; i++)
        {
            double thickness = Between(2e-9, 2e-8);
            bool magnet = random.Next(3) > 0;
            Vector field = random.Next(2) == 0 ? default : turn * (Between(1e11, 3e12) * Axis());
            int cells = random.Next(20, 200);
            TextureLayer layer = magnet
                ? new($"layer {i}", Magnet(), thickness, cells, Profile(x, thickness)) { Drift = Signed(3), Equilibrium = Between(0.1, 3) }
                : new($"layer {i}", Metal(), thickness, cells, UniformProfile.None);
            layers.Add(layer with { FieldPrecession = field });
            x += thickness;
        }

        TextureEnd left = ring ? new PeriodicEnd() : End(sense), right = ring ? new PeriodicEnd() : End(sense);
        return new Texture(sense, left, layers.ToImmutable(), right) { Driver = driver, Law = law };
    }

    TextureEnd End(SpinSense sense)
    {
        Vector axis = turn * Axis();
        return random.Next(5) switch
        {
            0 => new FixedEnd(turn * (Between(0.1, 2) * Axis())),
            1 => new ClosedEnd(),
            2 => new DriftEnd(),
            3 => new LeadEnd(Magnet(), axis, Signed(3), Between(0.1, 3)),
            _ => new ContactEnd(ContactEnd.Mixing(sense, axis, Between(1e4, 1e6), Between(1e4, 1e6), Signed(1e5)), turn * Axis()),
        };
    }

    FormulaProfile Profile(double start, double thickness)
    {
        Vector axis = Axis();
        IMagnetizationProfile plain = random.Next(4) switch
        {
            0 => new UniformProfile(axis),
            1 => new SpiralProfile(Signed(4e8), Between(0.3, 2.8)),
            2 => new WallProfile(start + (thickness * random.NextDouble()), Between(2e-9, 6e-9), Signed(3)),
            _ => new HealingProfile(axis, Between(5e-10, 3e-9), start, start + thickness),
        };
        return new FormulaProfile(x => turn * plain.At(x));
    }

    SpinMedium Magnet() => SpinMedium.FromLengths(
        "F", Between(5e-4, 1e-2), Between(3e-9, 5e-8), Between(1e-9, 5e-9), random.Next(2) == 0 ? double.PositiveInfinity : Between(1e-9, 1e-8),
        random.Next(3) == 0 ? 0 : Between(1e-16, 1e-14), 0.9 * random.NextDouble());

    SpinMedium Metal() => SpinMedium.Normal("N", Between(5e-3, 2e-2), Between(1e-13, 1e-11), Between(1e-16, 1e-14));

    Vector Axis()
    {
        double z = (2 * random.NextDouble()) - 1, φ = 2 * Math.PI * random.NextDouble(), across = Math.Sqrt(1 - (z * z));
        return new(across * Math.Cos(φ), across * Math.Sin(φ), z);
    }

    double Between(double low, double high) => low * Math.Pow(high / low, random.NextDouble());

    double Signed(double scale) => scale * ((2 * random.NextDouble()) - 1);
}
