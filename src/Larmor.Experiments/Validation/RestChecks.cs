using Larmor.Numerics.Algebra;
using Larmor.Physics.Coupling;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Magnetics.Pumping;
using Larmor.Physics.Magnetics.Stability;
using Larmor.Physics.Magnetics.Torques;
using Larmor.Physics.Quantities;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;
using StackDrive = Larmor.Physics.Transport.Drive;

namespace Larmor.Experiments.Validation;

/// <summary>Loops and resonances of magnets against their closed forms (docs/theory/magnetization.md), for the verification table.</summary>
static class RestChecks
{
    const string Group = "magnet at rest";
    const double Magnetization = 8e5, Volume = 1e-24;

    static double Ratio { get; } = Macrospin.GyromagneticRatioOf(2);

    public static IEnumerable<ValidationCheck> Run() => Loops().Concat(Shift()).Concat(Resonances()).Append(Pumping()).Concat(RingDown());

    /// <summary>Losses are bisected to 1e-9 of the largest field, 4e-9 of the switching field at most.</summary>
    static IEnumerable<ValidationCheck> Loops()
    {
        foreach (double degrees in new[] { 10.0, 45.0, 80.0 })
        {
            (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
            var magnet = new Macrospin("m", Magnetization, Volume, 0.1, Ratio, [new UniaxialAnisotropy(4e4, 0, Vector3D.UnitZ)]);
            HysteresisResult loop = HysteresisExperiment.Run(Alone(magnet, Vector3D.UnitZ, Vector3D.Zero), new(new(sine, 0, cosine), 0.2, -0.2, 81, 50e-9), Conduct.Quiet)!;
            yield return Field($"switching field of Stoner and Wohlfarth, {degrees:0}°", -loop.There.Switching!.Loss, 0.1 * ClosedForms.StonerWohlfarth(degrees * Math.PI / 180), 1e-8);
        }
    }

    /// <summary>Torque and field along one axis: −B_K − b_χ/α falling, +B_K − b_χ/α rising, both by the trace.</summary>
    static IEnumerable<ValidationCheck> Shift()
    {
        const double α = 0.05, bΧ = 1e-3, anisotropy = 0.1;
        var magnet = new Macrospin("m", Magnetization, Volume, α, Ratio, [new UniaxialAnisotropy(4e4, 0, Vector3D.UnitZ)]) { Dissipative = [new LinearPotential(new(0, 0, bΧ))] };
        HysteresisResult loop = HysteresisExperiment.Run(Alone(magnet, Vector3D.UnitZ, Vector3D.Zero), new(Vector3D.UnitZ, 0.3, -0.3, 61, 50e-9), Conduct.Quiet)!;
        yield return Field("loop moved by χ, falling field", loop.There.Switching!.Loss, -anisotropy - (bΧ / α), 1e-8);
        yield return Field("loop moved by χ, rising field", loop.Back.Switching!.Loss, anisotropy - (bΧ / α), 1e-8);
    }

    static IEnumerable<ValidationCheck> Resonances()
    {
        const double α = 0.01, field = 0.3;
        double scale = Constants.VacuumPermeability * Magnetization;
        foreach ((string name, double y, double z) in new[] { ("film", 0.0, 1.0), ("sphere", 1.0 / 3, 1.0 / 3), ("rod", 0.5, 0.5) })
        {
            double x = 1 - y - z;
            var magnet = new Macrospin("m", Magnetization, Volume, α, Ratio, [new ShapeAnisotropy(Matrix3D.Diagonal(x, y, z))]);
            ResonanceMode mode = ResonanceExperiment.Run(Alone(magnet, Vector3D.UnitX, new(field, 0, 0)), new(50e-9, Pumping: false), Conduct.Quiet)!.Modes[0];

            // Kittel's frequency with damping: γ′ √(p₁p₂ − α²(p₁ − p₂)²/4) and the decay γ′ α (p₁ + p₂)/2.
            double p1 = field + (scale * (y - x)), p2 = field + (scale * (z - x)), reduced = Ratio / (1 + (α * α));
            double closed = reduced * Math.Sqrt((p1 * p2) - (α * α * (p1 - p2) * (p1 - p2) / 4)) / (2 * Math.PI);
            yield return new ValidationCheck(Group, $"Kittel's resonance of a {name}", "GHz", 1e-9 * mode.Frequency, 1e-9 * closed, 1e-9 * closed, 1e-12);
            double decay = reduced * α * (p1 + p2) / 2;
            yield return new ValidationCheck(Group, $"decay of the resonance of a {name}", "1/ns", 1e-9 * mode.Decay, 1e-9 * decay, 1e-9 * decay, 1e-11);
        }
    }

    /// <summary>A magnet between two perfect sinks: its damping rises by γħ² G_r/(2e² M_s t) at either face; central differences leave 1e-9 of the frequency.</summary>
    static ValidationCheck Pumping()
    {
        const double thickness = 3e-9, area = Volume / thickness, mixing = 1e15, α = 0.01, field = 0.3;
        var medium = new Medium("F", [new("s_up", 1.2e7), new("s_dn", 4.6e6)], [new("spin flip", "s_up", "s_dn", 9e20)]);
        var transverse = new TransverseChannel(6.6e6, 0, 1e24, 0);
        var contact = MixingConductances.Absorbing(4e14, 2e14, mixing);
        NoncollinearStack stack = new(
            new SpinReservoir(contact), [new SpinLayer("F", medium, thickness, new Magnetism(new Vector3D(0, 0, 1), transverse))], [], new SpinReservoir(contact), StackDrive.Current(0));
        var magnet = new Macrospin("F", Magnetization, Volume, α, Ratio, []);
        MagnetSample sample = Alone(magnet, Vector3D.UnitZ, new(0, 0, field)) with { Stack = new MovingStack(stack, [new DynamicLayer(0, Magnetization, Ratio)], area) };
        ResonanceMode mode = ResonanceExperiment.Run(sample, new(50e-9, Pumping: true), Conduct.Quiet)!.Modes[0];
        double total = α + (2 * new SpinPumping(mixing, 0, 0).DampingRise(Ratio, Magnetization, thickness));
        double decay = Ratio * total / (1 + (total * total)) * field;
        return new ValidationCheck(Group, "decay of a magnet that pumps spin into two perfect sinks", "1/ns", 1e-9 * mode.Decay, 1e-9 * decay, 1e-9 * decay, 1e-6);
    }

    /// <summary>A moment without anisotropy turns at γ′B at any angle; its sine decays at αγ′B, slower by half the square of the kick at most.</summary>
    static IEnumerable<ValidationCheck> RingDown()
    {
        const double α = 0.01, field = 0.3, kick = 0.01, reduced = 1 / (1 + (α * α));
        var magnet = new Macrospin("m", Magnetization, Volume, α, Ratio, []);
        ResonanceProtocol protocol = new(50e-9, Pumping: false) { RingDown = new(kick, 5e-9) };
        DampedOscillation fit = ResonanceExperiment.Run(Alone(magnet, Vector3D.UnitZ, new(0, 0, field)), protocol, Conduct.Quiet)!.Ringing!.Fit!;
        double frequency = Ratio * reduced * field / (2 * Math.PI), decay = α * Ratio * reduced * field;
        yield return new ValidationCheck(Group, "frequency of the ring-down of a free moment", "GHz", 1e-9 * fit.Frequency, 1e-9 * frequency, 1e-9 * frequency, 1e-6);
        yield return new ValidationCheck(Group, "decay of the ring-down of a free moment", "1/ns", 1e-9 * fit.Decay, 1e-9 * decay, 1e-9 * decay, kick * kick / 2);
    }

    static MagnetSample Alone(Macrospin magnet, Vector3D start, Vector3D field) => new(MagnetSystem.Of(magnet), AppliedField.Static(field), [start]);

    static ValidationCheck Field(string name, double value, double reference, double tolerance) =>
        new(Group, name, "mT", 1e3 * value, 1e3 * reference, 1e3 * reference, tolerance);
}
