using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Experiments.Validation;

/// <summary>Closed forms of torque and angular resistance, eq. (N-22) to (N-24), against the experiments.</summary>
static class TorqueLaws
{
    const double Current = 1e11;
    const double Magnetization = 8e5;

    // Everything is one small solve; the forms lose a few roundings.
    const double Tolerance = 1e-11;

    static readonly (string Name, double Angle)[] Angles = [("30°", Math.PI / 6), ("90°", Math.PI / 2), ("150°", 5 * Math.PI / 6)];

    public static IEnumerable<ValidationCheck> Run() => EqualContacts().Concat(DifferentContacts());

    static IEnumerable<ValidationCheck> EqualContacts()
    {
        var contact = new Contact(4e-15, 0.46, 5e-16, 0.7, new Complex(1.2e15, -0.4e15));
        double y = contact.Conductance, p = contact.Polarization;
        double ζ = contact.Mixing.Magnitude * contact.Mixing.Magnitude / (y * contact.Mixing.Real), swing = 2 * p * p * (contact.Resistance + contact.Starred);
        (NoncollinearStack stack, TurnedLayer turned) = Valve(contact, contact);
        TorqueResult torque = TorqueExperiment.Run(stack, turned, Magnetization, [.. Angles.Select(a => a.Angle)], null);
        AngularResistanceResult resistance = AngularResistanceExperiment.Run(stack, turned, [.. Angles.Select(a => a.Angle)], null);
        for (int i = 0; i < Angles.Length; i++)
        {
            (string name, double θ) = Angles[i];
            double c = Math.Cos(θ), tangent = Math.Pow(Math.Tan(θ / 2), 2), form = tangent / (tangent + ζ);
            yield return Torque($"equal contacts, torque at {name}: pζ sin θ/((1 − cos θ) + ζ(1 + cos θ))",
                -torque.Points[i].InPlane / Current, p * ζ * Math.Sin(θ) / ((1 - c) + (ζ * (1 + c))));
            yield return new ValidationCheck("law", $"equal contacts, R at {name}: 2p²(r + AR*) tan²(θ/2)/(tan²(θ/2) + ζ)", "fOhm m^2",
                1e15 * (resistance.Points[i].Resistance - resistance.Parallel), 1e15 * swing * form, 1e15 * resistance.Parallel, Tolerance);
        }

        yield return Torque("equal contacts, fitted Λ = √ζ", torque.Fit!.Lambda, Math.Sqrt(ζ));
        yield return Torque("equal contacts, fitted P = p/2", torque.Fit!.Polarization, p / 2);
        yield return new ValidationCheck("law", "equal contacts, fitted χ = ζ − 1", "1", resistance.Chi!.Value, ζ - 1, ζ - 1, 1e-10);
    }

    static IEnumerable<ValidationCheck> DifferentContacts()
    {
        var a = new Contact(4e-15, 0.3, 4e-16, 0.5, 2.5e15);
        var b = new Contact(1e-15, 0.7, 5e-16, 0.7, 0.9e15);
        double g1 = a.Mixing.Real, g2 = b.Mixing.Real, y1 = a.Conductance, y2 = b.Conductance, p1 = a.Polarization, p2 = b.Polarization;
        (NoncollinearStack stack, TurnedLayer turned) = Valve(a, b);
        TorqueResult torque = TorqueExperiment.Run(stack, turned, Magnetization, [.. Angles.Select(angle => angle.Angle)], null);
        for (int i = 0; i < Angles.Length; i++)
        {
            (string name, double θ) = Angles[i];
            double c = Math.Cos(θ), det = ((g1 + y2) * (g2 + y1)) - ((g1 - y1) * (g2 - y2) * c * c);
            yield return Torque($"different contacts, torque at {name}, eq. (N-24)",
                -torque.Points[i].InPlane / Current, g2 * Math.Sin(θ) * ((p1 * (g1 + y2)) - (p2 * (g1 - y1) * c)) / det);
        }

        yield return Torque("different contacts, torque reverses at cos θ = p₁(g₁ + y₂)/(p₂(g₁ − y₁))",
            Math.Cos(torque.ReversalAngle!.Value), p1 * (g1 + y2) / (p2 * (g1 - y1)));
        yield return Torque("different contacts, fitted κ² = (g₁ − y₁)(g₂ − y₂)/((g₁ + y₂)(g₂ + y₁))",
            Math.Pow(torque.AsymmetricFit!.Ratio, 2), (g1 - y1) * (g2 - y2) / ((g1 + y2) * (g2 + y1)));
    }

    static ValidationCheck Torque(string name, double value, double reference) => new("law", name, "1", value, reference, 1, Tolerance);

    /// <summary>A magnet without end on the left, a pair of mixing elements, and a turned layer of 40 spin diffusion lengths.</summary>
    static (NoncollinearStack Stack, TurnedLayer Turned) Valve(Contact left, Contact right)
    {
        var axis = Vector3D.FromAngles(0.4, 0.9);
        var transverse = new TransverseChannel(6e6, 2e21, 1e24, -3e24);
        var stack = new NoncollinearStack(
            new SpinLead(left.Medium(), new Magnetism(axis, transverse)),
            [new SpinLayer("F", right.Medium(), 40 * Contact.Length, new Magnetism(axis, transverse))],
            [new MixingPair(left.Conductances(), right.Conductances())], new SpinReservoir(), Drive.Current(Current));
        return (stack, TurnedLayer.Through(0, axis, null, Side.Left)!);
    }

    /// <summary>A semi-infinite magnet with r = ρ* l and β behind an interface with AR*, γ and G_mix, eq. (N-22).</summary>
    sealed record Contact(double Resistance, double Beta, double Starred, double Gamma, Complex Mixing)
    {
        public const double Length = 60e-9;

        /// <summary>y = 1/(2 (r + AR*)).</summary>
        public double Conductance => 1 / (2 * (Resistance + Starred));

        /// <summary>p = (βr + γAR*)/(r + AR*).</summary>
        public double Polarization => ((Beta * Resistance) + (Gamma * Starred)) / (Resistance + Starred);

        public MixingConductances Conductances()
        {
            (double up, double down) = MixingConductances.FromStarred(Starred, Gamma);
            return MixingConductances.Absorbing(up, down, Mixing);
        }

        public Medium Medium() => Physics.Materials.ValetFert.TwoChannel("F", Resistance / Length, Beta, Length);
    }
}
