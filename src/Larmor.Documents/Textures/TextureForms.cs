using Larmor.Documents.Binding;
using Larmor.Physics.Quantities;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Documents.Textures;

/// <summary>How textures are written: medium, texture, ends and drive.</summary>
static class TextureForms
{
    const int MostCells = 1_000_000;

    /// <summary>A length that a device can have.</summary>
    internal static readonly Form<double> Length = LengthSuchAs("3 nm");

    /// <summary>D0 of a conductor.</summary>
    internal static readonly Form<double> Diffusivity = Form.Quantity(QuantityKind.Diffusivity, "2e-3 m^2/s").Positive()
        .Where(value => value is >= 1e-9 and <= 1e3, "must lie between 1e-9 m^2/s and 1e3 m^2/s", "write a diffusivity such as 2e-3 m^2/s");

    /// <summary>Splitting of a band.</summary>
    internal static readonly Form<double> Splitting = Form.Quantity(QuantityKind.Energy, "0.1 eV").Positive()
        .Where(value => value is > 1e-30 and < 1e-17, "must lie between 1e-30 J and 1e-17 J", "write an energy such as 0.1 eV");

    internal static readonly Form<double> Magnetization = Form.Quantity(QuantityKind.Magnetization, "1 A/m").Positive();

    static readonly Form<double> Angle = Form.Quantity(QuantityKind.Angle, "90 deg");
    static readonly Form<double> Conductance = Form.Quantity(QuantityKind.Speed, "1e5 m/s").NotNegative();
    static readonly Form<double> Polarization = Form.Number("0.5").Between(-1, 1);

    static readonly Form<Vector> Direction = Form.List(Form.Number("1"), 3, 3, "[0, 0, 1]").Select(list => new Vector(list[0], list[1], list[2]));

    static readonly Form<Vector> Held = Form.List(Form.Quantity(QuantityKind.Magnetization, "0 A/m"), 3, 3, "[0 A/m, 0 A/m, 1 A/m]")
        .Select(list => new Vector(list[0], list[1], list[2]));

    static readonly Form<TextureRow> Row = Form.Map("row", map => new TextureRow(
        map.Required("x", "place", Form.Quantity(QuantityKind.Length, "0 nm").From(-1, 1).Located()),
        map.Required("n", "magnetization as three components; shorter than one where the moment is smaller", Direction),
        map.Span));

    static readonly Form<TextureEndInput> End = Form.ByShape(
        scalar: Form.Words(
            ("equilibrium", TextureEndKind.Equilibrium), ("closed", TextureEndKind.Closed), ("drift", TextureEndKind.Drift),
            ("lead", TextureEndKind.Lead), ("periodic", TextureEndKind.Periodic)).Located().Select(kind => new TextureEndInput(kind.Span, kind.Value, default, 0, 0, 0)),
        map: Form.Map("end", ReadEnd));

    static readonly Form<MediumInput> Medium = Form.Map("medium", ReadMedium);

    static readonly Form<TextureInput> Texture = Form.Map("texture", ReadTexture);

    static readonly Form<double> Drive = Form.Map("drive", map => map.Required(
        "current_density", "conventional current density, positive towards +x",
        Form.Quantity(QuantityKind.CurrentDensity).Where(value => value != 0, "must not be zero: leave out `drive` for a texture without a current")
            .Where(value => Math.Abs(value) is > 1e-6 and < 1e20, "is too large or too small to compute with", "write a current density such as 1e11 A/m^2")));

    /// <summary>A length that a device can have, with an example of its own.</summary>
    internal static Form<double> LengthSuchAs(string example) => Form.Quantity(QuantityKind.Length, example).Positive()
        .Where(value => value is >= 1e-12 and <= 1, "must lie between 1 pm and 1 m", $"write a length such as {example}");

    /// <summary>The sections of a file about a texture.</summary>
    public static TextureSpecimenInput Read(MapReader map) => new(
        map.Required("medium", "how spins diffuse, precess and relax", Medium),
        map.Required("texture", "how the magnetization turns along x, and what closes it", Texture),
        map.Optional("drive", "the current; left out for a texture without one", Drive));

