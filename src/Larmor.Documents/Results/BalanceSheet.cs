using System.Collections.Immutable;

namespace Larmor.Documents.Results;

/// <summary>What one process dissipates.</summary>
/// <param name="Process">The process, for example <c>spin flip in Cu</c>.</param>
/// <param name="Value">Power in the unit of the sheet; not negative for a passive process.</param>
public sealed record BalanceEntry(string Process, double Value);

/// <summary>Power dissipated by process against power supplied: the second law and conservation in one table.</summary>
/// <param name="Title">What is balanced, for example <c>Power per area at 1e11 A/m²</c>.</param>
/// <param name="Unit">Unit of every power of the sheet.</param>
/// <param name="Entries">The dissipating processes.</param>
/// <param name="Supplied">Power delivered by the contacts, positive when delivered to the sample.</param>
public sealed record BalanceSheet(string Title, string Unit, ImmutableArray<BalanceEntry> Entries, double Supplied)
{
    /// <summary>Σ of the entries.</summary>
    public double Dissipated => Entries.Sum(entry => entry.Value);

    /// <summary>
    /// (dissipated − supplied) over the greatest magnitude in the sheet: meaningful without supply as well,
    /// and zero for an empty sheet.
    /// </summary>
    public double RelativeDefect
    {
        get
        {
            double scale = Entries.Select(entry => Math.Abs(entry.Value)).Append(Math.Abs(Supplied)).Max();
            return scale == 0 ? 0 : (Dissipated - Supplied) / scale;
        }
    }
}
