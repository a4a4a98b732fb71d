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
/// <param name="ExcessCurrent">δJ in A/m²; 0 when it is a share of the current.</param>
/// <param name="Share">δJ over the current density; null when δJ is given itself.</param>
sealed record HeatingInput(double Coefficient, double ExcessCurrent, Located<double>? Share);

/// <summary>Dwell times of a moment with two states.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Temperature">T of the bath in K.</param>
/// <param name="Heating">What makes the moment hotter than the bath; null for nothing.</param>
/// <param name="Rings">Rings of the sphere; null for as many as the magnet needs.</param>
/// <param name="Ensemble">Replicas; null without.</param>
sealed record TelegraphInput(SourceSpan Span, Located<double> Temperature, HeatingInput? Heating, int? Rings, EnsembleInput? Ensemble) : ThermalExperimentInput(Span, Rings)
{
    /// <summary>Replicas whose records are kept.</summary>
    const int MostReplicas = 4096;

    /// <summary>Rings whose eigenvalue takes seconds.</summary>
    const int MostRings = 96;

    protected override string Word => "telegraph";

    public static TelegraphInput Read(MapReader map) => new(
        map.Span,
        map.Required("bath", "temperature of the bath", BathForms.Bath),
        map.Optional("effective", "T_eff = bath + c_T δJ², heating by the exchange of d electrons at the faces", Binding.Form.Map("effective", ReadHeating)),
        ReadRings(map),
        map.Optional("ensemble", "replicas whose jumps are counted", Binding.Form.Map("ensemble", own =>
        {
            (Located<int> replicas, Located<double> step, int seed) = BathForms.ReadDraw(own);
            return new EnsembleInput(replicas, step, seed, own.Required("duration", "how long they are watched", Time));
        })));

    static HeatingInput ReadHeating(MapReader map)
    {
        double coefficient = map.Required("c_T", "coefficient c_T; no theory gives it here",
            Binding.Form.Quantity(QuantityKind.HeatingCoefficient).NotNegative().Where(value => value <= 1, "is too large to compute with", "write a coefficient such as 3e-20 K m^4/A^2"));
        return map.OneOf<HeatingInput>(
            new("excess_current", way => new HeatingInput(coefficient, way.Required(
                "excess_current", "excess δJ, over its bulk value, of the difference of the s and d currents of the minority at the face",
                Binding.Form.Quantity(QuantityKind.CurrentDensity, "5e10 A/m^2").Where(value => Math.Abs(value) <= 1e20, "is too large to compute with", "write a current density such as 5e10 A/m^2")), null)),
            new("excess_share", way => new HeatingInput(coefficient, 0, way.Required(
                "excess_share", "the same over the current density of `drive`: a constant of the stack around the magnet", Binding.Form.Number("0.2").From(-10, 10).Located()))));
    }

    public override PreparedExperiment? Prepare(MagnetSpecimenInput input, ResolvedMagnets magnets, Diagnostics diagnostics)
    {
        var temperature = new EffectiveTemperature(Temperature.Value, Heating?.Coefficient ?? 0);
        if (Heating is { Share: { } share } && input.CurrentDensity is null)
        {
            diagnostics.Error(ThermalCode.Unsuited, share.Span, "telegraph: a share of the current needs a current", "add drive: {current_density: 1e11 A/m^2}, or write excess_current");
            return null;
        }

        double excess = Heating is null ? 0 : Heating.Share is { } part ? part.Value * input.CurrentDensity!.Value.Value : Heating.ExcessCurrent;
        if (temperature.At(excess) > 1e6)
        {
            diagnostics.Error(ThermalCode.Range, Span, $"telegraph: c_T and δJ heat the moment to {Presentation.Display.Number(temperature.At(excess))} K", "write a smaller c_T or a smaller current");
            return null;
        }

        if (CaseOf(input, magnets, Temperature with { Value = temperature.At(excess) }, MostRings, diagnostics) is not { } sample)
        {
            return null;
        }

        WellEscape? escape = WellEscape.Of(sample.Magnet.Driven, sample.Axis);
        if (escape is null && !CheckRange(sample, Temperature, diagnostics))
        {
            return null;
        }

        // A torque without potential has no landscape of its own; then the magnet must have two states without it.
        if (escape is null && (sample.IsAxial || WellEscape.Of(sample.Magnet.Undriven, sample.Axis) is null))
        {
            diagnostics.Error(ThermalCode.States, Span, "telegraph: the magnet does not have two states, one on each side of its `direction`",
                "lessen field and current below those that switch it, or turn `direction` to a stable state");
            return null;
        }

        bool suits = Ensemble is null || BathForms.CheckSteps(Word, Ensemble, sample.Magnet.Driven, Ensemble.Duration!.Value.Value, diagnostics);
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
