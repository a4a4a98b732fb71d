using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Dynamics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Ensembles;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Magnetics.Stability;
using Larmor.Physics.Quantities;
using PolarizedTorque = Larmor.Physics.Magnetics.Torques.PolarizedTorque;
using UniaxialAnisotropy = Larmor.Physics.Magnetics.Energies.UniaxialAnisotropy;

namespace Larmor.Experiments.Validation;

/// <summary>Magnets that a current moves against closed forms (docs/theory/magnetization.md), for the verification table.</summary>
static class DrivenChecks
{
    const string Group = "magnet in motion";
    const double Magnetization = 8e5, Volume = 1.5e-23, AnisotropyField = 0.02;

    static double Ratio { get; } = Macrospin.GyromagneticRatioOf(2);

    static double Demagnetizing { get; } = Constants.VacuumPermeability * Magnetization;

    public static IEnumerable<ValidationCheck> Run() => [Reversal(), Energy(), Books(), Critical(), Frequency(), Cone(), Line()];

    /// <summary>Steps keep 1e-9 each; some hundred of them are made.</summary>
    static ValidationCheck Reversal()
    {
        var magnet = new Macrospin("m", Magnetization, Volume, 0.1, Ratio, []);
        var start = Vector3D.FromAngles(0.3, 0.7);
        SwitchingResult result = Follow(magnet, start, new Vector3D(0, 0, -0.2), new(1e-9, null, 2, false, null));
        return new(Group, "damped moment in a field: u_z reverses as tanh", "1",
            result.Trace.DirectionOf(0, 1).Z, new DampedReversal(LlgCoefficients.Of(magnet), -0.2).At(start, 1e-9).Z, 1, 2e-7);
    }

    static ValidationCheck Energy()
    {
        SwitchingResult result = Follow(Film(0, 0), Vector3D.FromAngles(1.2, 0.9), Vector3D.Zero, new(2e-9, null, 2, false, null));
        return new(Group, "energy stays at α = 0", "aJ",
            result.Trace.Moments[^1].Energy * 1e18, result.Trace.Moments[0].Energy * 1e18, Demagnetizing * Magnetization * Volume / 2 * 1e18, 2e-7);
    }

    static ValidationCheck Books()
    {
        SwitchingResult result = Follow(Film(0.02, -0.03), new Vector3D(1, 0.1, 0).Normalized(), new Vector3D(0.005, 0, 0), new(4e-9, 3e-9, 2, false, null));
        EnergyBooks books = result.Books;
        return new(Group, "energy change = work of field and torque less heat of damping", "aJ",
            books.Change * 1e18, (books.FieldWork + books.TorqueWork - books.DampingHeat) * 1e18, books.DampingHeat * 1e18, 1e-7);
    }

    /// <summary>The branch is located to 1e-10 of the range.</summary>
    static ValidationCheck Critical()
    {
        double critical = ClosedForms.CriticalDampingLikeField(0.02, (AnisotropyField, AnisotropyField + Demagnetizing));
        SwitchingResult result = Follow(Film(0.02, -0.01), new Vector3D(1, 0.05, 0).Normalized(), Vector3D.Zero, new(1e-9, null, 2, false, new CriticalRange(0, 4)));
        return new(Group, "critical torque of a film: α (B_K + μ₀M_s/2)", "mT", 10 * (result.Onset?.Current ?? 0), critical * 1e3, critical * 1e3, 1e-8);
    }

    static ValidationCheck Frequency() => new(Group, "oscillator with perpendicular polarizer: f = γ|a|/2πα", "GHz",
        (Oscillator().Frequency ?? 0) * 1e-9, Ratio / (2 * Math.PI) * 1e-9, Ratio / (2 * Math.PI) * 1e-9, 1e-6);

    static ValidationCheck Cone() => new(Group, "its cone: cos θ = (B + a/α)/μ₀M_s", "1",
        Math.Cos(Oscillator().Cone ?? 0), 0.2 / Demagnetizing, 1, 1e-6);

    /// <summary>The width from 128 replicas at 30 K, known to 6 %; 3.5 deviations of that.</summary>
    static ValidationCheck Line()
    {
        const double damping = 0.03, temperature = 30;
        double cosine = 0.2 / Demagnetizing;
        double width = Ratio * Constants.Boltzmann * temperature / (Math.PI * Magnetization * Volume * damping * (1 - (cosine * cosine)));
        bool suits = ThermalMagnet.TryOf(PerpendicularFilm(damping), OscillatorField, temperature, out ThermalMagnet? magnet, out _);
        PhaseDiffusion? spread = suits ? Oscillator(damping, new OscillatorBath(magnet!, new EnsembleDraw(128, 0.4e-12, 1), 15e-9)).Spread : null;
        return new(Group, "its line in a bath, from replicas: Δf = γkT/(π m α sin²θ)", "MHz", (spread?.Linewidth ?? 0) * 1e-6, width * 1e-6, width * 1e-6, 0.21);
    }

    static Vector3D OscillatorField { get; } = new(0, 0, 1.2);

    /// <summary>a = −α · 1 T: the film turns where the field inside is 1 T, eq. (M-39).</summary>
    static OscillatorResult Oscillator(double damping = 0.01, OscillatorBath? bath = null) => OscillatorExperiment.Run(
        Sample(PerpendicularFilm(damping), new Vector3D(0.1, 0, 1).Normalized(), OscillatorField), new(0.15e-9 / damping, 1e-9, false) { Bath = bath }, Conduct.Quiet)!;

    static Macrospin PerpendicularFilm(double damping) => new("m", Magnetization, Volume, damping, Ratio, [new ShapeAnisotropy(Matrix3D.Diagonal(0, 0, 1))])
    {
        Torques = [PolarizedTorque.Symmetric(Vector3D.UnitZ, -damping, 0)],
    };

    static Macrospin Film(double damping, double torque) => new("film", Magnetization, Volume, damping, Ratio,
        [new ShapeAnisotropy(Matrix3D.Diagonal(0, 0, 1)), new UniaxialAnisotropy(AnisotropyField * Magnetization / 2, 0, Vector3D.UnitX)])
    {
        Torques = [PolarizedTorque.Symmetric(Vector3D.UnitX, torque, 0)],
    };

    static SwitchingResult Follow(Macrospin magnet, Vector3D start, Vector3D field, SwitchingProtocol protocol) =>
        SwitchingExperiment.Run(Sample(magnet, start, field), protocol, Conduct.Quiet)!;

    static MagnetSample Sample(Macrospin magnet, Vector3D start, Vector3D field) => new(MagnetSystem.Of(magnet), AppliedField.Static(field), [start]);
}
