using Larmor.Documents.Binding;
using Larmor.Documents.Experiments;
using Larmor.Documents.Magnets;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Physics.Magnetics.FokkerPlanck;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Thermal;

/// <summary>Heating by the exchange of d electrons.</summary>
/// <param name="Coefficient">c_T in K m⁴/A².</param>
/// <param name="ExcessCurrent">δJ in A/m².</param>
sealed record HeatingInput(double Coefficient, double ExcessCurrent);

/// <summary>Dwell times of a moment with two states.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Temperature">T of the bath in K.</param>
/// <param name="Heating">What makes the moment hotter than the bath; null for nothing.</param>
/// <param name="Rings">Rings of the sphere.</param>
/// <param name="Ensemble">Replicas; null without.</param>
sealed record TelegraphInput(SourceSpan Span, Located<double> Temperature, HeatingInput? Heating, int Rings, EnsembleInput? Ensemble) : ThermalExperimentInput(Span, Rings)
{
    /// <summary>Replicas whose records are kept.</summary>
    const int MostReplicas = 4096;

    protected override string Word => "telegraph";

    public static TelegraphInput Read(MapReader map) => new(
        map.Span,
        map.Required("bath", "temperature of the bath", Bath),
        map.Optional("effective", "T_eff = bath + c_T δJ², heating by the exchange of d electrons at the faces", Binding.Form.Map("effective", own => new HeatingInput(
            own.Required("c_T", "coefficient c_T; no theory gives it here",
                Binding.Form.Quantity(QuantityKind.HeatingCoefficient).NotNegative().Where(value => value <= 1, "is too large to compute with", "write a coefficient such as 3e-20 K m^4/A^2")),
            own.Required("excess_current", "excess δJ, over its bulk value, of the difference of the s and d currents of the minority at the face",
                Binding.Form.Quantity(QuantityKind.CurrentDensity, "5e10 A/m^2").Where(value => Math.Abs(value) <= 1e20, "is too large to compute with", "write a current density such as 5e10 A/m^2"))))),
        ReadRings(map),
        map.Optional("ensemble", "replicas whose jumps are counted", Binding.Form.Map("ensemble", own =>
        {
            (Located<int> replicas, Located<double> step, int seed) = ReadDraw(own);
            return new EnsembleInput(replicas, step, seed, own.Required("duration", "how long they are watched", Time));
        })));

    public override PreparedExperiment? Prepare(MagnetSpecimenInput input, ResolvedMagnets magnets, Diagnostics diagnostics)
    {
        var temperature = new EffectiveTemperature(Temperature.Value, Heating?.Coefficient ?? 0);
        double excess = Heating?.ExcessCurrent ?? 0;
        if (temperature.At(excess) > 1e6)
        {
            diagnostics.Error(ThermalCode.Range, Span, $"telegraph: c_T and excess_current heat the moment to {Presentation.Display.Number(temperature.At(excess))} K", "write a smaller c_T or excess_current");
            return null;
        }

        if (CaseOf(input, magnets, Temperature with { Value = temperature.At(excess) }, diagnostics) is not { } sample)
        {
            return null;
        }

        // A torque without potential has no landscape of its own; then the magnet must have two states without it.
        if (WellEscape.Of(sample.Magnet.Driven, sample.Axis) is null && (sample.IsAxial || WellEscape.Of(sample.Magnet.Undriven, sample.Axis) is null))
        {
            diagnostics.Error(ThermalCode.States, Span, "telegraph: the magnet does not have two states, one on each side of its `direction`",
                "lessen field and current below those that switch it, or turn `direction` to a stable state");
            return null;
        }

        bool suits = Ensemble is null || CheckSteps(Ensemble, sample.Magnet.Driven, Ensemble.Duration!.Value.Value, diagnostics);
        if (Ensemble is { Replicas.Value: > MostReplicas })
        {
            diagnostics.Error(ThermalCode.Step, Ensemble.Replicas.Span, $"telegraph: at most {MostReplicas} replicas are recorded", $"write {MostReplicas} or fewer, and a longer duration");
            return null;
        }

        return suits
            ? new PreparedTelegraph(magnets, new TelegraphProtocol(
                sample, temperature, excess, Ensemble is null ? null : new TelegraphWatch(Ensemble.Draw, Ensemble.Duration!.Value.Value)))
            : null;
    }
}
