using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Larmor.Documents.Runs;

/// <summary>
/// One line of a sweep's journal, without its end: index, <c>done</c> or <c>failed</c>, the bits of the doubles in hexadecimal
/// (<c>-</c> where there is no number) or the escaped reason, and a checksum over what stands before it; tabs between.
/// </summary>
static class JournalLine
{
    const int ChecksumLength = 8;

    public static string Format(int point, PointOutcome outcome) => Sealed(outcome.Failure is null
        ? $"{point}\tdone\t{string.Join(',', outcome.Values.Select(Bits))}"
        : $"{point}\tfailed\t{Uri.EscapeDataString(outcome.Failure)}");

    /// <summary>Adds a tab and the checksum.</summary>
    public static string Sealed(string text) => $"{text}\t{Checksum(text)}";

    /// <summary>The text of a sealed line, or null when the line is torn or damaged.</summary>
    public static string? Unsealed(string line)
    {
        int end = line.Length - ChecksumLength - 1;
        return end >= 0 && line[end] == '\t' && line[(end + 1)..] == Checksum(line[..end]) ? line[..end] : null;
    }

    /// <summary>Reads a line; null when it is torn, damaged, or does not suit the sweep.</summary>
    public static (int Point, PointOutcome Outcome)? Parse(string line, int points, int width)
    {
        if (Unsealed(line)?.Split('\t') is not [var index, var kind, var content]
            || !int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int point) || point >= points)
        {
            return null;
        }
        if (kind == "failed" && content.Length > 0)
            return (point, PointOutcome.Failed(Uri.UnescapeDataString(content)));
        string[] cells = content.Length == 0 ? [] : content.Split(',');
        if (kind != "done" || cells.Length != width)
            return null;
        var values = ImmutableArray.CreateBuilder<double?>(width);
        foreach (string cell in cells)
        {
            if (cell == "-")
                values.Add(null);
            else if (ulong.TryParse(cell, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong bits))
                values.Add(BitConverter.UInt64BitsToDouble(bits));
            else
                return null;
        }
        return (point, PointOutcome.Done(values.MoveToImmutable()));
    }

    static string Bits(double? value) => value is double number ? $"{BitConverter.DoubleToUInt64Bits(number):x16}" : "-";

    static string Checksum(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, ChecksumLength / 2));
}
