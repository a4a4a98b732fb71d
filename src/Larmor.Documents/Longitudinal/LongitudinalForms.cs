using Larmor.Documents.Binding;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Longitudinal;

/// <summary>How longitudinal magnets are written: media, layers and ends.</summary>
static class LongitudinalForms
{
    const string Falls = ": entropy would fall";

    static readonly Form<double> Length = Form.Quantity(QuantityKind.Length, "60 nm").Positive()
        .Where(value => value is >= 1e-12 and <= 1, "must lie between 1 pm and 1 m", "write a length such as 60 nm");

    static readonly Form<double> Time = Form.Quantity(QuantityKind.Time, "3 ps").Positive()
        .Where(value => value is >= 1e-20 and <= 1e3, "must lie between 1e-20 s and 1000 s", "write a time such as 3 ps");

    static readonly Form<double> Magnetization = Form.Quantity(QuantityKind.Magnetization, "1 kA/m").From(-1e9, 1e9);

    static readonly Form<double> Rate = Form.Quantity(QuantityKind.Frequency, "1e12 1/s")
        .Where(value => value > 0, "must be positive" + Falls).Where(value => value is >= 1 and <= 1e20, "must lie between 1/s and 1e20 1/s", "write a rate such as 1e12 1/s");

    static readonly Form<double> LatticeRate = Form.Quantity(QuantityKind.Frequency, "5e10 1/s")
        .Where(value => value >= 0, "must not be negative" + Falls, "write a rate such as 5e10 1/s, or 0 1/s for none").Where(value => value <= 1e20, "must be at most 1e20 1/s");

    static readonly Form<LongitudinalEndInput> End = Form.ByShape(
        scalar: Form.Words(("closed", false), ("equilibrium", true)).Located().Select(word => new LongitudinalEndInput(word.Span, null, null, null, word.Value ? double.PositiveInfinity : null)),
        map: Form.Map("end", ReadEnd));

    static readonly Form<double> Contact = Form.ByShape(
        scalar: Form.Words(("ideal", double.PositiveInfinity)),
        map: Form.Map("contact", map => map.Required("G", "conductance, flux over the drop of the field h*; 0 m/s for none", Form.Quantity(QuantityKind.Speed, "2 m/s").From(0, 1e12))));

    static readonly Form<LongitudinalLandauInput> Landau = Form.Map("landau", map => new LongitudinalLandauInput(
        map.Required("M_0", "spontaneous magnetization, where the energy has its minimum without field", Form.Quantity(QuantityKind.Magnetization, "800 kA/m").Positive().Where(value => value is >= 1e-3 and <= 1e9, "must lie between 1e-3 A/m and 1e9 A/m", "write a magnetization such as 800 kA/m")),
        map.Required("H", "applied field, along M_0 when positive", Magnetization)));

    static readonly Form<LongitudinalMediumInput> LinearMedium = Form.Map("medium", ReadLinear);

    static readonly Form<LongitudinalMediumInput> Medium = Form.Map("medium", ReadAny);

    static readonly Form<LongitudinalLayerInput> Layer = Form.Map("layer", ReadLayer, "name");

    static readonly Form<LongitudinalMagnetInput> Magnet = Form.Map("magnet", map => new LongitudinalMagnetInput(
        map.Span,
        map.Optional("start", "x of the left end", Form.Quantity(QuantityKind.Length, "-300 nm").From(-1, 1), 0, "0 nm"),
        map.Required("left", "what closes the magnet at small x", End),
        map.Required("layers", "layers from left to right", Form.List(Layer, 1, 1000)),
        map.Required("right", "what closes the magnet at large x", End)));

    /// <summary>A time of a run.</summary>
    public static Form<double> Times => Time;

    /// <summary>The section of a file about modes.</summary>
    public static LongitudinalMediumSpecimen ReadMedium(MapReader map) => new(map.Required("medium", "how M and m relax and m diffuses", LinearMedium));

    /// <summary>The sections of a file about relaxation.</summary>
    public static LongitudinalMagnetSpecimen ReadMagnet(MapReader map) => new(
        map.Required("media", "how M and m relax and m diffuses, by name of the medium",
            Form.Entries(Form.Name("F"), Medium).Where(media => media.Length > 0, "must have at least one medium")),
        map.Required("magnet", "layers, their start, and what closes them", Magnet));

