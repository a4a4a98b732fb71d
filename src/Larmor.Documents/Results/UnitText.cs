namespace Larmor.Documents.Results;

/// <summary>Units as people read them; files keep the ASCII form that input takes.</summary>
static class UnitText
{
    /// <summary><c>fOhm m^2</c> becomes fΩ m², and the unit of a pure number nothing.</summary>
    public static string Shown(string unit) => unit == "1" ? "" : unit
        .Replace("Ohm", "Ω", StringComparison.Ordinal)
        .Replace("^2", "²", StringComparison.Ordinal)
        .Replace("^3", "³", StringComparison.Ordinal)
        .Replace("uJ", "µJ", StringComparison.Ordinal)
        .Replace("uV", "µV", StringComparison.Ordinal)
        .Replace("ueV", "µeV", StringComparison.Ordinal);
}
