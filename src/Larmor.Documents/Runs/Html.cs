using System.Globalization;
using System.Text;
using Larmor.Documents.Results;

namespace Larmor.Documents.Runs;

/// <summary>Text and numbers as HTML.</summary>
static class Html
{
    const int ShownDigits = 6;

    /// <summary>Escapes a text for element content and for attributes in double or single quotes.</summary>
    public static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            escaped.Append(letter switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                // Control characters may not stand in a page.
                < ' ' and not ('\n' or '\t') => "\uFFFD",
                _ => letter.ToString(),
            });
        }
        return escaped.ToString();
    }

    /// <summary>A number with six digits, as people write it, and all its digits as a tooltip.</summary>
    public static string Number(double value)
    {
        string exact = value.ToString("R");
        string shown = value.ToString($"G{ShownDigits}");
        int exponent = shown.IndexOf('E', StringComparison.Ordinal);
        string mantissa = (exponent < 0 ? shown : shown[..exponent]).Replace('-', '−');
        string power = exponent < 0
            ? ""
            : $"&#8239;×&#8239;10<sup>{int.Parse(shown.AsSpan(exponent + 1), CultureInfo.InvariantCulture)}</sup>".Replace('-', '−');
        return shown == exact ? mantissa + power : $"<span title=\"{exact}\">{mantissa}{power}</span>";
    }

    /// <summary>A unit; nothing for a pure number.</summary>
    public static string Unit(string unit) => Text(UnitText.Shown(unit));

    /// <summary>A symbol: <c>_{…}</c> stands lowered, <c>^{…}</c> raised.</summary>
    public static string Symbol(string symbol)
    {
        string text = Text(symbol);
        foreach ((string mark, string element) in new[] { ("_{", "sub"), ("^{", "sup") })
        {
            int start;
            while ((start = text.IndexOf(mark, StringComparison.Ordinal)) >= 0)
            {
                int end = text.IndexOf('}', start);
                if (end < 0)
                {
                    break;
                }

                text = $"{text[..start]}<{element}>{text[(start + 2)..end]}</{element}>{text[(end + 1)..]}";
            }
        }

        return text;
    }

    /// <summary>The svg element of an SVG document, without the declaration before it, which HTML does not know.</summary>
    public static string SvgElement(string svg) => svg[svg.IndexOf("<svg", StringComparison.Ordinal)..].TrimEnd();

    /// <summary>A script as it may stand in a script element: it cannot close that element early.</summary>
    public static string Script(string script) =>
        script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--", StringComparison.Ordinal);
}
