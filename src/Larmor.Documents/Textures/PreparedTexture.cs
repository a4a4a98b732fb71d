using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;
using Larmor.Physics.Transport.Textures;

namespace Larmor.Documents.Textures;

/// <summary>A texture at rest, ready to be solved.</summary>
sealed class PreparedTexture(TextureSpecimenInput input, TextureExperimentInput experiment, TextureCase sample) : PreparedExperiment
{
    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(TextureResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
    [
        new("|δm| max", ["transverse_max", "accumulation_max"]),
        new("uM_{s}/b", ["u_share", "u_share_closed"]),
        new("β", ["beta_eff", "beta_closed"]),
    ];

    public override string MainColumn => "transverse_max";

    public override string Size => $"{CellCount} cells";

    /// <summary>Number of cells.</summary>
    public int CellCount => sample.Texture.CellCount;

    public override ImmutableArray<Reference> References => TextureSources.Of(IsDriven);

    public override ImmutableArray<Warning> Remarks => [.. TextureResolver.Validity(sample.Texture).Select(text => new Warning("validity", $"{text}; read the result as a solution of the stated equations only"))];

    bool IsDriven => sample.Texture.Layers[0].Drift != 0;

    public override PointOutcome Measure(Conduct conduct) => ScalarList.Row(TextureResult.Observables, Solve());

    public TextureResult Solve() => TextureExperiment.Run(sample);

    public override ResultSet Run(Conduct conduct)
    {
        TextureResult result = Solve();
        return new ResultSet
        {
            Headline = [.. Headline(result)],
            Scalars = ScalarList.Of(TextureResult.Observables, result),
            Tables = [TextureTables.Profile(result, experiment.Rows, "profile")],
            Figures =
            [
                FigureFile.Of("profile", TextureFigures.Profile(result), TextureFigures.ProfileCaption(result)),
            ],
            Solver =
            [
                new("cells", CellCount, "1", input.Texture.Cells is null ? "chosen: |κ| h = 0.02, and ten cells for each width" : "as written"),
                new("largest |κ| h", Wavenumber * CellWidth, "1", "0.1 or less; the error of a phase is (|κ| h)²/24 per radian"),
                new("balance of spins", result.ImbalanceShare, "1", "largest defect in a cell over the largest flux; rounding is 1e-15 to 1e-12"),
            ],
            References = References,
        };
    }

    internal override (ImmutableArray<Table> Tables, ImmutableArray<RenderedFigure> Figures) Compare(ImmutableArray<SweepMember> members)
    {
        var tables = ImmutableArray.CreateBuilder<Table>();
        var figures = ImmutableArray.CreateBuilder<RenderedFigure>();
        foreach ((int number, IGrouping<string, SweepMember> group) in members.GroupBy(member => member.Group).Index())
        {
            ImmutableArray<(string Label, TextureResult Result)> curves = [.. group.Select(member => (member.Label, ((PreparedTexture)member.Experiment).Solve()))];
            string name = group.Key.Length == 0 ? "profiles" : $"profiles_{number + 1}", words = group.Key.Length == 0 ? "" : $", {group.Key}";
            tables.Add(TextureTables.Profiles(curves, experiment.Rows, name, $"Profiles side by side{words}"));
            figures.Add(FigureFile.Of(name, TextureFigures.Family(curves, $"Components of the carriers' magnetization{words}"), TextureFigures.FamilyCaption(curves) + (words.Length > 0 ? $" Here {group.Key}." : "")));
        }

        return (tables.ToImmutable(), figures.ToImmutable());
    }

    public override IEnumerable<string> Describe()
    {
        SpinMedium medium = sample.Texture.Layers[0].Medium;
        yield return "Texture along x";
        yield return $"  {input.Texture.Shape.Words}";
        yield return $"  x from {Nano(sample.Texture.Start)} to {Nano(sample.Texture.End)} in {CellCount} cells; "
            + (input.Texture.Shape.IsRing ? "closed to a ring" : $"left end {EndWords(input.Texture.Left!)}, right end {EndWords(input.Texture.Right!)}");
        yield return $"  D0 = {Display.Number(medium.Diffusivity)} m²/s, l_sf = {Nano(medium.SpinDiffusionLength)}, λ_J = {Nano(medium.PrecessionLength)}"
            + (double.IsInfinity(medium.DephasingTime) ? ", no dephasing" : $", λ_φ = {Nano(medium.DephasingLength)}")
            + $", τ_e = {Display.Number(medium.FluxTime * 1e15)} fs, so that spins turn by a = {Display.Number(medium.PrecessionAngle)} rad between collisions";
        var mode = new Physics.Transport.Textures.ClosedForms.TransverseDecay(medium, medium.PrecessionRate, experiment.Law);
        yield return $"  transverse spins decay over {Nano(mode.DecayLength)} and turn once in {Nano(mode.Wavelength)}";
    }

    public override IEnumerable<string> Conventions()
    {
        yield return experiment.Sense == SpinSense.Magnetization
            ? "Vectors are magnetizations: dm/dt = +Ω n × m, as in micromagnetics (dM/dt = −γ M × B)."
            : "Vectors are spins of positive carriers: dm/dt = −Ω n × m. With magnetizations instead, the component across both axes changes sign.";
        yield return experiment.Driver == FluxDriver.Deviation
            ? "The gradient of m − m_eq drives the flux (flux_driver: deviation): a texture without a current rests in equilibrium. This follows from the kinetic equation with the force of the exchange gradient."
            : "The gradient of the whole m drives the flux (flux_driver: total): a texture drives spin flux without any current. The force of the exchange gradient, left out here, would cancel that flux up to (Δ/4E_F)²; take this choice to compare with work that prints it.";
        yield return experiment.Law == FluxLaw.TwoMoment
            ? "The flux precesses while it lives (flux_law: tensor), J = −D0 (1 + τ_e [W])⁻¹ ∂m: right for smooth textures."
            : "The flux does not precess (flux_law: scalar), J = −D0 ∂m: right for injection into a magnet, not for smooth textures with a of order one.";
        if (input.CurrentDensity is { } current)
        {
            double b = sample.Texture.Layers[0].Drift;
            yield return $"J_e = {Display.Number(current)} A/m²: conventional current flows to {(current > 0 ? "+x" : "−x")}, electrons to {(current > 0 ? "−x" : "+x")}. "
                + $"They carry the flux b = −β μ_B J_e/e = {Display.Number(b)} A/s of magnetization along n; b > 0 carries the local moment to +x.";
            yield return "u > 0 pushes the texture to +x. T = −u M_s n′ + β u M_s n × n′ adds to M_s dn/dt.";
        }
        else
        {
            yield return "No current flows.";
        }
    }

    public override IEnumerable<string> Explain() =>
    [
        "Experiment: texture. The balance of spins is solved at rest for the accumulation δm = m − m_eq, the flux J of magnetization to +x and the torque T that the carriers exert.",
        .. Remarks.Select(remark => remark.Text),
    ];

    double CellWidth => (sample.Texture.End - sample.Texture.Start) / CellCount;

    double Wavenumber => new Physics.Transport.Textures.ClosedForms.TransverseDecay(
        sample.Texture.Layers[0].Medium, sample.Texture.Layers[0].Medium.PrecessionRate, experiment.Law).Wavenumber.Magnitude;

    static IEnumerable<string> Headline(TextureResult result)
    {
        double largest = TextureResult.Observables.First(o => o.Name == "accumulation_max").Evaluate(result)!.Value;
        double across = TextureResult.Observables.First(o => o.Name == "transverse_max").Evaluate(result)!.Value;
        yield return $"The largest accumulation is {Display.Number(largest)} A/m, across the local magnetization {Display.Number(across)} A/m.";
        if (result.Projection is { } projection)
        {
            string velocity = result.Case.SaturationMagnetization is { } M ? $"u = {Display.Number(projection.Velocity / M)} m/s" : $"u M_s = {Display.Number(projection.Velocity)} A/s";
            yield return $"In the form of micromagnetic codes the torque is {velocity} ({Display.Number(projection.Velocity / result.Drift)} b/M_s) with β = {Display.Number(projection.Nonadiabaticity)}; "
                + $"these two numbers leave out {Display.Number(projection.Residual * 100)} % of it.";
        }
    }

    static string Nano(double length) => $"{Display.Number(length * 1e9)} nm";

    static string EndWords(TextureEndInput end) => end.Kind switch
    {
        TextureEndKind.Equilibrium => "held in equilibrium",
        TextureEndKind.Closed => "closed (no flux passes)",
        TextureEndKind.Drift => "without gradient (the current leaves with its polarization)",
        TextureEndKind.Lead => "going on as a uniform lead",
        TextureEndKind.Held => $"held at ({Display.Number(end.Held.X)}, {Display.Number(end.Held.Y)}, {Display.Number(end.Held.Z)}) A/m",
        TextureEndKind.Contact => $"a contact with g = {Display.Number(end.Along)} m/s, g_r = {Display.Number(end.Real)} m/s, g_i = {Display.Number(end.Imaginary)} m/s",
        _ => "periodic",
    };
}
