using System.Collections.Immutable;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.ClosedForms;

namespace Larmor.Experiments;

/// <summary>The parallel and the antiparallel state of one stack.</summary>
/// <param name="ParallelState">Every layer's magnetization along the axis.</param>
/// <param name="AntiparallelState">The chosen layers reversed.</param>
/// <param name="SeriesParallel">AR_P of the series-resistor model (no spin flip) in Ω·m²; null where it does not apply.</param>
/// <param name="SeriesAntiparallel">AR_AP of the series-resistor model in Ω·m².</param>
public sealed record MagnetoresistanceResult(
    ProfileResult ParallelState, ProfileResult AntiparallelState, double? SeriesParallel, double? SeriesAntiparallel)
{
    /// <summary>AR_P in Ω·m².</summary>
    public double Parallel => ParallelState.State.Resistance;

    /// <summary>AR_AP in Ω·m².</summary>
    public double Antiparallel => AntiparallelState.State.Resistance;

    /// <summary>ΔAR = AR_AP − AR_P.</summary>
    public double Difference => Antiparallel - Parallel;

    /// <summary>ΔAR/AR_P.</summary>
    public double Ratio => Difference / Parallel;

    /// <summary>
    /// √(ΔAR·AR_AP), which equals |Σ βρ*t + Σ γAR*| when no spin flips, eq. (T-29); null when ΔAR is negative.
    /// </summary>
    public double? RootLaw => Difference >= 0 ? Math.Sqrt(Difference * Antiparallel) : null;

    /// <summary>The same root in the series-resistor model.</summary>
    public double? SeriesRootLaw => SeriesAntiparallel >= SeriesParallel
        ? Math.Sqrt((SeriesAntiparallel.Value - SeriesParallel!.Value) * SeriesAntiparallel.Value)
        : null;

    /// <summary>The scalars of the experiment.</summary>
    public static ImmutableArray<Observable<MagnetoresistanceResult>> Observables { get; } =
    [
        new("AR_P", "AR_{P}", ShownUnit.FemtoOhmSquareMetre, "resistance times area, parallel", r => r.Parallel),
        new("AR_AP", "AR_{AP}", ShownUnit.FemtoOhmSquareMetre, "resistance times area, antiparallel", r => r.Antiparallel),
        new("delta_AR", "ΔAR", ShownUnit.FemtoOhmSquareMetre, "AR_AP − AR_P", r => r.Difference),
        new("MR", "MR", ShownUnit.Percent, "magnetoresistance ratio ΔAR/AR_P", r => r.Ratio),
        new("root_law", "√(ΔAR·AR_{AP})", ShownUnit.FemtoOhmSquareMetre, "square root of ΔAR times AR_AP", r => r.RootLaw),
        new("AR_P_series", "AR_{P} series", ShownUnit.FemtoOhmSquareMetre, "parallel, series-resistor model without spin flip", r => r.SeriesParallel),
        new("AR_AP_series", "AR_{AP} series", ShownUnit.FemtoOhmSquareMetre, "antiparallel, series-resistor model", r => r.SeriesAntiparallel),
        new("delta_AR_series", "ΔAR series", ShownUnit.FemtoOhmSquareMetre, "ΔAR of the series-resistor model", r => r.SeriesAntiparallel - r.SeriesParallel),
        new("root_law_series", "√(ΔAR·AR_{AP}) series", ShownUnit.FemtoOhmSquareMetre, "the root in the series-resistor model", r => r.SeriesRootLaw),
        new("defect_P", "defect P", ShownUnit.One, "(dissipated − supplied)/supplied, parallel", r => r.ParallelState.Ledger.Defect),
        new("defect_AP", "defect AP", ShownUnit.One, "(dissipated − supplied)/supplied, antiparallel", r => r.AntiparallelState.Ledger.Defect),
    ];
}

/// <summary>Measures the parallel and the antiparallel resistance of a stack.</summary>
public static class MagnetoresistanceExperiment
{
    /// <summary>Runs the experiment.</summary>
    /// <param name="stack">The stack; the orientations of its layers are set by the experiment, those of leads stay.</param>
    /// <param name="reversedLayers">Indices of the layers that the antiparallel state reverses.</param>
    /// <param name="pointsPerRegion">Points of the two profiles in each layer and lead; at least 2, or 0 for none.</param>
    public static MagnetoresistanceResult Run(Stack stack, ImmutableArray<int> reversedLayers, int pointsPerRegion)
    {
        ChannelNetwork network = ChannelNetwork.Freeze(stack with { Layers = [.. stack.Layers.Select(layer => layer with { Reversed = false })] });
        TransportState parallel = network.CreateState(), antiparallel = network.CreateState();
        bool[] reversed = new bool[stack.Layers.Length];

        network.Solve(parallel);
        ProfileResult parallelState = ProfileExperiment.Observe(parallel, pointsPerRegion);
        double? seriesParallel = SeriesResistorModel.Resistance(stack, reversed);

        foreach (int layer in reversedLayers)
        {
            network.SetReversed(layer, reversed: true);
            reversed[layer] = true;
        }

        network.Solve(antiparallel);
        return new MagnetoresistanceResult(
            parallelState, ProfileExperiment.Observe(antiparallel, pointsPerRegion),
            seriesParallel, SeriesResistorModel.Resistance(stack, reversed));
    }

    /// <summary>Every second one of the given layers, beginning with the second: the antiparallel state of a multilayer.</summary>
    public static ImmutableArray<int> Alternate(ImmutableArray<int> magneticLayers) => [.. magneticLayers.Where((_, i) => i % 2 == 1)];
}
