using System.Text.Json;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;
using Larmor.Physics.Transport.Textures.Profiles;
using Xunit;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>Magnets in contact and through spacers under a current, (X-37).</summary>
public sealed class SpinValves
{
    /// <summary>What a scheme of second order must reach on stacks, as a share of b and of the largest accumulation.</summary>
    const double Asked = 1e-4;

    static readonly Vector Up = new(0, 0, 1);

    public static TheoryData<string> Contacts => ["scalar", "tensor", "dephasing", "long_sf"];

    public static TheoryData<string> Stacks => ["magnum_like", "tensor_dephasing", "Co_Cu_Co"];

    [Theory]
    [MemberData(nameof(Contacts))]
    public void Contact_of_two_long_magnets_is_reproduced(string set)
    {
        SpinMedium medium = ContactMedium(set);
        foreach (ReferenceTable.Row row in ReferenceTable.Load("trilayer_closed.csv").Rows.Where(r => r.Text("set") == set))
        {
            Vector n2 = Tilted(row["angle_deg"]);
            var contact = new MagnetContact(medium, SpinSense.Magnetization, Up, n2);
            // Ten digits are given.
            Near.Vectors(new Vector(row["mx_over_b_s_m"], row["my_over_b_s_m"], row["mz_over_b_s_m"]), contact.Accumulation, 1e-9, 1e-6);
            Near.Vectors(new Vector(row["Jx_over_b"], row["Jy_over_b"], row["Jz_over_b"]), contact.Flux, 1e-9, 1);
            (double dampingLike, double fieldLike) = Components(contact.TorqueOnRight, Up, n2);
            Near.Number(row["T_dl_over_b"], dampingLike, 1e-9, 1);
            Near.Number(row["T_fl_over_b"], fieldLike, 1e-9, 1);
        }
    }

    [Theory]
    [MemberData(nameof(Contacts))]
    public void Finite_volumes_between_leads_find_the_contact(string set)
    {
        SpinMedium medium = ContactMedium(set);
        Vector n2 = Tilted(75);
        const double length = 8e-8;
        const int cells = 2000;
        var found = new RefinedTexture(new Texture(
            SpinSense.Magnetization, new LeadEnd(medium, Up, 1, 0),
            [
                new TextureLayer("1", medium, length, cells, new UniformProfile(Up)) { Drift = 1 },
                new TextureLayer("2", medium, length, cells, new UniformProfile(n2)) { Drift = 1 },
            ],
            new LeadEnd(medium, n2, 1, 0)));
        var contact = new MagnetContact(medium, SpinSense.Magnetization, Up, n2);
        var mode = new TransverseDecay(medium, -medium.PrecessionRate, FluxLaw.TwoMoment);
        // Asked is 1e-4. Torque beyond the 80 nm that are resolved is lost: exp(−80 nm/λ_t), 1e-8 with the tensor.
        double step = mode.Wavenumber.Magnitude * length / cells, tail = 2 * Math.Exp(-length / mode.DecayLength);
        (double direct, double extrapolated) = (SecondOrder(step), FourthOrder(step));
        double scale = Math.Sqrt(contact.Accumulation.Square), torque = Near.Largest(contact.TorqueOnRight);
        Near.Vectors(contact.Flux, found.Fine.Fluxes[cells], direct, 1);
        Near.Vectors(contact.Flux, found.Flux(length), extrapolated, 1);
        Near.Vectors(contact.Accumulation, found.FineAccumulation(length), direct, scale);
        Near.Vectors(contact.Accumulation, found.Accumulation(length), extrapolated, scale);
        Near.Vectors(contact.TorqueOnRight, found.Fine.TorqueOn(1), direct + tail, torque);
        Near.Vectors(contact.TorqueOnRight, found.TorqueOn(1), extrapolated + tail, torque);
    }

