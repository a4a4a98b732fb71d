using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Pumping;

namespace Larmor.Experiments;

/// <summary>One face through which a magnet without a stack pumps spin into a normal metal, eqs. (M-43) and (M-44).</summary>
/// <param name="Interface">The face, with the impedance of the metal behind it; without imaginary part.</param>
/// <param name="Thickness">Thickness of the magnet in m, positive.</param>
/// <param name="Cone">Largest angle of a steady precession in rad that pumps; null when no current is asked for.</param>
/// <param name="Probe">Polarization of a magnetic probe at the metal; null without one.</param>
public sealed record SpinOutlet(SpinPumping Interface, double Thickness, double? Cone, double? Probe)
{
    /// <summary>Rise of the damping into a perfect sink.</summary>
    public double RiseIntoSink(Macrospin magnet) => (Interface with { Impedance = 0 }).DampingRise(magnet.GyromagneticRatio, magnet.Magnetization, Thickness);

    /// <summary>Rise of the damping with what the metal sends back taken off.</summary>
    public double Rise(Macrospin magnet) => Interface.DampingRise(magnet.GyromagneticRatio, magnet.Magnetization, Thickness);

    /// <summary>The magnet with the damping that it has with the interface.</summary>
    public Macrospin Damped(Macrospin magnet) => magnet with { Damping = magnet.Damping + Rise(magnet) };

    /// <summary>Mean spin current in A/m² into a perfect sink during a mode at the cone angle.</summary>
    public double? CurrentIntoSink(ResonanceMode? mode) => Of(mode, Interface.MeanCurrent);

    /// <summary>Mean spin current in A/m² with what the metal sends back taken off.</summary>
    public double? Current(ResonanceMode? mode) => Of(mode, (ω, cone) => Interface.WithBackflow * SpinPumping.Drive(ω, cone));

    /// <summary>Mean spin accumulation in V at the interface.</summary>
    public double? Accumulation(ResonanceMode? mode) => Of(mode, Interface.MeanAccumulation);

    /// <summary>Mean voltage in V between the magnetic probe and a normal one.</summary>
    public double? Voltage(ResonanceMode? mode) => Probe is { } polarization ? Of(mode, (ω, cone) => Interface.ProbeVoltage(ω, cone, polarization)) : null;

    /// <summary>The mean of u × du/dt along the axis is ω times long times short axis of the ellipse, ω ε sin²θ.</summary>
    double? Of(ResonanceMode? mode, Func<double, double, double> circular) =>
        mode is not null && Cone is { } cone ? mode.Shape[0].Ellipticity * circular(2 * Math.PI * mode.Frequency, cone) : null;
}
