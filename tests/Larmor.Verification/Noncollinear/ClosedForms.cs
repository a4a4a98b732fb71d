using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;
using Xunit;

namespace Larmor.Verification.Noncollinear;

/// <summary>Contacts whose torque and resistance are known in closed form, eq. (N-22) to (N-25).</summary>
public sealed class ClosedForms
{
    // Everything is one small solve: the forms themselves lose a few roundings near θ = 0 and π.
    const double Tolerance = 1e-12;
    const double J = 1e11;

    public static TheoryData<double> Angles => [.. new[] { 1e-3, 0.2, 0.7, 1.3, Math.PI / 2, 2.0, 2.7, 3.1 }];

    [Theory]
    [MemberData(nameof(Angles))]
    public void Symmetric_contact_torque_and_resistance_follow_the_single_asymmetry_parameter(double θ)
    {
        var side = new Contact(4e-15, 0.46, 5e-16, 0.7, new Complex(1.2e15, -0.4e15));
        SpinState state = Solve(side, side, θ);
        CheckSymmetric(state, side.Y, side.P, side.Mixing, θ, 2 * side.Residual, 2 * side.P * side.P * (side.R + side.Starred));
    }

    [Theory]
    [MemberData(nameof(Angles))]
    public void Direct_contact_of_two_equal_magnets_mixes_by_their_own_transverse_channel(double θ)
    {
        var side = new Contact(4e-15, 0.46, 0, 0, 0);
        Medium medium = side.Medium();
        Complex g = Contact.Transverse.Conductivity * Contact.Transverse.Wavenumber;
        SpinState state = Solved.Of(new NoncollinearStack(
            new SpinLead(medium, Contact.Along(0)), [], [SpinInterface.Ideal], new SpinLead(medium, Contact.Along(θ)), Drive.Current(J)));
        CheckSymmetric(state, side.Y, side.P, g, θ, 0, 2 * side.P * side.P * side.R);
    }

    [Theory]
    [MemberData(nameof(Angles))]
    public void Asymmetric_contact_with_real_mixing_follows_two_partial_fractions(double θ)
    {
        // Chosen so that the torque on the second magnet changes its sign inside 0 < θ < π.
        var a = new Contact(4e-15, 0.3, 4e-16, 0.5, 2.5e15);
        var b = new Contact(1e-15, 0.7, 5e-16, 0.7, 0.9e15);
        SpinState state = Solve(a, b, θ);
        (double sine, double c) = Math.SinCos(θ);
        double g1 = a.Mixing.Real, g2 = b.Mixing.Real, y1 = a.Y, y2 = b.Y, p1 = a.P, p2 = b.P;
        double det = ((g1 + y2) * (g2 + y1)) - ((g1 - y1) * (g2 - y2) * c * c);
        Vector3D u1 = Contact.Direction(0), u2 = Contact.Direction(θ);
        Vector3D d2 = (1 / sine) * (u1 - (c * u2)), d1 = (1 / sine) * (u2 - (c * u1));
        Close.Assert(J * g2 * sine * ((p1 * (g1 + y2)) - (p2 * (g1 - y1) * c)) / det * d2, SpinTorque.Of(state, 1).Absorbed, J, Tolerance, "j_abs 2");
        Close.Assert(-J * g1 * sine * ((p2 * (g2 + y1)) - (p1 * (g2 - y2) * c)) / det * d1, SpinTorque.Of(state, 0).Absorbed, J, Tolerance, "j_abs 1");
        double α = ((p1 * (y2 + g1)) + (p2 * (y1 - g1) * c)) / det, β = -((p2 * (y1 + g2)) + (p1 * (y2 - g2) * c)) / det;
        double expected = a.Residual + b.Residual + (((p1 * (α + (c * β))) - (p2 * ((c * α) + β))) / 2);
        Close.Assert(expected, state.ExcessResistance, expected, Tolerance, "R_ex");
    }

    [Fact]
    public void Asymmetric_torque_changes_sign_where_the_two_accumulations_cancel()
    {
        var a = new Contact(4e-15, 0.3, 4e-16, 0.5, 2.5e15);
        var b = new Contact(1e-15, 0.7, 5e-16, 0.7, 0.9e15);
        double c = a.P * (a.Mixing.Real + b.Y) / (b.P * (a.Mixing.Real - a.Y));
        Assert.InRange(c, 0.1, 0.99);
        Close.Assert(Vector3D.Zero, SpinTorque.Of(Solve(a, b, Math.Acos(c)), 1).Absorbed, J, Tolerance, "j_abs");
    }

