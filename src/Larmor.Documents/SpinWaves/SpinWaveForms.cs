using Larmor.Documents.Binding;
using Larmor.Documents.Textures;
using Larmor.Physics.Quantities;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.Modes;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Documents.SpinWaves;

/// <summary>How spin waves are written: the magnet, the field, the wave numbers and, where wanted, the carriers.</summary>
static class SpinWaveForms
{
    const int DefaultPoints = 201, MostPoints = 5001;

    static readonly Form<double> Factor = Form.Number("2.0023193").Positive().Where(value => value is >= 1e-3 and <= 1000, "must lie between 0.001 and 1000", "write a g factor such as 2.0023193");

    static readonly Form<Vector> Direction = Form.List(Form.Number("1").From(-1000, 1000), 3, 3, "[1, 0, 0]").Select(list => new Vector(list[0], list[1], list[2]))
        .Where(direction => direction.Square >= 1e-6, "must not be zero", "write a direction such as [1, 0, 0]");

    static readonly Form<MagnetInput> Magnet = Form.Map("magnet", ReadMagnet);

    static readonly Form<LatticeInput> Lattice = Form.Map("lattice", ReadLattice);

    static readonly Form<(Located<double> To, int Points)> Waves = Form.Map("wavevector", map => (
        map.Required("to", "largest wave number 2 pi/wavelength; they start at zero", Form.Quantity(QuantityKind.Wavenumber).From(1e3, 1e12).Located()),
        map.Optional("points", "number of wave numbers", Form.WholeNumber(2, MostPoints, DefaultPoints), DefaultPoints, $"{DefaultPoints}")));

    static readonly Form<CarriersInput> Carriers = Form.Map("carriers", ReadCarriers);

    /// <summary>The sections of a file about spin waves.</summary>
    public static SpinWaveSpecimenInput Read(MapReader map)
    {
        MagnetInput magnet = map.Required("magnet", "exchange and moments of the magnet", Magnet);
        double field = map.Required("field", "field along the magnetization", Form.Quantity(QuantityKind.MagneticField, "100 mT").From(0, 1000));
        (Located<double> to, int points) = map.Required("wavevector", "wave numbers of the waves", Waves);
        return new SpinWaveSpecimenInput(
            magnet, field, to, points, map.Optional("carriers", "carriers that are exchange coupled to the moments; left out for the moments alone", Carriers));
    }

    static MagnetInput ReadMagnet(MapReader map) => new(
        map.Required("g", "g factor of the moments", Factor),
        map.OneOf<ExchangeInput>(
            new("lattice", way => way.Required("lattice", "a cubic lattice of spins and the exchange with its neighbours", Lattice)),
            new("A_ex", way => new ContinuumInput(
                way.Required("A_ex", "exchange stiffness", Form.Quantity(QuantityKind.ExchangeStiffness).Positive()
                    .Where(value => value is >= 1e-18 and <= 1e-6, "must lie between 1e-18 J/m and 1e-6 J/m", "write an exchange stiffness such as 13 pJ/m")),
                way.Required("M_s", "saturation magnetization", Form.Quantity(QuantityKind.Magnetization, "800 kA/m").Positive()
                    .Where(value => value is >= 1 and <= 1e8, "must lie between 1 A/m and 1e8 A/m", "write a magnetization such as 800 kA/m"))))));

    static LatticeInput ReadLattice(MapReader map)
    {
        CubicCell cell = map.Required("cell", "which cubic lattice", Form.Words(("simple", CubicCell.Simple), ("body-centred", CubicCell.BodyCentred), ("face-centred", CubicCell.FaceCentred)));
        double constant = map.Required("constant", "edge of the cubic cell", Form.Quantity(QuantityKind.Length, "0.3 nm").Positive()
            .Where(value => value is >= 1e-11 and <= 1e-7, "must lie between 0.01 nm and 100 nm", "write a length such as 0.3 nm"));
        return new LatticeInput(
            new CubicLattice(cell, constant),
            map.Required("spin", "spin S of a site", Form.Number("1.5").Positive().Where(value => value is >= 0.01 and <= 100, "must lie between 0.01 and 100", "write a spin such as 1.5")),
            map.Required("shells", "exchange J of a pair, -J S1.S2, with the nearest neighbours, the next nearest and so on; positive for parallel moments", Form.List(
                Form.Quantity(QuantityKind.Energy, "20 meV").Where(value => value == 0 || Math.Abs(value) is > 1e-27 and < 1e-17, "must be zero or lie between 1e-27 J and 1e-17 J", "write an energy such as 20 meV"),
                1, CubicLattice.MostShells, "[20 meV]").Located()),
            map.Required("direction", "of the wave vectors, along the cubic axes", Direction));
    }

    static CarriersInput ReadCarriers(MapReader map)
    {
        double diffusivity = map.Required("D0", "diffusivity D0 = v_F^2 tau_e/3", TextureForms.Diffusivity);
        double flip = map.Required("l_sf", "spin diffusion length, l_sf^2 = D0 tau_sf", TextureForms.LengthSuchAs("30 nm"));
        (double? length, double? splitting) = map.OneOf<(double?, double?)>(
            new("lambda_J", way => (way.Required("lambda_J", "precession length, lambda_J^2 = hbar D0/exchange", TextureForms.Length.Select(value => (double?)value)), null)),
            new("exchange", way => (null, way.Required("exchange", "exchange splitting between the carriers' spins", TextureForms.Splitting.Select(value => (double?)value)))));
        return new CarriersInput(
            diffusivity, flip, length, splitting,
            map.Required("tau_e", "relaxation time of the flux", Form.Quantity(QuantityKind.Time, "3 fs").Positive().Where(value => value is >= 1e-18 and <= 1e-6, "must lie between 1 as and 1 us", "write a time such as 3 fs").Located()),
            map.Required("m_eq", "equilibrium magnetization of the carriers", TextureForms.Magnetization.Located()),
            map.Required("g", "g factor of the carriers; 0 keeps the field from them", Form.Number("2.0023193").From(0, 1000)),
            map.Optional("flux_driver", "whose gradient drives the flux: the deviation from equilibrium, or the total magnetization of the carriers",
                Form.Words(("deviation", FluxDriver.Deviation), ("total", FluxDriver.Total)), FluxDriver.Deviation, "deviation"));
    }
}
