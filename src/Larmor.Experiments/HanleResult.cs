using System.Collections.Immutable;
using System.Numerics;
using Larmor.Physics.Transport.Textures.ClosedForms;

namespace Larmor.Experiments;

/// <summary>A Hanle curve: m_x + i m_y at the detector per injected flux, in s/m, against the field.</summary>
/// <param name="Case">What was measured.</param>
/// <param name="TwoMomentMarks">Half width, zero and trough by the two-moment law.</param>
/// <param name="ScalarMarks">The same by the scalar law.</param>
/// <param name="TwoMoment">The curve by the two-moment law at rest.</param>
/// <param name="Scalar">The curve by the scalar law.</param>
public sealed record HanleResult(
    HanleCase Case, HanleMarks TwoMomentMarks, HanleMarks ScalarMarks, ImmutableArray<Complex> TwoMoment, ImmutableArray<Complex> Scalar)
{
    static readonly ShownUnit PerFlux = new("us/m", "s/m", 1e6);
    static readonly ShownUnit Milliohm = new("mOhm", "Ohm", 1e3);
    static readonly ShownUnit Picosecond = new("ps", "s", 1e12);

    /// <summary>Every number of the experiment, declared once.</summary>
    public static ImmutableArray<Observable<HanleResult>> Observables { get; } =
    [
        new("peak", "m_{y}(0)", PerFlux, "accumulation along the injected spins at the detector without a field, per injected flux", r => r.Peak),
        new("resistance_peak", "R_{nl}(0)", Milliohm, "nonlocal resistance without a field, contacts parallel", r => r.Peak * r.ResistancePerSignal),
        new("signal_end", "m_{y}(B_{end})", PerFlux, "accumulation along the injected spins at the last field, per injected flux", r => r.TwoMoment[^1].Imaginary),
        new("half_width", "B_{1/2}", ShownUnit.Millitesla, "field at which the signal has fallen to half", r => r.FieldOf(r.TwoMomentMarks.Half)),
        new("half_width_scalar", "B_{1/2} (scalar)", ShownUnit.Millitesla, "the same by the scalar law, which is the sum over times of flight", r => r.FieldOf(r.ScalarMarks.Half)),
        new("zero_crossing", "B_{0}", ShownUnit.Millitesla, "field at which the signal first vanishes", r => r.FieldOf(r.TwoMomentMarks.Zero)),
        new("zero_crossing_scalar", "B_{0} (scalar)", ShownUnit.Millitesla, "the same by the scalar law", r => r.FieldOf(r.ScalarMarks.Zero)),
        new("trough_field", "B_{min}", ShownUnit.Millitesla, "field at which the signal is most negative", r => r.FieldOf(r.TwoMomentMarks.Trough)),
        new("trough", "m_{y min}/m_{y}(0)", ShownUnit.Percent, "the signal there over that without a field", r => r.TwoMomentMarks.Depth),
        new("tau_sf", "τ_{sf}", Picosecond, "spin lifetime of the channel", r => r.Case.Curve.Channel.SpinFlipTime),
        new("tau_lorentz", "τ_{Lorentz}", Picosecond, "lifetime that a Lorentz curve of the same half width would have, 1/(γ B_1/2): wrong unless all spins arrive at one age", r => 1 / r.TwoMomentMarks.Half),
        new("tau_fit", "τ_{fit}", Picosecond, "lifetime that the half width implies when the scalar law is fitted with the same diffusivity and distance", r => HanleMarks.ImpliedLifetime(r.Case.Curve, r.TwoMomentMarks.Half)),
        new("age", "⟨t⟩", Picosecond, "mean age of the spins at the detector without a field, (τ_sf/2)(1 + d/l_sf)", r => 0.5 * r.Case.Curve.Channel.SpinFlipTime * (1 + (r.Case.Curve.Distance / r.SpinDiffusionLength))),
        new("l_sf", "l_{sf}", ShownUnit.Nanometre, "spin diffusion length of the channel", r => r.SpinDiffusionLength),
        new("two_moment_change", "max |two-moment − scalar|/m_{y}(0)", ShownUnit.Percent, "largest change of the signal by the two-moment law", r => r.LargestChange),
    ];

    /// <summary>m_y in s/m without a field; both laws agree there.</summary>
    public double Peak => Case.Curve.AtRest(0, Larmor.Physics.Transport.Textures.FluxLaw.TwoMoment).Imaginary;

    /// <summary>Ω per (s/m) of signal; null without contacts.</summary>
    public double? ResistancePerSignal => Case.Contacts?.ResistancePerSignal(Case.Curve.Channel.Diffusivity);

    double SpinDiffusionLength => Case.Curve.Channel.SpinDiffusionLength;

    double LargestChange => Enumerable.Range(0, TwoMoment.Length).Max(i => Math.Abs((TwoMoment[i] - Scalar[i]).Imaginary)) / Peak;

    double FieldOf(double precession) => precession / Math.Abs(Case.GyromagneticRatio);
}