    static LongitudinalMediumInput ReadLinear(MapReader map)
    {
        double susceptibility = map.Required("chi_M", "equilibrium susceptibility of M; sets the scale of energies",
            Form.Number("1e-3").Positive().Where(value => value is >= 1e-12 and <= 1e6, "must lie between 1e-12 and 1e6", "write a number such as 1e-3"));
        double ratio = map.Required("xi", "ratio chi_m/chi_M of the susceptibilities, between 0 and 1",
            Form.Number("0.3").Positive().Where(value => value < 1, "must be below 1: at 1 the energy of m vanishes, and beyond it has no minimum", "write a number such as 0.3")
                .Where(value => value is >= 1e-9 and <= 1 - 1e-9, "must stay 1e-9 away from 0 and 1", "write a number such as 0.3"));
        (LongitudinalRatesInput? rates, LongitudinalOnsagerInput? onsager) = map.OneOf<(LongitudinalRatesInput?, LongitudinalOnsagerInput?)>(
            new("r", way => (new LongitudinalRatesInput(
                way.Required("r", "exchange rate: a uniform m turns into M at this rate", Rate),
                way.Required("w_M", "rate of M to the lattice; 0 1/s for none", LatticeRate),
                way.Required("w_m", "rate of m to the lattice; 0 1/s for none", LatticeRate)), null)),
            new("L_MM", way => (null, new LongitudinalOnsagerInput(
                way.Required("L_MM", "Onsager rate of M, dM/dt = L_MM H* - L h*", Rate.Located()),
                way.Required("L_mm", "Onsager rate of m, dm/dt = L_mm h* - L H*", Rate.Located()),
                way.Required("L", "Onsager rate between them", Rate.Located())))));
        return new LongitudinalMediumInput(
            map.Span, susceptibility, ratio, rates, onsager,
            map.Required("D", "diffusivity of m; its flux is -D times the slope of m + xi M", Form.Quantity(QuantityKind.Diffusivity, "1e-3 m^2/s").Positive()
                .Where(value => value is >= 1e-12 and <= 1e3, "must lie between 1e-12 m^2/s and 1e3 m^2/s", "write a diffusivity such as 1e-3 m^2/s")), null);
    }

    static LongitudinalMediumInput ReadAny(MapReader map)
    {
        LongitudinalMediumInput linear = ReadLinear(map);
        LongitudinalLandauInput? landau = map.Optional(
            "landau", "makes the energy a double well that is this medium at its minimum; M and m are then full magnetizations", Landau);
        return linear with { Landau = landau };
    }

    static LongitudinalLayerInput ReadLayer(MapReader map) => new(
        map.Span,
        map.Optional("name", "name of the layer", Form.Name("filled")),
        map.Required("medium", "name of its medium", Form.Name("F").Located()),
        map.Required("thickness", "thickness of the layer", Length),
        map.Required("cells", "number of cells of equal width", Form.WholeNumber(1, 1_000_000, 400).Located()),
        map.Required("M", "M at the start; in linear media the deviation from equilibrium", Magnetization),
        map.Required("m", "m at the start", Magnetization),
        map.Optional("contact", "contact to the next layer, needed between different media", Contact.Located()));

    static LongitudinalEndInput ReadEnd(MapReader map) => map.OneOf<LongitudinalEndInput>(
        new("flux", way => new LongitudinalEndInput(
            way.Span,
            way.Required("flux", "flux of magnetization into the magnet, from t = 0 on", Form.Quantity(QuantityKind.MagnetizationFlux).From(-1e20, 1e20)),
            way.Optional("frequency", "makes the flux alternate as a cosine", Form.Quantity(QuantityKind.Frequency, "50 GHz").Positive()
                .Where(value => value is >= 1e-3 and <= 1e18, "must lie between 1 mHz and 1e18 Hz", "write a frequency such as 50 GHz").Located()),
            way.Optional("pulse", "keeps the flux on for a while only", Form.Map("pulse", pulse => (
                pulse.Required("start", "when it sets in", Form.Quantity(QuantityKind.Time, "0 ps").From(0, 1e3)),
                pulse.Required("duration", "for how long", Time))).Located()),
            null)),
        new("sink", way => new LongitudinalEndInput(
            way.Span, null, null, null, way.Required("sink", "velocity v_s of a reservoir that takes the flux v_s (m + xi M)", Form.Quantity(QuantityKind.Speed, "2e4 m/s").From(0, 1e12)))));
}
