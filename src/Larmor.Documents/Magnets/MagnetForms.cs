using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Stacks;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Magnets;

/// <summary>How magnets that move are written: alone with prescribed torques, or as layers of a stack.</summary>
static class MagnetForms
{
    /// <summary>Where the keys of magnets belong, for messages.</summary>
    public const string MagnetSections = "experiments on magnets";

    static readonly Form<double> Length = Form.Quantity(QuantityKind.Length).Positive()
        .Where(value => value is >= 1e-11 and <= 1e-2, "must lie between 10 pm and 1 cm", "write a length such as 3 nm");

    static readonly Form<double> Field = Form.Quantity(QuantityKind.MagneticField)
        .Where(value => Math.Abs(value) <= 1e4, "is beyond 10 kT", "write a field such as 25 mT");

    static readonly Form<Vector3D> FieldVector = Form.List(Field, 3, 3, "[0 mT, 0 mT, 2 mT]").Select(list => new Vector3D(list[0], list[1], list[2]));

    static readonly Form<double> AnisotropyConstant = Form.Quantity(QuantityKind.EnergyDensity)
        .Where(value => Math.Abs(value) is <= 1e10 and (0 or >= 1e-6), "is too large or too small to compute with", "write an energy density such as 5 kJ/m^3");

    static readonly Form<double> SurfaceEnergy = Form.Quantity(QuantityKind.EnergyPerArea)
        .Where(value => Math.Abs(value) is <= 1e3 and (0 or >= 1e-12), "is too large or too small to compute with", "write an energy per area such as 1 mJ/m^2");

    static readonly Form<ImmutableArray<double>> ThreeLengths = Form.List(Length, 3, 3, "[100 nm, 60 nm, 3 nm]");

    static readonly Form<Located<ImmutableArray<double>>> Demagnetization = Form.List(Form.Number("0.1").From(0, 1), 3, 3, "[0.05, 0.1, 0.85]")
        .Where(list => Math.Abs(list.Sum() - 1) < 1e-6 || list.Sum() == 0, "must have the sum 1, as every demagnetising tensor has, or 0 for none", "write [0.05, 0.1, 0.85]")
        .Located();

    static readonly Form<ShapeInput> Shape = Form.Map("shape", map => map.OneOf<ShapeInput>(
        new("ellipsoid", way => Solid(way, ShapeKind.Ellipsoid, "ellipsoid", "full axes of an ellipsoid along x, y and z")),
        new("elliptic_cylinder", way => Solid(way, ShapeKind.EllipticCylinder, "elliptic_cylinder", "full axes of an elliptic cylinder along x and y, and its height along z")),
        new("prism", way => Solid(way, ShapeKind.Prism, "prism", "edges of a rectangular prism along x, y and z")),
        new("volume", way => new ShapeInput(way.Span, ShapeKind.Volume,
            [way.Required("volume", "volume of the magnet", Form.Quantity(QuantityKind.Volume).Positive().Where(value => value is >= 1e-33 and <= 1e-6, "must lie between 1e-33 m^3 and 1e-6 m^3", "write a volume such as 1e-24 m^3"))],
            way.Required("demagnetization", "diagonal of the demagnetising tensor; [0, 0, 0] without shape anisotropy", Demagnetization))),
        new("thickness", way => new ShapeInput(way.Span, ShapeKind.Film,
            [
                way.Required("thickness", "thickness along z", Length),
                way.Required("area", "area across z", Form.Quantity(QuantityKind.Area).Positive().Where(value => value is >= 1e-22 and <= 1e-4, "must lie between 1e-22 m^2 and 1e-4 m^2", "write an area such as 5000 nm^2")),
            ],
            way.Required("demagnetization", "diagonal of the demagnetising tensor; [0, 0, 1] for a wide film", Demagnetization)))));

    static readonly Form<AnisotropyInput> Anisotropy = Form.Map("anisotropy", map => map.OneOf<AnisotropyInput>(
        new("uniaxial", way => new AnisotropyInput(way.Span, AnisotropyKind.Uniaxial,
            way.Required("uniaxial", "axis", WrittenMagnetization.DirectionForm), default,
            way.Required("K1", "energy density K1 of K1 sin² + K2 sin⁴ of the angle from the axis; positive for an easy axis", AnisotropyConstant),
            way.Optional("K2", "energy density of the second order", AnisotropyConstant, 0, "0 J/m^3"))),
        new("cubic", way =>
        {
            ImmutableArray<Vector3D> axes = way.Required("cubic", "first two cubic axes", Form.List(WrittenMagnetization.DirectionForm, 2, 2, "[[1, 0, 0], [0, 1, 0]]"));
            return new AnisotropyInput(way.Span, AnisotropyKind.Cubic, axes is { IsDefault: false, Length: 2 } ? axes[0] : default, axes is { IsDefault: false, Length: 2 } ? axes[1] : default,
                way.Required("K1", "energy density K1 of K1 (a²b² + b²c² + c²a²) + K2 a²b²c²", AnisotropyConstant),
                way.Optional("K2", "energy density of the second order", AnisotropyConstant, 0, "0 J/m^3"));
        }),
        new("surface", way => new AnisotropyInput(way.Span, AnisotropyKind.Surface,
            way.Required("surface", "normal of the surface", WrittenMagnetization.DirectionForm), default,
            way.Required("K_s", "energy per area; positive for an easy normal. K1 = K_s/thickness", SurfaceEnergy), 0))));