    [Fact]
    public void Real_admittance_gives_the_torque_of_Slonczewski()
    {
        // y_i = 0 and no transverse flip: only dephasing acts across, so f = τ_t/τ_φ → 1 with weak spin flip, Λ² = y_r/y_∥.
        SpinMedium medium = new("F", 2e-3, 1e-10, 0, 0, 1e-16, 0.5);
        double along = Math.Sqrt(medium.LongitudinalDiffusivity / medium.SpinFlipTime), across = Math.Sqrt(medium.Diffusivity * medium.TransverseRate);
        foreach (double angle in (double[])[0.3, 1.2, 2.9])
        {
            var contact = new MagnetContact(medium, SpinSense.Magnetization, Up, Tilted(angle * 180 / Math.PI));
            (double dampingLike, double fieldLike) = Components(contact.TorqueOnRight, Up, contact.Right);
            Near.Number(MagnetContact.Slonczewski(angle, across / along) / Math.Sin(angle), dampingLike / Math.Sin(angle), 2e-6);
            Near.Number(0, fieldLike, 1e-12, 1);
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Torques_of_finite_stacks_are_reproduced(string set)
    {
        foreach (ReferenceTable.Row row in ReferenceTable.Load("trilayer_stack.csv").Rows.Where(r => r.Text("stack") == set))
        {
            Vector n2 = Tilted(row["angle_deg"]);
            Texture stack = Stack(set, n2);
            var found = new RefinedTexture(stack);
            (double direct, double extrapolated) = (SecondOrder(Step(stack)), FourthOrder(Step(stack)));
            Check(found.Fine.TorqueOn(1), found.Fine.TorqueOn(3), Math.Min(direct, Asked));
            Check(found.TorqueOn(1), found.TorqueOn(3), extrapolated);

            void Check(Vector on1, Vector on2, double tolerance)
            {
                (double dl2, double fl2) = Components(on2, Up, n2);
                (double dl1, double fl1) = Components(on1, n2, Up);
                Near.Number(row["T2_dl_over_b"], dl2, tolerance, 1);
                Near.Number(row["T2_fl_over_b"], fl2, tolerance, 1);
                Near.Number(row["T1_dl_over_b"], dl1, tolerance, 1);
                Near.Number(row["T1_fl_over_b"], fl1, tolerance, 1);
            }
        }
    }

    [Theory]
    [InlineData("magnum_like", 45)]
    [InlineData("magnum_like", 120)]
    [InlineData("tensor_dephasing", 45)]
    [InlineData("tensor_dephasing", 120)]
    [InlineData("Co_Cu_Co", 45)]
    [InlineData("Co_Cu_Co", 120)]
    public void Profiles_of_finite_stacks_are_reproduced(string set, double angle)
    {
        ReferenceTable.Row[] rows = [.. ReferenceTable.Load("trilayer_stack_profiles.csv").Rows.Where(r => r.Text("stack") == set && r["angle_deg"] == angle)];
        Assert.Equal(201, rows.Length);
        double largest = rows.Max(r => Near.Largest(M(r)));
        Texture stack = Stack(set, Tilted(angle));
        var found = new RefinedTexture(stack);
        double direct = Math.Min(SecondOrder(Step(stack)), Asked), extrapolated = FourthOrder(Step(stack));
        foreach (ReferenceTable.Row row in rows)
        {
            double x = row["x_nm"] * 1e-9;
            Vector m = M(row), flux = new(row["Jx_over_b"], row["Jy_over_b"], row["Jz_over_b"]);
            Near.Vectors(flux, found.FineFlux(x), direct, 1);
            Near.Vectors(flux, found.Flux(x), extrapolated, 1);
            Near.Vectors(m, found.FineAccumulation(x), direct, largest);
            Near.Vectors(m, found.Accumulation(x), extrapolated, largest);
        }

        static Vector M(ReferenceTable.Row r) => new(r["mx_over_b_s_m"], r["my_over_b_s_m"], r["mz_over_b_s_m"]);
    }

    /// <summary>
    /// Between two media a face joins two half cells, each off by m″h²/8: (κh)²/8 of m and J, at either border of a layer. Cells within
    /// cost less, (κh)²/24.
    /// </summary>
    static double SecondOrder(double step) => step * step / 4;

    /// <summary>
    /// Extrapolation leaves −4 times the terms in h⁴, of which the cubic at the border of a layer has the largest, 35/128 m⁗h⁴; ten digits are given.
    /// </summary>
    static double FourthOrder(double step) => (4 * 35.0 / 128 * Math.Pow(step, 4)) + 1e-10;

    /// <summary>|κ| h of the shortest mode of a stack.</summary>
    static double Step(Texture stack) => stack.Layers.Max(layer =>
        new TransverseDecay(layer.Medium, -layer.Medium.PrecessionRate, FluxLaw.TwoMoment).Wavenumber.Magnitude * layer.Thickness / layer.Cells);

    static Texture Stack(string set, Vector n2)
    {
        JsonElement[] layers = [.. ReferenceMedia.Parameters("trilayer_params.json").GetProperty("stacks").GetProperty(set).EnumerateArray()];
        return new Texture(SpinSense.Magnetization, new ClosedEnd(), [.. layers.Select(Layer)], new ClosedEnd());

        TextureLayer Layer(JsonElement p, int index)
        {
            double thickness = p.GetProperty("thickness").GetDouble();
            Vector n = ReferenceMedia.Optional(p, "role", 0) switch { 1 => Up, 2 => n2, _ => default };
            return new TextureLayer($"layer {index}", ReferenceMedia.ByLengths("m", p), thickness, 2 * (int)Math.Round(thickness / 1e-10), new UniformProfile(n))
            {
                Drift = ReferenceMedia.Optional(p, "b", 0),
            };
        }
    }

    static TextureState Solve(Texture texture)
    {
        var network = TextureNetwork.Freeze(texture);
        TextureState state = network.CreateState();
        network.Solve(state);
        return state;
    }

    /// <summary>Along n × (n′ × n) and along n′ × n, both made unit vectors: the torque on n that n′ makes.</summary>
    static (double DampingLike, double FieldLike) Components(Vector torque, Vector other, Vector own)
    {
        Vector turn = SpinAxis.Direction(other.Cross(own));
        return (torque.Dot(own.Cross(turn)), torque.Dot(turn));
    }

    static SpinMedium ContactMedium(string set) =>
        ReferenceMedia.ByLengths(set, ReferenceMedia.Parameters("trilayer_params.json").GetProperty("contact").GetProperty(set));

    static Vector Tilted(double degrees) => new(0, Math.Sin(degrees * Math.PI / 180), Math.Cos(degrees * Math.PI / 180));
}
