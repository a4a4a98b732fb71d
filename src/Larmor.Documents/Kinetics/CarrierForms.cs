using Larmor.Documents.Binding;
using Larmor.Experiments;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Kinetics;

/// <summary>How carriers, collisions, localized moments and their drive are written.</summary>
static class CarrierForms
{
    static readonly Form<double> Energy = Form.Quantity(QuantityKind.Energy, "1 eV");

    static readonly Form<double> Splitting = Form.Quantity(QuantityKind.Energy, "1 eV").Positive()
        .Where(value => value is >= 1e-25 and <= 8e-18, "must lie between 1e-6 eV and 50 eV", "write an energy such as 1 eV");

    static readonly Form<double> Potential = Energy.Where(value => Math.Abs(value) <= 1.6e-17, "must lie between -100 eV and 100 eV", "write an energy such as 1.6 eV");

    static readonly Form<double> Time = Form.Quantity(QuantityKind.Time, "5 fs").Positive()
        .Where(value => value is >= 1e-18 and <= 1e-10, "must lie between 1 as and 100 ps", "write a time such as 5 fs");

    static readonly Form<double> FlipTime = Form.Quantity(QuantityKind.Time, "0.1 ps").Positive()
        .Where(value => value is >= 1e-18 and <= 1e-6, "must lie between 1 as and 1 us", "write a time such as 0.1 ps, or flips: none");

    static readonly Form<CarriersInput> Carriers = Form.Map("carriers", ReadCarriers);

    static readonly Form<PowerLawInput> PowerLaw = Form.Map("tau_energy", map => new PowerLawInput(
        map.Required("exponent", "s of tau (energy/at)^s", Form.Number("0.5").Where(value => value is > -1 and <= 3, "must lie above -1 and not above 3", "write an exponent such as 0.5")),
        map.Required("at", "kinetic energy at which tau holds", Form.Quantity(QuantityKind.Energy, "1.6 eV").Positive()
            .Where(value => value is >= 1e-25 and <= 1.6e-17, "must lie between 1e-6 eV and 100 eV", "write an energy such as 1.6 eV"))));

    static readonly Form<ScatteringInput> Scattering = Form.Map("scattering", ReadScattering);

    static readonly Form<MagnetInput> Magnet = Form.Map("magnet", map => new MagnetInput(
        map.Required("M_s", "saturation magnetization of the localized moments", Form.Quantity(QuantityKind.Magnetization).Positive()
            .Where(value => value is >= 1 and <= 1e8, "must lie between 1 A/m and 1e8 A/m", "write a magnetization such as 800 kA/m")),
        map.Required("alpha0", "Gilbert damping without the carriers", Form.Number("0.01").NotNegative().Where(value => value <= 10, "must not be above 10", "write a damping such as 0.01")),
        map.Required("g", "g factor of the localized moments, for gamma = g mu_B/hbar", Form.Number("2").Positive().Where(value => value is >= 0.1 and <= 20, "must lie between 0.1 and 20", "write a g factor such as 2"))));

    static readonly Form<CarrierDrive> Drive = Form.Map("drive", map => map.OneOf<CarrierDrive>(
        new("current_density", way => new CarrierDrive(
            way.Required("current_density", "conventional current density along the axis of the drive, with its sign", Form.Quantity(QuantityKind.CurrentDensity, "1e12 A/m^2")
                .Where(value => Math.Abs(value) is > 1e-6 and < 1e20, "must not be zero, nor too small or too large to compute with", "write a current density such as 1e12 A/m^2")), false)),
        new("field", way => new CarrierDrive(
            way.Required("field", "electric field along the axis of the drive, with its sign", Form.Quantity(QuantityKind.ElectricField)
                .Where(value => Math.Abs(value) is > 1e-12 and < 1e12, "must not be zero, nor too small or too large to compute with", "write a field such as 1e5 V/m")), true))));