    static MediumInput ReadMedium(MapReader map)
    {
        double diffusivity = map.Required("D0", "diffusivity D0 = v_F^2 tau_e/3, which multiplies the gradient without a factor 2", Diffusivity);
        double flip = map.Required("l_sf", "spin diffusion length along the magnetization, l_sf^2 = D0 tau_sf", Length);
        (double? length, double? splitting) = map.OneOf<(double?, double?)>(
            new("lambda_J", way => (way.Required("lambda_J", "precession length, lambda_J^2 = hbar D0/exchange", Length.Select(value => (double?)value)), null)),
            new("exchange", way => (null, way.Required("exchange", "exchange splitting between the carriers' spins, hbar times their rate of precession", Splitting.Select(value => (double?)value)))));
        return new MediumInput(
            map.Span, diffusivity, flip, length, splitting,
            map.Optional("lambda_phi", "dephasing length of the components across the magnetization; absent means no dephasing", Length),
            map.Required("tau_e", "relaxation time of the flux; 0 fs for a flux that follows at once", Form.Quantity(QuantityKind.Time, "3 fs").From(0, 1e-6)),
            map.Required("beta", "polarization of the conductivity, which a current carries", Polarization.Located()),
            map.Required("beta'", "polarization of the diffusivity; beta times beta' slows diffusion along the magnetization", Polarization),
            map.Optional("m_eq", "equilibrium magnetization of the carriers where the magnetization has its bulk value", Magnetization),
            map.Optional("M_s", "saturation magnetization, which turns the torque into a velocity u", Magnetization));
    }

    static TextureInput ReadTexture(MapReader map)
    {
        TextureInput read = map.ByWord<TextureInput>("form", "which texture",
            new("wall", way => Ended(way, new WallShape(
                way.Required("width", "width Delta of the wall, of tanh(x/Delta)", Length),
                way.Required("angle", "direction of its middle: 0 deg along y (Bloch), 90 deg along x (Neel)", Angle),
                TotalLength(way)))),
            new("spiral", way => Ended(way, new SpiralShape(
                way.Required("pitch", "length of a full turn", Length),
                way.Required("cone", "cone angle: 90 deg for a planar spiral", Form.Quantity(QuantityKind.Angle, "90 deg").Between(0, Math.PI)),
                TotalLength(way)))),
            new("interface", way => Ended(way, new HalvesShape(
                way.Required("angle", "angle between the local axes: 0 deg for opposite, 180 deg for equal moments", Angle),
                Healing(way),
                way.Required("half_length", "length of each half", Length)))),
            new("ring", way => new TextureInput(
                way.Span, new RingShape(way.Required("side", "length of each of the four sides", Length), Healing(way)), null, null, null)),
            new("table", way => Ended(way, new TableShape(
                way.Required("rows", "places and directions", Form.List(Row, 2, 100_000, "[{x: 0 nm, n: [0, 0, 1]}, {x: 10 nm, n: [0, 1, 0]}]"))))));
        Located<int>? cells = map.Optional("cells", "number of cells in all; chosen by the shortest length when left out", Form.WholeNumber(8, MostCells, 2000).Located());
        return read is null ? null! : read with { Cells = cells };
    }

    static double TotalLength(MapReader map) => map.Required("length", "length of the texture, from -length/2 to length/2", Length);

    static double Healing(MapReader map) => map.Required("width", "length w over which the moment heals from zero, as |tanh(x/w)|", Length);

    static TextureInput Ended(MapReader map, TextureShape shape) => new(
        map.Span, shape, map.Required("left", "what closes the texture at small x", End), map.Required("right", "what closes the texture at large x", End), null);

    static TextureEndInput ReadEnd(MapReader map) => map.OneOf<TextureEndInput>(
        new("held", way => new TextureEndInput(way.Span, TextureEndKind.Held, way.Required("held", "the carriers' magnetization, three components", Held), 0, 0, 0)),
        new("contact", way => way.Required("contact", "conductances to a reservoir without accumulation", Form.Map("contact", contact => new TextureEndInput(
            contact.Span, TextureEndKind.Contact, default,
            contact.Required("g", "conductance along the magnetization, flux over accumulation", Conductance),
            contact.Required("g_r", "conductance across it", Conductance),
            contact.Required("g_i", "conductance across it that turns", Form.Quantity(QuantityKind.Speed, "0 m/s")))))));
}
