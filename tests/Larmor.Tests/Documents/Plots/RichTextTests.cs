using Larmor.Documents.Plots.Drawing;
using Xunit;

namespace Larmor.Tests.Documents.Plots;

public sealed class RichTextTests
{
    [Theory]
    [InlineData("plain", "0:plain")]
    [InlineData("Δμ_{s} (µV)", "0:Δμ|-1:s|0: (µV)")]
    [InlineData("10^{−3}", "0:10|1:−3")]
    [InlineData("a_{b}^{c}", "0:a|-1:b|1:c")]
    [InlineData("open_{brace", "0:open_{brace")]
    [InlineData("s_up", "0:s_up")]
    [InlineData("_{}x", "0:x")]
    [InlineData("", "")]
    public void Markup_lowers_and_raises(string markup, string runs)
        => Assert.Equal(runs, string.Join('|', RichText.Parse(markup).Runs.Select(r => $"{r.Shift}:{r.Text}")));

    // DejaVu Sans: the advances of '1' and '0' are 1303 of 2048 units.
    [Fact]
    public void Width_is_the_sum_of_advances()
        => Assert.Equal(10 * 2 * 1303 / 2048.0, RichText.Parse("10").Width(10), 1e-12);

    [Fact]
    public void Raised_text_is_narrower()
        => Assert.Equal(0.72 * RichText.Parse("10").Width(10), RichText.Parse("^{10}").Width(10), 1e-12);

    [Fact]
    public void Font_has_the_signs_of_the_field()
    {
        const string signs = "ΔμµσΩλτρβγδαθφψ↑↓→←↔⇌²³⁻₀×·−°∞±≥≤≈∝∥⊥∂∇Åℏ½–…";
        Glyph missing = GlyphFont.Instance[new System.Text.Rune('□')];
        Assert.All(signs.EnumerateRunes(), rune => Assert.NotSame(missing, GlyphFont.Instance[rune]));
        Assert.Same(missing, GlyphFont.Instance[new System.Text.Rune(0x1F600)]);
    }
}