    static readonly Form<TorqueTermInput> Torque = Form.Map("torque", map =>
    {
        Vector3D polarizer = map.Required("polarizer", "direction p of the polarizer's moment", WrittenMagnetization.DirectionForm);
        return map.OneOf<TorqueTermInput>(
            new("damping_like", way => new TorqueTermInput(way.Span, polarizer,
                way.Required("damping_like", "field a of −γ a u × (u × p); positive pulls towards p", Field),
                way.Optional("field_like", "field b of −γ b u × p", Field, 0, "0 mT"), null, 0, 0)),
            new("field_like", way => new TorqueTermInput(way.Span, polarizer, 0, way.Required("field_like", "field b of −γ b u × p", Field), null, 0, 0)),
            new("P", way => new TorqueTermInput(way.Span, polarizer, 0, 0,
                way.Required("P", "polarization of the current, as in the Slonczewski form", Form.Number("0.5").From(-1, 1)),
                way.Required("Lambda", "asymmetry Λ of the Slonczewski form; 1 for none", Form.Number("1").From(1e-3, 1e3)),
                way.Optional("epsilon_prime", "secondary torque ε′ of the Slonczewski form", Form.Number("0.1").From(-10, 10), 0, "0"))));
    });

    static readonly Form<PotentialsInput> Potentials = Form.Map("potentials", map => new PotentialsInput(
        map.Span,
        map.Optional("b_chi", "field ∇χ/m of the dissipative potential: climbs along it", FieldVector),
        map.Optional("b_Phi", "field ∇Φ/m of the reactive potential: acts as a field −b_Φ on precession", FieldVector),
        map.Optional("chi", "χ/m in T as an expression in ux, uy and uz", Form.Text("2e-3*uz").Located()),
        map.Optional("Phi", "Φ/m in T as an expression in ux, uy and uz", Form.Text("1e-3*ux^2").Located())));

    static readonly Form<ImmutableArray<MagnetInput>> AloneMagnets = Form.List(Form.Map("magnet", ReadAlone, "name"), 1, 64);

    static readonly Form<ImmutableArray<MagnetInput>> LayerMagnets = Form.List(Form.Map("magnet", ReadLayer, "layer"), 1, 64);

    static readonly Form<ImmutableArray<CouplingInput>> Couplings = Form.List(Form.Map("coupling", ReadCoupling), 0, 4096);

    static readonly Form<FieldInput> Applied = Form.Map("field", map => new FieldInput(
        map.Required("along", "direction of the field", WrittenMagnetization.DirectionForm),
        map.Required("value", "field B along it", Field),
        map.Optional("ac", "a field that oscillates as cos 2πft", Form.Map("ac", ac => new AlternatingInput(
            ac.Required("along", "direction of the oscillating field", WrittenMagnetization.DirectionForm),
            ac.Required("amplitude", "its amplitude", Field),
            ac.Required("frequency", "its frequency f", Form.Quantity(QuantityKind.Frequency).Positive().Where(value => value <= 1e15, "is beyond 1 PHz", "write a frequency such as 10 GHz"))))),
        map.Optional("pulse", "a field that is on for a while", Form.Map("pulse", pulse => new FieldPulseInput(
            pulse.Required("along", "direction of the pulse", WrittenMagnetization.DirectionForm),
            pulse.Required("value", "its field", Field),
            pulse.Required("start", "when it begins", Form.Quantity(QuantityKind.Time, "0 ns").NotNegative()),
            pulse.Required("length", "how long it lasts", Form.Quantity(QuantityKind.Time).Positive()))))));

    static readonly Form<PillarInput> Pillar = Form.Map("pillar", map => map.OneOf<PillarInput>(
        new("ellipse", way => Section(way.Required("ellipse", "full axes along x and y", Form.List(Length, 2, 2, "[100 nm, 60 nm]")), true)),
        new("rectangle", way => Section(way.Required("rectangle", "edges along x and y", Form.List(Length, 2, 2, "[100 nm, 60 nm]")), false))));

