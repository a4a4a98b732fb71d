using System.Collections.Immutable;
using System.Text;

namespace Larmor.Documents.Plots.Drawing;

/// <summary>A stretch of text on one baseline: <paramref name="Shift"/> is −1 (lowered), 0 or +1 (raised).</summary>
readonly record struct TextRun(string Text, int Shift)
{
    /// <summary>Size of the run in units of the text's size.</summary>
    public double Scale => Shift == 0 ? 1 : 0.72;

    /// <summary>Height of the run's baseline above the text's baseline, in units of the text's size.</summary>
    public double Rise => Shift switch { > 0 => 0.36, < 0 => -0.19, _ => 0 };
}

/// <summary>One line of text in which <c>_{…}</c> lowers and <c>^{…}</c> raises; anything else stands for itself.</summary>
/// <remarks>Marks do not nest. An opening without its closing brace is plain text.</remarks>
sealed class RichText
{
    RichText(ImmutableArray<TextRun> runs) => Runs = runs;

    public ImmutableArray<TextRun> Runs { get; }

    /// <summary>Highest point above the baseline in units of the size, as far as raised runs decide it.</summary>
    public double Rise => Runs.Any(r => r.Shift > 0) ? 0.36 + 0.72 * 0.76 : 0;

    /// <summary>Lowest point below the baseline in units of the size, as far as lowered runs decide it.</summary>
    public double Drop => Runs.Any(r => r.Shift < 0) ? 0.19 + 0.72 * 0.24 : 0;

    public static RichText Parse(string markup)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        int plainFrom = 0;
        for (int i = 0; i + 1 < markup.Length; i++)
        {
            if (markup[i] is not ('_' or '^') || markup[i + 1] != '{') continue;
            int close = markup.IndexOf('}', i + 2);
            if (close < 0) break;
            Add(markup[plainFrom..i], 0);
            Add(markup[(i + 2)..close], markup[i] == '^' ? 1 : -1);
            plainFrom = close + 1;
            i = close;
        }
        Add(markup[plainFrom..], 0);
        return new RichText(runs.ToImmutable());

        void Add(string text, int shift)
        {
            if (text.Length > 0) runs.Add(new TextRun(text, shift));
        }
    }

    /// <summary>Width in points at the given size, from the glyphs' advances.</summary>
    public double Width(double size)
    {
        double width = 0;
        foreach (TextRun run in Runs)
            foreach (Rune rune in run.Text.EnumerateRunes())
                width += GlyphFont.Instance[rune].Advance * run.Scale * size;
        return width;
    }

    /// <summary>The text without braces (<c>Δμ_s</c>, <c>10^3</c>), for places that know no markup.</summary>
    public override string ToString()
        => string.Concat(Runs.Select(r => r.Shift switch { > 0 => "^", < 0 => "_", _ => "" } + r.Text));
}
