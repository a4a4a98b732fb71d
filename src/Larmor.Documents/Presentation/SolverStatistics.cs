using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Experiments;

namespace Larmor.Documents.Presentation;

/// <summary>How the exact solve fared.</summary>
static class SolverStatistics
{
    /// <summary>Worst figures over every angle that was solved.</summary>
    public static ImmutableArray<SolverStatistic> Of(BalanceRecord worst) =>
    [
        new("refinement rounds", worst.Refinements, "1", "most over all angles"),
        new("energy balance defect", worst.Energy, "1", "largest |dissipated − supplied|/supplied over all angles; rounding is 1e-15 to 1e-13"),
        new("angular momentum defect", worst.AngularMomentum, "1", "largest defect of the spin balance over J; rounding is 1e-15 to 1e-13"),
    ];

    public static ImmutableArray<SolverStatistic> Of(ProfileResult result, string prefix) =>
    [
        new(prefix + "regions", result.State.RegionCount, "1", "leads, layers and distributed interfaces"),
        new(prefix + "refinement rounds", result.State.Refinements, "1", "1 unless thin layers or weak reactions need more"),
        new(prefix + "energy balance defect", result.Ledger.Defect, "1", "(dissipated − supplied)/supplied; rounding is 1e-15 to 1e-13"),
    ];
}
