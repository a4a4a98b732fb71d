using Larmor.Documents.Binding;
using Larmor.Documents.Experiments;
using Larmor.Documents.Syntax;
using Larmor.Documents.Thermal;
using Larmor.Experiments;

namespace Larmor.Documents.Magnets;

/// <summary>A bath in which an oscillation is watched.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Temperature">T in K.</param>
/// <param name="Ensemble">The replicas, with a duration.</param>
sealed record OscillatorBathInput(SourceSpan Span, double Temperature, EnsembleInput Ensemble);

/// <summary>Auto-oscillation.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Settle">Time in s that passes before.</param>
/// <param name="Duration">Time in s that is measured.</param>
/// <param name="Pumping">Whether moving layers of a stack pump spin; null where the file does not say.</param>
/// <param name="Bath">What widens its line; null for no heat.</param>
sealed record OscillatorInput(SourceSpan Span, double Settle, double Duration, Located<bool>? Pumping, OscillatorBathInput? Bath) : DrivenExperimentInput(Span, Pumping)
{
    const string Word = "oscillator";

    /// <summary>Replicas whose phases are kept.</summary>
    const int MostReplicas = 65_536;

    public static OscillatorInput Read(MapReader map) => new(
        map.Span,
        map.Required("settle", "time that passes before anything is measured", Time),
        map.Required("duration", "time that is measured after it", Time),
        ReadPumping(map),
        map.Optional("thermal", "replicas of the oscillation in a bath, from which the width of its line follows", Binding.Form.Map("thermal", own =>
        {
            Located<double> bath = own.Required("bath", "temperature of the bath", BathForms.Bath);
            (Located<int> replicas, Located<double> step, int seed) = BathForms.ReadDraw(own);
            return new OscillatorBathInput(own.Span, bath.Value, new EnsembleInput(replicas, step, seed,
                own.Required("duration", "how long they are watched; the first quarter lets the bath act", Time.Located())));
        })));

    public override PreparedExperiment? Prepare(MagnetSpecimenInput input, ResolvedMagnets magnets, Diagnostics diagnostics)
    {
        bool suits = KnowsPumping(Word, magnets, diagnostics);
        OscillatorBath? bath = null;
        if (Bath is { } written)
        {
            bath = BathOf(written, input, magnets, diagnostics);
            suits &= bath is not null;
        }

        return suits ? new PreparedOscillator(magnets, new OscillatorProtocol(Settle, Duration, Pumping is { Value: true }) { Bath = bath }) : null;
    }

    static OscillatorBath? BathOf(OscillatorBathInput bath, MagnetSpecimenInput input, ResolvedMagnets magnets, Diagnostics diagnostics)
    {
        EnsembleInput ensemble = bath.Ensemble;
        int before = diagnostics.ErrorCount;
        if (ensemble.Replicas.Value is < OscillatorBath.FewestReplicas or > MostReplicas)
        {
            diagnostics.Error(ThermalCode.Step, ensemble.Replicas.Span,
                $"{Word}: a width with its confidence interval takes from {OscillatorBath.FewestReplicas} to {MostReplicas} replicas, got {ensemble.Replicas.Value}", "write for instance replicas: 256");
        }

        if (BathForms.MomentOf(Word, bath.Span, input, magnets, bath.Temperature, diagnostics) is { } thermal)
        {
            _ = BathForms.CheckSteps(Word, ensemble, thermal.Driven, ensemble.Duration!.Value.Value, diagnostics);
            return diagnostics.ErrorCount > before ? null : new OscillatorBath(thermal, ensemble.Draw, ensemble.Duration.Value.Value);
        }

        return null;
    }
}
