using Larmor.Documents.Binding;
using Larmor.Documents.Textures;
using Larmor.Experiments;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Precession;

/// <summary>How precession in a field is written: the channel, and a Hanle curve or a pulse in it.</summary>
static class PrecessionForms
{
    const int DefaultPoints = 401, MostPoints = 2001, MostTimes = 12;

    static readonly Form<double> Lifetime = Form.Quantity(QuantityKind.Time, "100 ps").Positive()
        .Where(value => value is >= 1e-16 and <= 1, "must lie between 0.1 fs and 1 s", "write a time such as 100 ps");

    static readonly Form<double> Distance = TextureForms.LengthSuchAs("1 um");
    static readonly Form<double> Field = FieldSuchAs("500 mT");
    static readonly Form<double> Polarization = Form.Number("0.1").Between(-1, 1).Where(value => value != 0, "must not be zero: such a contact neither injects nor detects", "write a polarization such as 0.1");

    static readonly Form<ChannelInput> Channel = Form.Map("channel", ReadChannel);
    static readonly Form<HanleInput> Hanle = Form.Map("hanle", ReadHanle);
    static readonly Form<PulseInput> Pulse = Form.Map("pulse", ReadPulse);

    static readonly Form<FieldRangeInput> Range = Form.Map("field", map => new FieldRangeInput(
        map.Required("from", "first field, across the spins", FieldSuchAs("-500 mT").Located()),
        map.Required("to", "last field", Field.Located()),
        map.Optional("points", "how many fields", Form.WholeNumber(3, MostPoints, DefaultPoints), DefaultPoints, $"{DefaultPoints}")));

    static readonly Form<NonlocalContacts> Contacts = Form.Map("contacts", map => new NonlocalContacts(
        map.Required("injector", "polarization of the injected current", Polarization),
        map.Required("detector", "polarization of the detecting contact", Polarization),
        map.Required("resistivity", "of the channel", Form.Quantity(QuantityKind.Resistivity, "30 nOhm m").Positive()
            .Where(value => value is >= 1e-12 and <= 1e6, "must lie between 1e-12 Ohm m and 1e6 Ohm m", "write a resistivity such as 30 nOhm m")),
        map.Required("cross_section", "of the channel", Form.Quantity(QuantityKind.Area).Positive()
            .Where(value => value is >= 1e-20 and <= 1, "must lie between 0.01 nm^2 and 1 m^2", "write an area such as 8000 nm^2"))));

    /// <summary>The sections of a file about precession.</summary>
    public static PrecessionSpecimenInput Read(MapReader map) => new(
        map.Required("channel", "how spins diffuse, precess and relax where they travel", Channel),
        map.OneOf<TrialInput>(
            new("hanle", way => way.Required("hanle", "spins injected all the time and detected at a distance, while a field across is swept", Hanle)),
            new("pulse", way => way.Required("pulse", "spins let go at once, in a steady field across", Pulse))));

    static Form<double> FieldSuchAs(string example) => Form.Quantity(QuantityKind.MagneticField, example).From(-1000, 1000);

    static ChannelInput ReadChannel(MapReader map)
    {
        double diffusivity = map.Required("D0", "diffusivity D0 = v_F^2 tau_e/3, which multiplies the gradient without a factor 2", TextureForms.Diffusivity);
        (double? time, double? length) = map.OneOf<(double?, double?)>(
            new("tau_sf", way => (way.Required("tau_sf", "spin lifetime", Lifetime.Select(value => (double?)value)), null)),
            new("l_sf", way => (null, way.Required("l_sf", "spin diffusion length, l_sf^2 = D0 tau_sf", TextureForms.LengthSuchAs("600 nm").Select(value => (double?)value)))));
        return new ChannelInput(
            diffusivity, time, length,
            map.Required("tau_e", "relaxation time of the flux; 0 fs for a flux that follows at once", Form.Quantity(QuantityKind.Time, "10 fs").From(0, 1e-6).Located()),
            map.Required("g", "g factor of the carriers, negative where the moment lies against that of a free electron", Form.Number("2.0023193").From(-1000, 1000).Located()));
    }

    static HanleInput ReadHanle(MapReader map) => new(
        map.Required("distance", "from injector to detector", Distance.Located()),
        map.Required("field", "fields along z", Range),
        map.Optional("contacts", "tunnel contacts, which turn the accumulation into a nonlocal resistance", Contacts));

    static PulseInput ReadPulse(MapReader map) => new(
        map.Required("width", "standard deviation of the pulse at the start", TextureForms.LengthSuchAs("100 nm").Located()),
        map.Required("distance", "from the middle of the pulse to the detector", Distance.Located()),
        map.Required("field", "field along z", Field),
        map.Required("times", "times at which the pulse is drawn, rising", Form.List(Lifetime.Located(), 1, MostTimes, "[5 ps, 10 ps, 20 ps]")));
}
