using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Quantities;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Experiments;

/// <summary>The torque at one angle.</summary>
/// <param name="Angle">θ in rad.</param>
/// <param name="CurrentDensity">J in A/m².</param>
/// <param name="Resistance">R in Ω·m².</param>
/// <param name="OnMagnetization">j_u in A/m², eq. (N-15).</param>
/// <param name="InPlane">Its part along du/dθ, a_DL sin θ: positive pulls the magnetization towards the reference.</param>
/// <param name="OutOfPlane">Its part along e × p, a_FL sin θ.</param>
public readonly record struct TorquePoint(
    double Angle, double CurrentDensity, double Resistance, Vector3D OnMagnetization, double InPlane, double OutOfPlane)
{
    /// <summary>a_DL in A/m², eq. (N-17); null where u and p are parallel.</summary>
    public double? DampingLike => Split(InPlane);

    /// <summary>a_FL in A/m²; null where u and p are parallel.</summary>
    public double? FieldLike => Split(OutOfPlane);

    double? Split(double part) => Math.Abs(Math.Sin(Angle)) < 1e-9 ? null : part / Math.Sin(Angle);
}

/// <summary>The torque on one layer of a stack while it is turned away from the direction of another magnet.</summary>
/// <param name="Points">The angles asked for.</param>
/// <param name="Parallel">Close to θ = 0, where the split still has a meaning.</param>
/// <param name="Perpendicular">At θ = 90°.</param>
/// <param name="Antiparallel">Close to θ = 180°.</param>
/// <param name="ReversalAngle">θ in rad inside (0, π) where the damping-like torque changes sign; null when it does not.</param>
/// <param name="Efficiencies">η on the grid of the fits.</param>
/// <param name="Fit">Form with one Λ; null when it does not apply.</param>
/// <param name="AsymmetricFit">Form of two different contacts; null when it does not apply.</param>
/// <param name="SecondaryEfficiency">ε′: half the mean of ±a_FL/J, weighted with sin² θ.</param>
/// <param name="SecondaryVariation">Root mean square of what that constant misses, over the whole field-like torque; null without any.</param>
/// <param name="Turned">What was turned.</param>
/// <param name="Magnetization">M_s of the layer in A/m.</param>
/// <param name="Thickness">Thickness of the layer in m.</param>
/// <param name="Profile">Accumulation along the stack at one angle; null when not asked for.</param>
/// <param name="Balance">Worst balances of all solutions.</param>
public sealed record TorqueResult(
    ImmutableArray<TorquePoint> Points, TorquePoint Parallel, TorquePoint Perpendicular, TorquePoint Antiparallel, double? ReversalAngle,
    ImmutableArray<EfficiencyPoint> Efficiencies, SlonczewskiFit? Fit, AsymmetricSlonczewskiFit? AsymmetricFit,
    double SecondaryEfficiency, double? SecondaryVariation,
    TurnedLayer Turned, double Magnetization, double Thickness, SpinProfile? Profile, BalanceRecord Balance)
{
    /// <summary>The scalars of the experiment.</summary>
    public static ImmutableArray<Observable<TorqueResult>> Observables { get; } =
    [
        new("J", "J", ShownUnit.AmperePerSquareMetre, "current density at 90°, positive towards +z", r => r.Perpendicular.CurrentDensity),
        new("AR_90", "AR_{90}", ShownUnit.FemtoOhmSquareMetre, "resistance times area at 90°", r => r.Perpendicular.Resistance),
        new("eta_P", "η_{P}", ShownUnit.One, "damping-like efficiency near 0°, positive when electrons from the reference pull towards it", r => r.Efficiency(r.Parallel.DampingLike, r.Parallel)),
        new("eta_90", "η_{90}", ShownUnit.One, "damping-like efficiency at 90°", r => r.Efficiency(r.Perpendicular.DampingLike, r.Perpendicular)),
        new("eta_AP", "η_{AP}", ShownUnit.One, "damping-like efficiency near 180°", r => r.Efficiency(r.Antiparallel.DampingLike, r.Antiparallel)),
        new("eta_FL_90", "η_{FL,90}", ShownUnit.One, "field-like efficiency at 90°", r => r.Efficiency(r.Perpendicular.FieldLike, r.Perpendicular)),
        new("torque_90", "τ_{90}", ShownUnit.MicrojoulePerSquareMetre, "damping-like torque per area at 90°, positive towards the reference", r => SpinTorque.HalfQuantum * r.Perpendicular.InPlane),
        new("torque_FL_90", "τ_{FL,90}", ShownUnit.MicrojoulePerSquareMetre, "field-like torque per area at 90°", r => SpinTorque.HalfQuantum * r.Perpendicular.OutOfPlane),
        new("B_DL_90", "B_{DL,90}", ShownUnit.Millitesla, "damping-like field at 90°, positive towards the reference", r => r.Field(r.Perpendicular.DampingLike)),
        new("B_FL_90", "B_{FL,90}", ShownUnit.Millitesla, "field-like field along the reference at 90°", r => r.Field(r.Perpendicular.FieldLike)),
        new("rate_90", "dθ/dt_{90}", ShownUnit.PerNanosecond, "rate at which the torque turns the layer away from the reference at 90°", r => r.Rate(r.Perpendicular)),
        new("reversal_angle", "θ_{0}", ShownUnit.Degree, "angle at which the damping-like torque changes sign", r => r.ReversalAngle),
        new("Pol", "P", ShownUnit.One, "P of the Slonczewski form with one Λ", r => r.Fit?.Polarization),
        new("Lambda", "Λ", ShownUnit.One, "Λ of this form", r => r.Fit?.Lambda),
        new("EpsilonPrime", "ε′", ShownUnit.One, "secondary (field-like) efficiency", r => r.SecondaryEfficiency),
        new("fit_residual", "misfit", ShownUnit.One, "misfit of the torque, rms over rms, one Λ", r => r.Fit?.Residual),
        new("field_like_variation", "misfit ε′", ShownUnit.One, "what a constant ε′ misses of the field-like torque", r => r.SecondaryVariation),
        new("q_plus", "q_{+}", ShownUnit.One, "q+ of q+/(1 + κ cos θ) + q−/(1 − κ cos θ)", r => r.AsymmetricFit?.Plus),
        new("q_minus", "q_{−}", ShownUnit.One, "q− of this form", r => r.AsymmetricFit?.Minus),
        new("kappa", "κ", ShownUnit.One, "κ = B/A of this form", r => r.AsymmetricFit?.Ratio),
        new("asymmetric_residual", "misfit q", ShownUnit.One, "misfit of the torque in this form", r => r.AsymmetricFit?.Residual),
    ];

    /// <summary>Coefficient over J with the sign that makes η positive when electrons from the reference pull towards it.</summary>
    public double? Efficiency(double? coefficient, TorquePoint point) => (Turned.ElectronSign * coefficient / point.CurrentDensity) + 0.0; // no −0 for a part that is absent

    /// <summary>Coefficient as a field in T, eq. (N-17).</summary>
    public double? Field(double? coefficient) => coefficient is { } a ? SpinTorque.Field(a, Magnetization, Thickness) : null;

    /// <summary>dθ/dt in rad/s that the torque adds, eq. (N-16), with the gyromagnetic ratio of the free electron.</summary>
    public double Rate(TorquePoint point) =>
        0.0 - (Constants.ElectronGyromagneticRatio * SpinTorque.Field(point.InPlane, Magnetization, Thickness));

    /// <summary>Rate in rad/s at which the field-like torque turns the layer out of the plane, towards e × p.</summary>
    public double OutOfPlaneRate(TorquePoint point) =>
        0.0 - (Constants.ElectronGyromagneticRatio * SpinTorque.Field(point.OutOfPlane, Magnetization, Thickness));

    /// <summary>Whether this current pushes the layer out of the parallel state.</summary>
    public bool LeavesParallel => Parallel.DampingLike < 0;

    /// <summary>Whether this current pushes the layer out of the antiparallel state.</summary>
    public bool LeavesAntiparallel => Antiparallel.DampingLike > 0;
}
