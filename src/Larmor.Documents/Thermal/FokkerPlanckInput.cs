using Larmor.Documents.Binding;
using Larmor.Documents.Experiments;
using Larmor.Documents.Magnets;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Physics.Magnetics.Ensembles;

namespace Larmor.Documents.Thermal;

/// <summary>Distribution, switching and error rate of one moment during a pulse of current.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Temperature">T of the bath in K.</param>
/// <param name="FromEquilibrium">Whether it starts in equilibrium, or else exactly along its direction.</param>
/// <param name="Duration">How long the current flows in s.</param>
/// <param name="Rest">How long it is off afterwards in s; null to read at once.</param>
/// <param name="Rings">Rings of the sphere; null for as many as the magnet needs.</param>
/// <param name="Ensemble">Replicas; null without.</param>
sealed record FokkerPlanckInput(
    SourceSpan Span, Located<double> Temperature, bool FromEquilibrium, Located<double> Duration, Located<double>? Rest, int? Rings, EnsembleInput? Ensemble)
    : ThermalExperimentInput(Span, Rings)
{
    /// <summary>Rings whose steps in time take seconds.</summary>
    const int MostRings = 48;

    protected override string Word => "fokker-planck";

    public static FokkerPlanckInput Read(MapReader map) => new(
        map.Span,
        map.Required("bath", "temperature of the bath", BathForms.Bath),
        map.Required("start", "where it starts: in thermal `equilibrium` without current on the side of `direction`, or exactly along `direction`",
            Binding.Form.Words(("equilibrium", true), ("direction", false))),
        map.Required("duration", "how long torques and potentials act: the width of the pulse", Time),
        map.Optional("rest", "time without them after the pulse, before the state is read", Time),
        ReadRings(map),
        map.Optional("ensemble", "replicas stepped in time beside the Fokker–Planck equation", Binding.Form.Map("ensemble", own =>
        {
            (Located<int> replicas, Located<double> step, int seed) = BathForms.ReadDraw(own);
            return new EnsembleInput(replicas, step, seed, null);
        })));

    public override PreparedExperiment? Prepare(MagnetSpecimenInput input, ResolvedMagnets magnets, Diagnostics diagnostics)
    {
        if (CaseOf(input, magnets, Temperature, MostRings, diagnostics) is not { } sample || !CheckRange(sample, Temperature, diagnostics))
        {
            return null;
        }

        double rest = Rest?.Value ?? 0;
        return Ensemble is null || BathForms.CheckSteps(Word, Ensemble, sample.Magnet.Pulsed(new Pulse(0, Duration.Value, 0)), Duration.Value + rest, diagnostics)
            ? new PreparedFokkerPlanck(magnets, new FokkerPlanckProtocol(sample, FromEquilibrium, Duration.Value, rest, Ensemble?.Draw))
            : null;
    }
}
