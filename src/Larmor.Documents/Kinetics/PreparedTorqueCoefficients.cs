using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;
using Larmor.Physics.Kinetics;

namespace Larmor.Documents.Kinetics;

/// <summary>A magnet with its carriers, ready to be driven.</summary>
sealed class PreparedTorqueCoefficients(TorqueCoefficientsCase sample, ScatteringInput scattering, TorqueCoefficientsInput experiment) : PreparedExperiment
{
    /// <summary>Panels and curves that a page still tells apart.</summary>
    const int MostCompared = 6;

    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(TorqueCoefficientsResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
    [
        new("β", ["beta"]),
        new("P", ["P_j", "P"]),
        new("u", ["u", "u_eff"]),
        new("α", ["alpha_eff", "alpha_2t"]),
    ];

    public override string MainColumn => "beta";

    public override string Size => sample.Collisions is EnergyConservingFlips ? "carriers with golden-rule flips" : "carriers with local flips";

    public override ImmutableArray<Reference> References => KineticSources.All;

    Carriers Carriers => sample.Collisions.Carriers;

    public override PointOutcome Measure(Conduct conduct) => ScalarList.Row(TorqueCoefficientsResult.Observables, Solve());

    public TorqueCoefficientsResult Solve() => TorqueCoefficientsExperiment.Run(sample);

    public override ResultSet Run(Conduct conduct)
    {
        TorqueCoefficientsResult result = Solve();
        var set = new ResultSet
        {
            Headline = [.. Headline(result)],
            Scalars = ScalarList.Of(TorqueCoefficientsResult.Observables, result),
            Texts = [.. ZhangLiText.Of(result)],
            Solver = [.. CarrierWords.SumRules(result.Solution)],
            References = References,
        };
        if (Carriers.IsCold)
        {
            return set;
        }

        ImmutableArray<(string, ImmutableArray<SpectrumRow>)> spectrum = [("", CarrierSpectra.Transverse(result, experiment.Points))];
        ImmutableArray<(string, ImmutableArray<EquilibriumRow>)> equilibrium = [("", CarrierSpectra.Equilibrium(Carriers, experiment.Points))];
        return set with
        {
            Tables = [CarrierTables.Spectrum(spectrum), CarrierTables.Equilibrium(equilibrium)],
            Figures =
            [
                FigureFile.Of("spectrum", CarrierFigures.Spectrum(spectrum), CarrierFigures.SpectrumCaption),
                FigureFile.Of("angular", CarrierFigures.Angular(result), CarrierFigures.AngularCaption),
                FigureFile.Of("equilibrium", CarrierFigures.Equilibrium(equilibrium), CarrierFigures.EquilibriumCaption),
            ],
        };
    }

    internal override (ImmutableArray<Table> Tables, ImmutableArray<RenderedFigure> Figures) Compare(ImmutableArray<SweepMember> members)
    {
        ImmutableArray<(string Label, PreparedTorqueCoefficients Experiment)> curves =
            [.. members.Select(member => (member.Group.Length > 0 ? $"{member.Group}, {member.Label}" : member.Label, (PreparedTorqueCoefficients)member.Experiment))];
        if (curves.Length > MostCompared || curves.Any(curve => curve.Experiment.Carriers.IsCold))
        {
            return ([], []);
        }

        ImmutableArray<(string Label, ImmutableArray<SpectrumRow> Rows)> spectra = [.. curves.Select(curve => (curve.Label, CarrierSpectra.Transverse(curve.Experiment.Solve(), experiment.Points)))];
        ImmutableArray<(string, ImmutableArray<EquilibriumRow>)> equilibria = [.. curves.Select(curve => (curve.Label, CarrierSpectra.Equilibrium(curve.Experiment.Carriers, experiment.Points)))];
        return (
            [CarrierTables.Spectrum(spectra), CarrierTables.Equilibrium(equilibria)],
            [
                FigureFile.Of("equilibrium", CarrierFigures.Equilibrium(equilibria), CarrierFigures.EquilibriumCaption),
                .. ShareScale(spectra) ? [FigureFile.Of("spectrum", CarrierFigures.Spectrum(spectra), CarrierFigures.SpectrumCaption)] : ImmutableArray<RenderedFigure>.Empty,
            ]);
    }

    /// <summary>Whether every curve can be read beside the tallest one.</summary>
    static bool ShareScale(ImmutableArray<(string Label, ImmutableArray<SpectrumRow> Rows)> spectra)
    {
        double[] heights = [.. spectra.Select(curve => curve.Rows.Max(row => Math.Abs(row.Gradient1)))];
        return heights.Max() <= 30 * heights.Min();
    }

    public override IEnumerable<string> Describe()
    {
        foreach (string line in CarrierWords.Describe(sample.Collisions, scattering))
        {
            yield return line;
        }

        yield return "Magnet";
        yield return $"  M_s = {Display.Number(sample.SaturationMagnetization)} A/m, γ = {Display.Number(sample.GyromagneticRatio)} rad/(s T), damping without the carriers α₀ = {Display.Number(sample.Damping)}";
    }

    public override IEnumerable<string> Conventions()
    {
        bool electrons = Carriers.Bands.Charge < 0;
        yield return sample.Drive.IsField
            ? $"E = {Display.Number(sample.Drive.Value)} V/m along the axis of the drive; the conventional current J has its sign."
            : $"J = {Display.Number(sample.Drive.Value)} A/m² is the conventional current along the axis of the drive.";
        yield return $"(1 + δ) ∂n/∂t = γ B × n + (α₀ + α_2t) n × ∂n/∂t − (u·∇)n + β n × (u·∇)n, eq. (K-26). u follows the particles: {(electrons ? "electrons run against J, so that u and J have opposite signs while P_j > 0" : "holes run along J, so that u and J have one sign while P_j > 0")}. A texture is pushed along u.";
        yield return "u′, α′ and γ′ are u, α₀ + α_2t and γ divided by 1 + δ: a solver that knows nothing of the carriers takes these, once.";
        yield return CarrierWords.UpAndDown;
        yield return CarrierWords.FlipTime;
    }

    public override IEnumerable<string> Explain()
    {
        yield return "Experiment: torque-coefficients. The kinetic equation of the carriers is solved to first order in the gradient of n, in its rate of turning and in the field; "
            + (sample.Collisions is EnergyConservingFlips ? "flips keep the total energy and change the kinetic energy by Δ." : "flips are local in energy with one rate per band.");
        yield return experiment.Target == RelaxationTarget.LocalEquilibrium
            ? "Collisions drive the carriers to the equilibrium of the texture (relax_to_local_equilibrium: true), which is consistent with thermodynamics."
            : "Collisions drive the carriers to the equilibrium of a uniform magnet (relax_to_local_equilibrium: false), as the source has it; its rotated equilibrium current is an artefact and is not fed back.";
    }

    static IEnumerable<string> Headline(TorqueCoefficientsResult result)
    {
        yield return $"u = {Display.Number(result.Torque.DriftPerCurrent * result.CurrentDensity)} m/s at J = {Display.Number(result.CurrentDensity)} A/m² (P_j = {Display.Number(result.Solution.Response.CurrentPolarization)}), β = {Display.Number(result.Torque.NonAdiabaticity)}. "
            + $"The carriers add α_2t = {Display.Number(result.Torque.ExtraDamping)} to the damping.";
        yield return $"For a solver: u′ = {Display.Number(result.Effective.DriftPerCurrent * result.CurrentDensity)} m/s, β = {Display.Number(result.Effective.NonAdiabaticity)}, α′ = {Display.Number(result.Effective.Damping)}, γ′ = {Display.Number(result.Effective.GyromagneticRatio)} rad/(s T) (1 + δ = {Display.Number(1 + result.Torque.GyromagneticShift)}).";
    }
}
