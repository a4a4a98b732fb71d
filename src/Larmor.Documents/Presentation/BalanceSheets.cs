using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Documents.Presentation;

/// <summary>The entropy ledger of a state as the report's balance.</summary>
static class BalanceSheets
{
    public static BalanceSheet Of(ProfileResult result, string title) => new(
        $"{title} at J = {Display.Number(result.State.CurrentDensity)} A/m²",
        "W/m^2",
        [
            .. result.Ledger.Processes.GroupBy(process => (process.Place, Name: Name(process)))
                .Select(group => new BalanceEntry($"{group.Key.Name} in {group.Key.Place}", group.Sum(process => process.Power))),
        ],
        result.Ledger.Supplied);

    public static BalanceSheet Of(SpinLedger ledger, double current, string title) => new(
        $"{title}, J = {Display.Number(current)} A/m²",
        "W/m^2",
        [
            .. ledger.Processes.GroupBy(process => (process.Place, Name: Name(process)))
                .Select(group => new BalanceEntry($"{group.Key.Name} in {group.Key.Place}", group.Sum(process => process.Power))),
        ],
        ledger.Supplied);

    static string Name(ProcessDissipation process) =>
        process.Kind == ProcessKind.Conduction ? $"conduction {Display.Channel(process.Process)}" : process.Process;
}
