using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Documents.Presentation;

/// <summary>Tables of experiments that turn a layer.</summary>
static class TorqueTables
{
    const double Degrees = 180 / Math.PI;

    public static Table Torque(TorqueResult result, string layer)
    {
        ImmutableArray<TorquePoint> points = result.Points;
        NumberColumn Of(string name, string unit, Func<TorquePoint, double?> value) => new(name, unit, [.. points.Select(value)]);
        return new Table("torque", $"Torque on '{layer}' against its angle; cells are empty where both directions are parallel and the split has no meaning",
        [
            Of("theta", "deg", p => p.Angle * Degrees),
            Of("AR", "fOhm m^2", p => p.Resistance * 1e15),
            Of("J", "A/m^2", p => p.CurrentDensity),
            Of("j_x", "A/m^2", p => p.OnMagnetization.X),
            Of("j_y", "A/m^2", p => p.OnMagnetization.Y),
            Of("j_z", "A/m^2", p => p.OnMagnetization.Z),
            Of("a_DL", "A/m^2", p => p.DampingLike),
            Of("a_FL", "A/m^2", p => p.FieldLike),
            Of("torque_DL", "uJ/m^2", p => SpinTorque.HalfQuantum * p.InPlane * 1e6),
            Of("torque_FL", "uJ/m^2", p => SpinTorque.HalfQuantum * p.OutOfPlane * 1e6),
            Of("B_DL", "mT", p => result.Field(p.DampingLike) * 1e3),
            Of("B_FL", "mT", p => result.Field(p.FieldLike) * 1e3),
            Of("dtheta_dt", "1/ns", p => result.Rate(p) * 1e-9),
            Of("du_dt_out_of_plane", "1/ns", p => result.OutOfPlaneRate(p) * 1e-9),
            Of("eta_DL", "1", p => result.Efficiency(p.DampingLike, p)),
            Of("eta_FL", "1", p => result.Efficiency(p.FieldLike, p)),
            Of("eta_fit", "1", p => result.Fit?.At(p.Angle)),
            Of("eta_two_term_fit", "1", p => result.AsymmetricFit?.At(p.Angle)),
        ]);
    }

    public static Table Resistance(AngularResistanceResult result)
    {
        ImmutableArray<AngularPoint> points = result.Points;
        NumberColumn Of(string name, string unit, Func<AngularPoint, double?> value) => new(name, unit, [.. points.Select(value)]);
        return new Table("resistance", "Resistance times area against the angle",
        [
            Of("theta", "deg", p => p.Angle * Degrees),
            Of("AR", "fOhm m^2", p => p.Resistance * 1e15),
            Of("AR_cosine", "fOhm m^2", p => result.Scaled(AngularResistanceResult.Form(p.Angle, 0)) * 1e15),
            Of("AR_chi", "fOhm m^2", p => result.Chi is { } χ ? result.Scaled(AngularResistanceResult.Form(p.Angle, χ)) * 1e15 : null),
        ]);
    }
}