    /// <summary>The sections of a file about magnets.</summary>
    /// <param name="map">The file.</param>
    /// <param name="readStack">Reads the sections of a stack.</param>
    public static MagnetSpecimenInput Read(MapReader map, Func<MapReader, SampleInput> readStack)
    {
        FieldInput? field = map.Optional("field", "the applied field; absent means none", Applied);
        ImmutableArray<CouplingInput> couplings = map.Optional("couplings", "what couples the magnets besides the current", Couplings, [], "[]");
        return map.OneOf<MagnetSpecimenInput>(
            new("stack", way => new MagnetSpecimenInput(
                way.Span, readStack(way),
                way.Required("pillar", "cross-section of the stack: gives volumes and shape anisotropy", Pillar),
                way.Required("magnets", "the layers whose magnetization moves", LayerMagnets),
                couplings, field, null)),
            new("magnets", way => new MagnetSpecimenInput(
                way.Span, null, null,
                way.Required("magnets", "the magnets", AloneMagnets),
                couplings, field,
                way.Optional("drive", "the current of torques that are given by P", Form.Map("drive", drive => drive.Required(
                    "current_density", "conventional current density, positive towards +z, from the polarizer's side to the magnet's",
                    Form.Quantity(QuantityKind.CurrentDensity).Where(value => Math.Abs(value) <= 1e20, "is too large to compute with", "write a current density such as 1e11 A/m^2").Located()))))));
    }

    static PillarInput Section(ImmutableArray<double> lengths, bool ellipse) => lengths is { IsDefault: false, Length: 2 } ? new PillarInput(ellipse, lengths[0], lengths[1]) : null!;

    static ShapeInput Solid(MapReader way, ShapeKind kind, string key, string meaning) => new(
        way.Span, kind, way.Required(key, meaning, ThreeLengths),
        way.Optional("demagnetization", "diagonal of the demagnetising tensor, in place of the shape's own", Demagnetization));

    static MagnetInput ReadAlone(MapReader map)
    {
        Located<string> name = map.Required("name", "name of the magnet, unique in the file", Form.Name("free").Located());
        var body = new BodyInput(
            map.Required("M_s", "saturation magnetization", Form.Quantity(QuantityKind.Magnetization).Positive().Where(value => value is >= 1 and <= 1e8, "must lie between 1 A/m and 1e8 A/m", "write a magnetization such as 800 kA/m")),
            map.Required("shape", "volume and shape anisotropy", Shape));
        MagnetInput common = ReadCommon(map, name);
        return common with
        {
            Body = body,
            Torques = map.Optional("torques", "torques of a current, prescribed", Form.List(Torque, 0, 16), [], "[]"),
        };
    }

    static MagnetInput ReadLayer(MapReader map) => ReadCommon(map, map.Required("layer", "name of the layer whose magnetization moves", Form.Name("free").Located()));

    static MagnetInput ReadCommon(MapReader map, Located<string> name) => new(
        map.Span, name, null,
        map.Required("alpha", "Gilbert damping", Form.Number("0.01").From(0, 10)),
        map.Required("g", "Landé factor: γ = g μ_B/ħ", Form.Number("2").Between(0, 100)),
        map.Optional("anisotropy", "anisotropies besides the shape's", Form.List(Anisotropy, 0, 16), [], "[]"),
        [],
        map.Optional("potentials", "potentials χ and Φ of the generalised equation", Potentials),
        map.Required("direction", "direction in which it starts", WrittenMagnetization.DirectionForm));

    static CouplingInput ReadCoupling(MapReader map)
    {
        ImmutableArray<Located<string>> between = map.Required("between", "the two magnets", Form.List(Form.Name("free").Located(), 2, 2, "[free, reference]"));
        return map.OneOf<CouplingInput>(
            new("J1", way => new CouplingInput(way.Span, between,
                way.Required("J1", "bilinear exchange of E/A = −J1 u₁·u₂ − J2 (u₁·u₂)²; positive favours parallel", SurfaceEnergy),
                way.Optional("J2", "biquadratic exchange; negative favours right angles", SurfaceEnergy, 0, "0 J/m^2"), null)),
            new("J2", way => new CouplingInput(way.Span, between, 0, way.Required("J2", "biquadratic exchange; negative favours right angles", SurfaceEnergy), null)),
            new("dipolar", way => new CouplingInput(way.Span, between, 0, 0,
                way.Required("dipolar", "distance from the first to the second, of point dipoles", Form.List(Form.Quantity(QuantityKind.Length, "0 nm").From(-1, 1), 3, 3, "[0 nm, 0 nm, 6 nm]")
                    .Where(list => list.Any(component => component != 0), "must not be zero: two dipoles at one place have no finite energy", "write the distance of the centres")
                    .Select(list => (ImmutableArray<double>?)list)))));
    }
}
