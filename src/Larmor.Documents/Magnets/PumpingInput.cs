using Larmor.Documents.Binding;
using Larmor.Documents.Stacks;
using Larmor.Experiments;
using Larmor.Physics.Magnetics.Pumping;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Magnets;

/// <summary>What a resonance is told of spin pumping: a word for a stack, an interface for a magnet alone.</summary>
/// <param name="IntoStack">Whether moving layers of a stack pump spin; false with an interface.</param>
/// <param name="Outlet">The interface; null for a word.</param>
sealed record PumpingInput(bool IntoStack, OutletInput? Outlet)
{
    /// <summary>Both ways to write it.</summary>
    public static Form<PumpingInput> Form { get; } = Binding.Form.ByShape(
        scalar: Binding.Form.Words(("included", new PumpingInput(true, null)), ("excluded", new PumpingInput(false, null))),
        map: Binding.Form.Map("spin_pumping", map => new PumpingInput(false, OutletInput.Read(map))));
}

/// <summary>The interface of a magnet without a stack to a normal metal.</summary>
/// <param name="Conductance">G_r in S/m².</param>
/// <param name="Metal">The metal; null for a perfect sink.</param>
/// <param name="Cone">Angle of a precession in rad; null when no current is asked for.</param>
sealed record OutletInput(double Conductance, MetalInput? Metal, double? Cone)
{
    static readonly Form<double> Angle = Form.Quantity(QuantityKind.Angle, "10 deg").Positive()
        .Where(value => value <= Math.PI / 2, "must be at most 90 deg", "write the largest angle of the precession, such as 10 deg");

    static readonly Form<MetalInput> MetalForm = Form.Map("metal", MetalInput.Read);

    public static OutletInput Read(MapReader map)
    {
        MetalInput? metal = map.Optional("metal", "the normal metal, which sends a part of the spins back; absent means a perfect sink", MetalForm);
        double? cone = map.Optional("cone", "largest angle between moment and axis of a steady precession, for the spin current that it pumps", Angle);
        return map.OneOf<OutletInput>(
            new("g_r", way => new OutletInput(
                SpinPumping.ConductanceOf(way.Required("g_r", "real part of the mixing conductance in e²/h per area", SampleForms.NotNegative(QuantityKind.ChannelDensity)
                    .Where(value => value <= 1e23, "is beyond 1e5 1/nm^2, far more channels than a metal has", "write a number such as 29 1/nm^2"))), metal, cone)),
            new("G_mix_r", way => new OutletInput(
                way.Required("G_mix_r", "real part of the mixing conductance", SampleForms.NotNegative(QuantityKind.MixingConductance)
                    .Where(value => value <= 4e18, "is beyond 4e18 S/m^2, far more than a metal has", "write a conductance such as 1e15 S/m^2")), metal, cone)));
    }

    /// <summary>The same in the solver's terms.</summary>
    /// <param name="thickness">Thickness of the magnet in m.</param>
    public SpinOutlet Of(double thickness) => new(
        new SpinPumping(Conductance, 0, Metal is { } metal ? SpinPumping.ImpedanceOf(metal.Resistivity, metal.DiffusionLength, metal.Thickness) : 0),
        thickness, Cone, Metal?.Probe?.Value);
}

/// <summary>A normal metal at a magnet, with nothing behind it.</summary>
/// <param name="Resistivity">In Ω·m.</param>
/// <param name="DiffusionLength">l_sf in m.</param>
/// <param name="Thickness">In m.</param>
/// <param name="Probe">Polarization of a magnetic probe of it; null without one.</param>
sealed record MetalInput(double Resistivity, double DiffusionLength, double Thickness, Located<double>? Probe)
{
    static readonly Form<double> Length = Form.Quantity(QuantityKind.Length).Positive()
        .Where(value => value is >= 1e-11 and <= 1e-2, "must lie between 10 pm and 1 cm", "write a length such as 3 nm");

    public static MetalInput Read(MapReader map) => new(
        map.Required("rho", "its resistivity", Form.Quantity(QuantityKind.Resistivity, "21 nOhm m").Positive()
            .Where(value => value is >= 1e-12 and <= 1, "must lie between 1e-12 Ohm m and 1 Ohm m", "write a resistivity such as 21 nOhm m")),
        map.Required("l_sf", "its spin diffusion length", Length),
        map.Required("thickness", "its thickness", Length),
        map.Optional("probe", "polarization of a magnetic contact to it, along the axis of the precession, for the voltage against a normal contact",
            Form.Number("0.4").From(-1, 1).Located()));
}
