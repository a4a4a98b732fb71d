using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Documents.Textures;
using Larmor.Experiments;
using Larmor.Physics.Transport.Textures;

namespace Larmor.Documents.SpinWaves;

/// <summary>Spin waves, ready to be computed.</summary>
sealed class PreparedSpinWaves(SpinWaveCase sample) : PreparedExperiment
{
    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(SpinWaveResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
    [
        new("f(0)", ["gap", "f_acoustic"]),
        new("f(k_{end})", ["f_end", "f_acoustic_end"]),
        new("α(0)", ["damping", "damping_closed"]),
        new("α(k_{end})", ["damping_end"]),
    ];

    public override string MainColumn => "f_end";

    public override string Size => $"{sample.Wavenumbers.Length} wave numbers";

    public override ImmutableArray<Reference> References => TextureSources.Of(driven: false);

    public override ImmutableArray<Warning> Remarks => [.. Validity().Select(text => new Warning("validity", text))];

    public override PointOutcome Measure(Conduct conduct)
    {
        SpinWaveResult result = SpinWaveExperiment.Run(sample);
        return result.Failure is { } failure ? PointOutcome.Failed(failure) : ScalarList.Row(SpinWaveResult.Observables, result);
    }

    public override ResultSet Run(Conduct conduct)
    {
        SpinWaveResult result = SpinWaveExperiment.Run(sample);
        return new ResultSet
        {
            Headline = [.. Headline(result)],
            Scalars = ScalarList.Of(SpinWaveResult.Observables, result),
            Tables = [SpinWaveTables.Dispersion(result), .. result.Branches.IsEmpty ? [] : new[] { SpinWaveTables.Branches(result) }],
            Figures =
            [
                FigureFile.Of("dispersion", SpinWaveFigures.Dispersion(result), SpinWaveFigures.DispersionCaption(result)),
                .. result.Branches.IsEmpty ? [] : new[] { FigureFile.Of("carriers", SpinWaveFigures.Carriers(result), SpinWaveFigures.CarriersCaption) },
            ],
            Failures = result.Failure is { } failure ? [new Failure("coupled modes", failure)] : [],
            References = References,
        };
    }

    public override IEnumerable<string> Describe()
    {
        SpinWaveMagnet magnet = sample.Magnet;
        yield return "Spin waves about a uniform magnetization";
        yield return magnet.Lattice is { } lattice
            ? $"  a lattice of spins S = {Display.Number(lattice.Spin)} with {lattice.Bonds.Length} neighbours that it is coupled to, J(0) = {Milli(lattice.Sum)} in all; waves along ({Display.Number(sample.Direction.X)}, {Display.Number(sample.Direction.Y)}, {Display.Number(sample.Direction.Z)})"
            : "  a continuum: its waves are parabolic";
        yield return $"  A_ex = {Display.Number(magnet.Stiffness * 1e12)} pJ/m, M_s = {Display.Number(magnet.Magnetization * 1e-3)} kA/m, g = {Display.Number(magnet.GyromagneticFactor)}";
        yield return $"  field {Display.Number(sample.Field * 1e3)} mT; wave numbers up to {Display.Number(sample.Wavenumbers[^1] * 1e-9)} 1/nm, {sample.Wavenumbers.Length} values";
        if (sample.Carriers is { } carriers)
        {
            SpinMedium medium = carriers.Medium;
            yield return $"  carriers with m_eq/M_s = {Display.Number(carriers.EquilibriumRatio)}, D0 = {Display.Number(medium.Diffusivity)} m²/s, l_sf = {Display.Number(medium.SpinDiffusionLength * 1e9)} nm, λ_J = {Display.Number(medium.PrecessionLength * 1e9)} nm, "
                + $"τ_e = {Display.Number(medium.FluxTime * 1e15)} fs, so that spins turn by a = {Display.Number(medium.PrecessionAngle)} rad between collisions";
        }
    }

    public override IEnumerable<string> Conventions()
    {
        yield return "Modes are exp(ikx − iωt) of small transverse components about a magnetization along the field: Re ω > 0 turns with the precession of the moments, −Im ω > 0 is the rate at which amplitudes decay, and α = −Im ω/Re ω.";
        if (sample.Magnet.Lattice is not null)
        {
            yield return "Shells hold J of −J S₁·S₂ for every pair, counted once; J > 0 favours parallel moments.";
        }

        if (sample.Carriers is { } carriers)
        {
            yield return carriers.Driver == FluxDriver.Deviation
                ? "The gradient of m − m_eq drives the carriers' flux (flux_driver: deviation): diffusion alone neither softens nor damps the waves."
                : "The gradient of the whole m drives the carriers' flux (flux_driver: total): diffusion softens and damps the waves as k². Take this choice to compare with work that prints it.";
            yield return "A_ex and M_s are those of the moments without the carriers, whose m_eq comes on top. Carriers relax towards the moments' direction: with the g of the moments they turn along in the field, and the uniform mode is not damped.";
        }
    }

    public override IEnumerable<string> Explain() =>
    [
        "Experiment: spin waves. The equation of fluctuations of the moments about their uniform state gives ħω = g μ_B B + S (J(0) − J(k)): a uniform turn costs no exchange, so that without a field the gap is zero. "
            + (sample.Carriers is null ? "There are no carriers." : "With carriers three modes couple: the moments and the carriers' spins together (acoustic), against each other (optical), and the carriers' flux."),
        .. Remarks.Select(remark => remark.Text),
    ];

    IEnumerable<string> Validity()
    {
        if (sample.Carriers is { } carriers && sample.Wavenumbers[^1] * carriers.Medium.MeanFreePath > 1)
        {
            yield return $"beyond {Display.Number(1e-9 / carriers.Medium.MeanFreePath)} 1/nm a wave changes within the carriers' mean free path of {Display.Number(carriers.Medium.MeanFreePath * 1e9)} nm: their diffusion is outside its validity there";
        }
    }

    IEnumerable<string> Headline(SpinWaveResult result)
    {
        double Of(string name) => SpinWaveResult.Observables.First(o => o.Name == name).Shown(result)!.Value;
        yield return $"The gap is {Display.Number(Of("gap"))} GHz ({Display.Number(Of("gap_energy"))} meV), the stiffness D_sw = {Display.Number(Of("D_sw"))} meV nm² (A_ex = {Display.Number(Of("A_ex"))} pJ/m); "
            + $"at {Display.Number(sample.Wavenumbers[^1] * 1e-9)} 1/nm the moments alone have {Display.Number(Of("f_end"))} THz ({Display.Number(Of("energy_end"))} meV).";
        if (!result.Branches.IsEmpty)
        {
            string uniform = result.Damping(0) is { } α ? $"α = {Display.Number(α)} for the uniform mode" : "no uniform mode to damp";
            string last = result.Damping(^1) is { } end ? $"α = {Display.Number(end)} at the last k" : "no frequency at the last k";
            yield return $"With carriers the damping is: {uniform}, {last}. The optical mode starts at {Display.Number(Of("f_optical"))} THz.";
        }
    }

    static string Milli(double energy) => $"{Display.Number(energy * 1e3 / Physics.Quantities.Constants.ElementaryCharge)} meV";
}
