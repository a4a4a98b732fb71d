using Larmor.Documents.Binding;
using Larmor.Documents.Syntax;
using Larmor.Physics.Quantities;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Documents.Stacks;

/// <summary>What a file says of spin across the magnetization of a material.</summary>
/// <param name="PrecessionLength">λ_J in m.</param>
/// <param name="DephasingLength">λ_φ in m.</param>
/// <param name="Sense">Sense of precession.</param>
/// <param name="Conductivity">σ_p in S/m, where it is not 2σ↑σ↓/(σ↑ + σ↓).</param>
sealed record TransverseInput(
    Located<double>? PrecessionLength, Located<double>? DephasingLength, Located<PrecessionSense>? Sense, Located<double>? Conductivity)
{
    /// <summary>The first key written; null when none is.</summary>
    public SourceSpan? Place => PrecessionLength?.Span ?? DephasingLength?.Span ?? Sense?.Span ?? Conductivity?.Span;

    public static TransverseInput Read(MapReader map) => new(
        map.Optional("lambda_J", "precession length λ_J of spin across the magnetization", SampleForms.Positive(QuantityKind.Length).Located()),
        map.Optional("lambda_phi", "dephasing length λ_φ of spin across the magnetization", SampleForms.Positive(QuantityKind.Length).Located()),
        map.Optional("precession", "sign of the precession constant C; negative is the usual ferromagnetic coupling and what absence means",
            Form.Words(("negative", PrecessionSense.Usual), ("positive", PrecessionSense.Reversed)).Located()),
        map.Optional("sigma_perp", "conductivity of spin across the magnetization; 2 σ_up σ_dn/(σ_up + σ_dn) when left out", SampleForms.Positive(QuantityKind.Conductivity).Located()));
}

/// <summary>Mixing conductances of an interface as a file gives them, in S/m².</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Real">Re G_mix.</param>
/// <param name="Imaginary">Im G_mix.</param>
/// <param name="TransmittedReal">Re T_mix.</param>
/// <param name="TransmittedImaginary">Im T_mix.</param>
/// <param name="SpinFlip">Γ of lumped spin flip at the normal side.</param>
sealed record MixingInput(SourceSpan Span, double Real, double Imaginary, double TransmittedReal, double TransmittedImaginary, double SpinFlip)
{
    public static Form<MixingInput> Form { get; } = Binding.Form.Map("mixing", Read);

    static MixingInput Read(MapReader map)
    {
        double flip = map.Optional("spin_flip", "conductance Γ of lumped spin flip at the normal side", SampleForms.NotNegative(QuantityKind.MixingConductance), 0, "0 S/m^2");
        return map.OneOf<MixingInput>(
            new("G_mix_r", way => new MixingInput(way.Span,
                way.Required("G_mix_r", "real part of the mixing conductance", SampleForms.NotNegative(QuantityKind.MixingConductance)),
                way.Required("G_mix_i", "imaginary part of the mixing conductance; positive turns with +u × Δ", Conductance),
                way.Optional("T_mix_r", "real part of the transmitted mixing conductance", Conductance, 0, "0 S/m^2"),
                way.Optional("T_mix_i", "imaginary part of the transmitted mixing conductance", Conductance, 0, "0 S/m^2"),
                flip)),
            new("g_r", way => new MixingInput(way.Span,
                MixingConductances.PerChannel * way.Required("g_r", "real part of the mixing conductance in e²/h per area", SampleForms.NotNegative(QuantityKind.ChannelDensity)),
                MixingConductances.PerChannel * way.Required("g_i", "imaginary part in e²/h per area; positive turns with +u × Δ", Channels),
                MixingConductances.PerChannel * way.Optional("t_r", "real part of the transmitted mixing conductance in e²/h per area", Channels, 0, "0 1/nm^2"),
                MixingConductances.PerChannel * way.Optional("t_i", "imaginary part of the transmitted mixing conductance in e²/h per area", Channels, 0, "0 1/nm^2"),
                flip)));
    }

    static Form<double> Conductance => SampleForms.Computable(QuantityKind.MixingConductance, Binding.Form.Quantity(QuantityKind.MixingConductance));

    static Form<double> Channels => SampleForms.Computable(QuantityKind.ChannelDensity, Binding.Form.Quantity(QuantityKind.ChannelDensity));
}
