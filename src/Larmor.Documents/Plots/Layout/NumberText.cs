using System.Globalization;

namespace Larmor.Documents.Plots.Layout;

/// <summary>Numbers as text beside marks, with light markup.</summary>
static class NumberText
{
    /// <summary>Three significant digits, as a power of ten where zeros would hide them.</summary>
    public static string Short(double value)
    {
        if (value == 0) return "0";
        string[] parts = Math.Abs(value).ToString("0.00e+0", CultureInfo.InvariantCulture).Split('e');
        int exponent = int.Parse(parts[1], CultureInfo.InvariantCulture);
        string sign = value < 0 ? "−" : "";
        if (exponent is < -3 or > 4) return $"{sign}{parts[0]}×10^{{{(exponent < 0 ? "−" : "")}{Math.Abs(exponent)}}}";
        double rounded = double.Parse($"{parts[0]}e{exponent}", CultureInfo.InvariantCulture);
        return sign + rounded.ToString($"F{Math.Max(0, 2 - exponent)}", CultureInfo.InvariantCulture);
    }

    /// <summary>Values for the read-out, parted by spaces; seven digits are more than a pointer resolves.</summary>
    public static string List(IEnumerable<double> values)
        => string.Join(' ', values.Select(v => v.ToString("G7", CultureInfo.InvariantCulture)));
}
