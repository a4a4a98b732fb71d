using System.Collections.Immutable;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Documents.Stacks;
using Larmor.Experiments;

namespace Larmor.Documents.Experiments;

/// <summary>Torque on a layer against its angle.</summary>
sealed class PreparedTorque(Sample sample, TurnedLayer turned, TurnedKeys keys, double magnetization) : PreparedStackExperiment(sample)
{
    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(TorqueResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
    [
        new("τ_{90}", ["torque_90", "torque_FL_90"]),
        new("η", ["eta_90", "eta_P", "eta_AP", "eta_FL_90"]),
        new("P, Λ", ["Pol", "Lambda"]),
    ];

    public override ImmutableArray<Reference> Models => SourceList.Noncollinear;

    public override PointOutcome Measure(Conduct conduct) =>
        ScalarList.Row(TorqueResult.Observables, TorqueExperiment.Run(Sample.Spins!.Stack, turned, magnetization, [], null));

    public override ResultSet Run(Conduct conduct)
    {
        TorqueResult result = TorqueExperiment.Run(Sample.Spins!.Stack, turned, magnetization, keys.Angles, (keys.ProfileAngle, keys.Points));
        SpinProfile profile = result.Profile!;
        string layer = keys.Layer.Value;
        return new ResultSet
        {
            Headline = [.. Headline(result)],
            Scalars = ScalarList.Of(TorqueResult.Observables, result),
            Tables =
            [
                TorqueTables.Torque(result, layer),
                SpinProfileView.Table(profile),
            ],
            Figures =
            [
                FigureFile.Of("torque", TorqueFigures.Torque(result, layer),
                    $"Torque on '{layer}' in units of ħJ/2e, η sin θ, against its angle to '{keys.From.Value}', and the fits of the Slonczewski forms."),
                SpinProfileView.Figure(profile, Sample),
            ],
            Texts = [.. MicromagneticText.Of(result, layer, keys.From.Value)],
            Balances = [BalanceSheets.Of(profile.Ledger, profile.CurrentDensity, $"Power per area at θ = {Display.Number(profile.Angle * 180 / Math.PI)}°")],
            Solver = SolverStatistics.Of(result.Balance),
            References = SourceList.Of(Sample, Models),
        };
    }

    IEnumerable<string> Headline(TorqueResult result)
    {
        yield return $"At 90° the damping-like efficiency is {Display.Number(result.Efficiency(result.Perpendicular.DampingLike, result.Perpendicular)!.Value)} "
            + $"(field {Display.Number(result.Field(result.Perpendicular.DampingLike)!.Value * 1e3)} mT at J = {Display.Number(result.Perpendicular.CurrentDensity)} A/m²), "
            + $"the field-like one {Display.Number(result.Efficiency(result.Perpendicular.FieldLike, result.Perpendicular)!.Value)}.";
        yield return Favours(result);
        if (result.Fit is { } fit)
        {
            yield return $"Slonczewski form: P = {Display.Number(fit.Polarization)}, Λ = {Display.Number(fit.Lambda)}, ε′ = {Display.Number(result.SecondaryEfficiency)}, misfit {Display.Number(fit.Residual * 100)} %.";
        }

        if (result.AsymmetricFit is { } other)
        {
            yield return $"Two-term form: q₊ = {Display.Number(other.Plus)}, q₋ = {Display.Number(other.Minus)}, κ = {Display.Number(other.Ratio)}, misfit {Display.Number(other.Residual * 100)} %.";
        }
    }

    string Favours(TorqueResult result)
    {
        string current = result.Parallel.CurrentDensity > 0 ? "J > 0" : "J < 0", layer = keys.Layer.Value;
        string reversal = result.ReversalAngle is { } angle ? $", with a change of sign at {Display.Number(angle * 180 / Math.PI)}°" : "";
        return (result.LeavesParallel, result.LeavesAntiparallel) switch
        {
            (true, false) => $"{current} favours P → AP: it turns '{layer}' away from '{keys.From.Value}'.",
            (false, true) => $"{current} favours AP → P: it pulls '{layer}' towards '{keys.From.Value}'.",
            (true, true) => $"{current} makes both P and AP unstable{reversal}.",
            _ => $"{current} stabilises both P and AP{reversal}.",
        };
    }

    public override IEnumerable<string> Explain()
    {
        yield return $"Experiment: torque on '{keys.Layer.Value}', turned by θ from the direction of '{keys.From.Value}' "
            + TurnedText.Plane(turned, keys) + $" '{keys.From.Value}' lies on the {(turned.ReferenceSide == Physics.Transport.Side.Left ? "left" : "right")}: "
            + $"J {(turned.ElectronSign > 0 ? "> 0" : "< 0")} carries electrons from it to '{keys.Layer.Value}' and, for the usual asymmetry, pulls towards parallel.";
        yield return "j_u = a_DL u × (u × p) + a_FL u × p, eq. (N-17); τ = (ħ/2e) j_u; du/dt = −γ B_DL u × (u × p) − γ B_FL u × p in the Gilbert form, B = (ħ/2e M_s t) a. "
            + "a_DL > 0 pulls towards p. η = ±a_DL/J is positive when electrons that come from the reference pull towards it.";
        yield return $"M_s = {Display.Number(magnetization)} A/m and t = {Display.Number(Sample.Layers[turned.Layer].Layer.Thickness * 1e9)} nm turn the torque into fields; rates take γ = 1.76086e11 rad/(s T), the free electron's.";
        foreach (string note in Sample.Spins!.Notes)
        {
            yield return note;
        }
    }
}
