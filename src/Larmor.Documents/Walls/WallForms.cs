using Larmor.Documents.Binding;
using Larmor.Documents.Kinetics;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Walls;

/// <summary>How moving walls are written: the magnet and what drives it.</summary>
static class WallForms
{
    /// <summary>Below it the width of a wall follows in so short a time that integrating it takes minutes.</summary>
    public const double LeastDamping = 1e-3;

    /// <summary>Damping and non-adiabaticity beyond these are no magnet's.</summary>
    public const double MostDamping = 10, MostBeta = 100;

    static readonly Form<double> Anisotropy = Form.Quantity(QuantityKind.EnergyDensity, "30 kJ/m^3").Positive()
        .Where(value => value is >= 1e-2 and <= 1e9, "must lie between 0.01 J/m^3 and 1e9 J/m^3", "write an energy density such as 30 kJ/m^3");

    static readonly Form<double> HardAnisotropy = Form.Quantity(QuantityKind.EnergyDensity, "30 kJ/m^3").NotNegative()
        .Where(value => value is 0 or (>= 1e-2 and <= 1e9), "must be zero, or lie between 0.01 J/m^3 and 1e9 J/m^3", "write an energy density such as 30 kJ/m^3");

    static readonly Form<double> Beta = Form.Number("0.02").From(-MostBeta, MostBeta);

    static readonly NumberForm Current = Form.Quantity(QuantityKind.CurrentDensity).From(-1e16, 1e16);

    static readonly NumberForm Field = Form.Quantity(QuantityKind.MagneticField, "1 mT").From(-100, 100);

    static readonly Form<WallInput> Wall = Form.Map("wall", map => ReadWall(map, "Gilbert damping", LeastDamping));

    static readonly Form<WallInput> LatticeWall = Form.Map("wall", map => ReadWall(map, "Gilbert damping without the carriers, which add theirs", 0));

    static readonly Form<WallDriveInput> Drive = Form.Map("drive", map => map.OneOf<WallDriveInput>(
        new("u", way => new WallDriveInput(
            way.Required("u", "drift velocity of the magnetization, along the flow of the carriers, positive towards +x", Form.Quantity(QuantityKind.Speed).From(-1e6, 1e6)),
            null, 0, BetaOf(way), FieldBeside(way), way.Span)),
        new("current_density", way => new WallDriveInput(
            null,
            way.Required("current_density", "conventional current density of electrons, positive towards +x", Current),
            way.Required("polarization", "polarization P of the current: the share by which the majority carries more of it", Form.Number("0.5").From(-1, 1)),
            BetaOf(way), FieldBeside(way), way.Span)),
        new("field", FieldAlone)));

    static readonly Form<WallDriveInput> CarrierDrive = Form.Map("drive", map =>
    {
        map.Refuse("u", "u follows from the carriers", "write the current_density; or leave out carriers and scattering");
        map.Refuse("polarization", "polarization follows from the carriers", "leave it out; or leave out carriers and scattering");
        map.Refuse("beta", "beta follows from the carriers", "leave it out; or leave out carriers and scattering");
        return map.OneOf<WallDriveInput>(
            new("current_density", way => new WallDriveInput(
                null, way.Required("current_density", "conventional current density, positive towards +x", Current), 0, 0, FieldBeside(way), way.Span)),
            new("field", FieldAlone));
    });

    /// <summary>The sections of a file about a moving wall: with carriers, or with u and β as numbers.</summary>
    public static WallSpecimenInput Read(MapReader map) => map.ByPresence("carriers", ReadWithCarriers, ReadGiven);

    static WallSpecimenInput ReadGiven(MapReader map) => new(
        map.Required("wall", "the magnet with its wall across x", Wall),
        map.Optional("drive", "drift and field; left out for a wall that relaxes", Drive),
        null);

    static WallSpecimenInput ReadWithCarriers(MapReader map)
    {
        var carriers = new WallCarriersInput(CarrierForms.CarriersOf(map), CarrierForms.ScatteringOf(map));
        return new WallSpecimenInput(
            map.Required("wall", "the magnet with its wall across x", LatticeWall),
            map.Optional("drive", "current and field; left out for a wall that relaxes", CarrierDrive),
            carriers);
    }

    static WallInput ReadWall(MapReader map, string damping, double leastDamping) => new(
        map.Span,
        map.Required("A_ex", "exchange stiffness A, energy density A n'^2", Form.Quantity(QuantityKind.ExchangeStiffness).Positive()
            .Where(value => value is >= 1e-15 and <= 1e-8, "must lie between 1e-15 J/m and 1e-8 J/m", "write an exchange stiffness such as 13 pJ/m")),
        map.Required("K", "anisotropy of the easy axis, energy density K (1 - n_z^2)", Anisotropy),
        map.Required("K_hard", "anisotropy of the hard axis, energy density K_hard n_y^2, that of the shape included", HardAnisotropy),
        map.Required("M_s", "saturation magnetization", Form.Quantity(QuantityKind.Magnetization).Positive()
            .Where(value => value is >= 1 and <= 1e8, "must lie between 1 A/m and 1e8 A/m", "write a magnetization such as 800 kA/m")),
        map.Required("alpha", damping, Form.Number("0.01").From(leastDamping, MostDamping).Located()),
        map.Required("g", "g factor of the moments, gamma = g mu_B/hbar", Form.Number("2").From(0.1, 10)));

    static double BetaOf(MapReader map) => map.Required("beta", "non-adiabaticity of the torque", Beta);

    static WallDriveInput FieldAlone(MapReader map) =>
        new(null, null, 0, 0, map.Required("field", "flux density along the easy axis, positive along the domain on the left", Field), map.Span);

    static double FieldBeside(MapReader map) =>
        map.Optional("field", "flux density along the easy axis, positive along the domain on the left", Field, 0, "0 mT");
}
