using System.Collections.Immutable;
using Larmor.Physics.Transport.Textures;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Experiments;

/// <summary>When a pulse of spins arrives, how wide it is then and how far it has turned.</summary>
/// <param name="Case">What was measured.</param>
/// <param name="Arrival">Time in s of the largest |m| at the detector by the telegraph form; null when it only falls.</param>
/// <param name="ScalarArrival">The same by the parabolic equation.</param>
public sealed record PulseResult(PulseCase Case, double? Arrival, double? ScalarArrival)
{
    static readonly ShownUnit PerMicrometre = new("1/um", "1/m", 1e-6);
    static readonly ShownUnit Picosecond = new("ps", "s", 1e12);

    /// <summary>Every number of the experiment, declared once.</summary>
    public static ImmutableArray<Observable<PulseResult>> Observables { get; } =
    [
        new("arrival", "t_{a}", Picosecond, "time at which the spins are densest at the detector", r => r.Arrival),
        new("arrival_scalar", "t_{a} (parabolic)", Picosecond, "the same by the parabolic equation", r => r.ScalarArrival),
        new("front", "t_{front}", Picosecond, "time of flight at v_F/√3, before which nothing arrives by the telegraph form but what the pulse reached at the start", r => r.Case.Distance * Math.Sqrt(r.Case.Pulse.Medium.FluxTime / r.Case.Pulse.Medium.Diffusivity)),
        new("turned_angle", "φ_{a}", ShownUnit.Degree, "angle through which spins have turned about the field on arrival, counterclockwise seen against it", r => -r.Case.Pulse.Precession.Z * r.Arrival),
        new("width", "σ_{a}", ShownUnit.Nanometre, "root mean square distance of the spins from their start on arrival", r => Root(r.Arrival is { } t ? r.Case.Pulse.Variance(t, FluxLaw.TwoMoment) : null)),
        new("surviving", "S_{a}/S_{0}", ShownUnit.Percent, "spin that is left on arrival, exp(−t_a/τ_sf)", r => r.Arrival is { } t ? Math.Exp(-t / r.Case.Pulse.Medium.SpinFlipTime) : null),
        new("density", "|m|_{a}", PerMicrometre, "density at the detector on arrival, per unit of spin at the start", r => r.Arrival is { } t ? Math.Sqrt(r.Detected(t, FluxLaw.TwoMoment).Square) : null),
        new("m_x_end", "m_{x}(t_{end})", PerMicrometre, "x component at the detector at the last time", r => r.Detected(r.Case.Times[^1], FluxLaw.TwoMoment).X),
        new("m_y_end", "m_{y}(t_{end})", PerMicrometre, "y component at the detector at the last time", r => r.Detected(r.Case.Times[^1], FluxLaw.TwoMoment).Y),
        new("m_y_end_scalar", "m_{y}(t_{end}) (parabolic)", PerMicrometre, "the same by the parabolic equation", r => r.Detected(r.Case.Times[^1], FluxLaw.Scalar).Y),
    ];

    /// <summary>m at the detector in 1/m.</summary>
    /// <param name="time">t in s.</param>
    /// <param name="law">Telegraph form (two-moment) or parabolic equation (scalar).</param>
    public Vector Detected(double time, FluxLaw law) => Case.Pulse.At(Case.Distance, time, law);

    static double? Root(double? square) => square is { } value ? Math.Sqrt(value) : null;
}