    [Theory]
    [MemberData(nameof(Angles))]
    public void Contacts_to_spin_independent_reservoirs_conduct_as_the_tangent_of_half_the_angle(double θ)
    {
        const double up = 4e15, down = 1e15, voltage = 1e-3;
        var mixing = new Complex(1.5e15, 0.5e15);
        double total = up + down, polarization = (up - down) / total, η = 2 * mixing.Magnitude * mixing.Magnitude / (total * mixing.Real);

        // A perfect conductor of 1 nm stands for the reservoir: its 1e-29 Ω·m² are 1e-14 of the contacts'.
        var perfect = new Medium("perfect", [new("s_up", 1e20), new("s_dn", 1e20)], []);
        var g = MixingConductances.Absorbing(up, down, mixing);
        var stack = new NoncollinearStack(
            new SpinReservoir(),
            [new("1", perfect, 1e-9, Contact.Along(0)), new("2", perfect, 1e-9, Contact.Along(θ))],
            [new MixingPair(g, g)], new SpinReservoir(), Drive.Voltage(voltage));
        SpinState state = Solved.Of(stack);
        (double sine, double c) = Math.SinCos(θ);
        double tangent = Math.Tan(θ / 2) * Math.Tan(θ / 2);
        double expected = total * voltage / 2 * (1 - (polarization * polarization * tangent / (tangent + η)));
        Close.Assert(expected, state.CurrentDensity, expected, 1e-12, "J");
        Vector3D d2 = (1 / sine) * (Contact.Direction(0) - (c * Contact.Direction(θ)));
        Vector3D torque = η * polarization * expected * sine / (((1 - (polarization * polarization)) * (1 - c)) + (η * (1 + c))) * d2;
        Close.Assert(torque, SpinTorque.Of(state, 1).Absorbed, expected, Tolerance, "j_abs");
    }

    [Fact]
    public void Torque_through_a_thick_spacer_falls_exponentially()
    {
        var a = new Contact(4e-15, 0.46, 5e-16, 0.7, 1.2e15);
        var b = new Contact(1e-15, 0.7, 5e-16, 0.6, new Complex(0.9e15, 0.3e15));
        const double σ = 5e7, flip = 1e22;
        double length = Math.Sqrt(σ / (4 * flip)), thickness = 9 * length, gN = σ / (2 * length);
        var copper = new Medium("N", [new("s_up", σ / 2), new("s_dn", σ / 2)], [new("spin flip", "s_up", "s_dn", flip)]);
        SpinState state = Solved.Of(new NoncollinearStack(
            new SpinLead(a.Medium(), Contact.Along(0)), [new SpinLayer("N", copper, thickness)],
            [new MixingInterface(Side.Left, a.Conductances), new MixingInterface(Side.Right, b.Conductances)],
            new SpinLead(b.Medium(), Contact.Along(Math.PI / 2)), Drive.Current(J)));
        Vector3D u1 = Contact.Direction(0), u2 = Contact.Direction(Math.PI / 2);
        Complex factor = a.P * Math.Exp(-thickness / length) * 2 * gN * b.Mixing / ((a.Y + gN) * (b.Mixing + gN));
        Vector3D expected = (J * factor.Real * u1) + (J * factor.Imaginary * u2.Cross(u1));

        // The next echo in the spacer is exp(−18) = 1.5e-8 of the first, for a real first mixing conductance.
        Close.Assert(expected, SpinTorque.Of(state, 2).Absorbed, expected.Length, 1e-7, "j_abs");
    }

    [Fact]
    public void An_ideal_contact_is_the_limit_of_a_large_isotropic_one()
    {
        var side = new Contact(4e-15, 0.46, 0, 0, 0);
        var other = new Contact(1e-15, 0.7, 0, 0, 0);
        double ideal = Resistance(SpinInterface.Ideal);
        double[] contacts = [.. new[] { 1e21, 1e22 }.Select(g =>
        {
            var isotropic = new MixingConductances(g, g, g, g, g);
            return Resistance(new MixingPair(isotropic, isotropic));
        })];

        // The error is of first order in 1/G: 5e-5 and 5e-6 here, and (5e-5)²/10 once extrapolated.
        double extrapolated = ((10 * contacts[1]) - contacts[0]) / 9;
        Close.Assert(ideal, extrapolated, ideal, 1e-9, "R");
        Assert.True(contacts[0] > ideal * (1 + 1e-6), "a contact adds resistance");

        double Resistance(SpinInterface boundary) => Solved.Of(new NoncollinearStack(
            new SpinLead(side.Medium(), Contact.Along(0)), [], [boundary], new SpinLead(other.Medium(), Contact.Along(1)), Drive.Current(J))).Resistance;
    }