    /// <summary>The sections of a file about carriers.</summary>
    public static CarrierSpecimenInput Read(MapReader map) => new(
        CarriersOf(map),
        ScatteringOf(map),
        map.Required("magnet", "the localized moments on which the carriers act", Magnet),
        map.Required("drive", "current density or electric field", Drive));

    /// <summary>The section `carriers`.</summary>
    public static CarriersInput CarriersOf(MapReader map) => map.Required("carriers", "bands of the carriers and how far they are filled", Carriers);

    /// <summary>The section `scattering`.</summary>
    public static ScatteringInput ScatteringOf(MapReader map) => map.Required("scattering", "collisions of the carriers", Scattering);

    static CarriersInput ReadCarriers(MapReader map)
    {
        int charge = map.Optional("type", "sign of the charge", Form.Words(("electrons", -1), ("holes", 1)), -1, "electrons");
        (double? density, Located<double>? potential) = map.OneOf<(double?, Located<double>?)>(
            new("density", way => (way.Required("density", "carriers per volume, of both spins", Form.Quantity(QuantityKind.NumberDensity).Positive()
                .Where(value => value is >= 1e18 and <= 1e31, "must lie between 1e18 1/m^3 and 1e31 1/m^3", "write a density such as 1e28 1/m^3").Select(value => (double?)value)), null)),
            new("chemical_potential", way => (null, way.Required("chemical_potential", "chemical potential from the middle of the two band bottoms", Potential.Located().Select(value => (Located<double>?)value)))));
        return new CarriersInput(
            charge, density, potential,
            map.Required("exchange", "exchange splitting of the carriers' bands", Splitting.Located()),
            map.Required("temperature", "temperature of the carriers", Form.Quantity(QuantityKind.Temperature, "300 K").From(0, 1e5)
                .Where(value => value is 0 or >= 1e-6, "must be 0 K, or at least 1 uK to compute with", "write 0 K for the limit of cold carriers").Located()),
            map.Required("mass", "mass of a carrier in electron masses", Form.Number("1").Positive().Where(value => value is >= 1e-3 and <= 1e3, "must lie between 0.001 and 1000", "write the mass in electron masses, such as 1")));
    }

    static ScatteringInput ReadScattering(MapReader map) => new(
        map.Required("tau", "time between collisions that keep the spin", Time),
        map.Optional("tau_energy", "how tau follows the kinetic energy; absent means not at all", PowerLaw),
        map.ByWord<FlipsInput>("flips", "collisions that turn the spin: none, local in energy with constant rates, or by the golden rule at constant total energy",
            new("local", way => way.OneOf<FlipsInput>(
                new("p", of => new MeanFlipsInput(MeanTime(of),
                    of.Required("p", "asymmetry (tau_sf_dn - tau_sf_up)/(tau_sf_dn + tau_sf_up) of the two times; usually negative", Form.Number("-0.15").From(-1, 1)))),
                new("asymmetry", of => new BandFlipsInput(MeanTime(of),
                    of.Required("asymmetry", "the p of one matrix element and the densities of states at mu", Form.Words(("density-of-states", true)).Located()).Span)),
                new("tau_sf_up", of => new TwoFlipsInput(
                    of.Required("tau_sf_up", "time after which a majority carrier (moment along M) flips", FlipTime),
                    of.Required("tau_sf_dn", "time after which a minority carrier flips", FlipTime))))),
            new("golden-rule", way => ReadGoldenRule(way)),
            new("none", _ => new NoFlipsInput())));

    static double MeanTime(MapReader map) =>
        map.Required("tau_sf", "mean spin-flip time, 1/tau_sf = (1/tau_sf_up + 1/tau_sf_dn)/2; with golden-rule flips at the kinetic energy mu", FlipTime);

    static GoldenRuleInput ReadGoldenRule(MapReader map)
    {
        Located<double> time = map.Required("tau_sf", "mean spin-flip time, 1/tau_sf = (1/tau_sf_up + 1/tau_sf_dn)/2; with golden-rule flips at the kinetic energy mu", FlipTime.Located());
        return new GoldenRuleInput(time.Value, time.Span);
    }
}