    [Fact]
    public void Closed_faces_hide_the_transverse_channel_of_a_magnet()
    {
        var g = MixingConductances.Absorbing(4e15, 1e15, new Complex(1.5e15, 0.4e15));
        Medium medium = new Contact(4e-15, 0.46, 0, 0, 0).Medium();
        var copper = new Medium("N", [new("s_up", 4e7), new("s_dn", 4e7)], [new("spin flip", "s_up", "s_dn", 2e20)]);
        SpinState[] states = [.. new[] { Contact.Transverse, new TransverseChannel(1e5, 1e19, 1e26, 3e23) }.Select(transverse => Solved.Of(
            new NoncollinearStack(
                new SpinReservoir(),
                [
                    new("F1", medium, 8e-9, Contact.Along(0)), new("N", copper, 5e-9),
                    new("F2", medium, 3e-9, new Magnetism(Contact.Direction(1), transverse)), new("M", copper, 5e-9),
                ],
                [new MixingInterface(Side.Left, g), new MixingInterface(Side.Right, g), new MixingInterface(Side.Left, g)],
                new SpinReservoir(), Drive.Current(J))))];
        Close.Assert(states[0].Resistance, states[1].Resistance, states[0].Resistance, Tolerance, "R");
        Close.Assert(SpinTorque.Of(states[0], 2).OnMagnetization, SpinTorque.Of(states[1], 2).OnMagnetization, J, Tolerance, "j_u");
        Vector3D inside = states[0].Evaluate(2, 1e-9).AccumulationAcross(Contact.Direction(1));
        Close.Assert(Vector3D.Zero, inside, states[0].Voltage, 1e-14, "transverse accumulation");
    }

    static void CheckSymmetric(SpinState state, double y, double p, Complex g, double θ, double residual, double swing)
    {
        (double sine, double c) = Math.SinCos(θ);
        double ζ = g.Magnitude * g.Magnitude / (y * g.Real), tangent = Math.Tan(θ / 2) * Math.Tan(θ / 2);
        Vector3D d2 = (1 / sine) * (Contact.Direction(0) - (c * Contact.Direction(θ)));
        Vector3D expected = J * p * ζ * sine / ((1 - c) + (ζ * (1 + c))) * d2;
        Close.Assert(expected, SpinTorque.Of(state, 1).Absorbed, J, Tolerance, "j_abs");
        double resistance = residual + (swing * tangent / (tangent + ζ));
        Close.Assert(resistance, state.ExcessResistance, residual + swing, Tolerance, "R_ex");
    }

    static SpinState Solve(Contact a, Contact b, double θ) => Solved.Of(new NoncollinearStack(
        new SpinLead(a.Medium(), Contact.Along(0)), [], [new MixingPair(a.Conductances, b.Conductances)],
        new SpinLead(b.Medium(), Contact.Along(θ)), Drive.Current(J)));

    /// <summary>A semi-infinite magnet with r = ρ* l and β behind an interface with AR*, γ and G_mix.</summary>
    sealed record Contact(double R, double Beta, double Starred, double Gamma, Complex Mixing)
    {
        const double Length = 60e-9;

        public static TransverseChannel Transverse { get; } = new(6e6, 2e21, 1e24, -3e24);

        public double Y => 1 / (2 * (R + Starred));

        public double P => ((Beta * R) + (Gamma * Starred)) / (R + Starred);

        public double Residual => Starred + (Beta * Beta * R) - (P * P * (R + Starred));

        public MixingConductances Conductances
        {
            get
            {
                (double up, double down) = MixingConductances.FromStarred(Starred, Gamma);
                return MixingConductances.Absorbing(up, down, Mixing);
            }
        }

        public static Vector3D Direction(double θ) => Vector3D.FromAngles(0.4 + θ, 0.9);

        public static Magnetism Along(double θ) => new(Direction(θ), Transverse);

        public Medium Medium()
        {
            double resistivity = R / Length;
            double up = 1 / (2 * resistivity * (1 - Beta)), down = 1 / (2 * resistivity * (1 + Beta));
            return new("F", [new("s_up", up), new("s_dn", down)], [new("spin flip", "s_up", "s_dn", 1 / (Length * Length * ((1 / up) + (1 / down))))]);
        }
    }
}
