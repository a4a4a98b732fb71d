using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>Colours that colour-blind readers tell apart (Okabe and Ito 2008), with dashes that tell them apart in grey.</summary>
static class Palette
{
    static readonly Colour[] Lines =
        [.. new[] { 0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x000000, 0xE69F00, 0x56B4E9 }.Select(Colour.FromRgb)];

    static readonly Colour[] Bars =
        [.. new[] { 0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0x56B4E9, 0xF0E442, 0xCC79A7, 0x8C8C8C }.Select(Colour.FromRgb)];

    // Pale enough for curves in front; neighbours differ in lightness too.
    static readonly Colour[] Bands =
        [.. new[] { 0xDCE7F3, 0xFBEBD3, 0xDDF0E2, 0xEFDFEC, 0xF6F3CC, 0xE2E2E2, 0xD3EEF2, 0xF6DAD6 }.Select(Colour.FromRgb)];

    static readonly LineStyle[] Styles = [LineStyle.Solid, LineStyle.Dashed, LineStyle.DashDotted, LineStyle.Dotted];

    public static Colour Line(int index) => Lines[index % Lines.Length];

    public static LineStyle Style(int index) => Styles[index % Styles.Length];

    /// <summary>The second round of bars is the first, paler.</summary>
    public static Colour Bar(int index) => Bars[index % Bars.Length].Mix(Colour.White, index < Bars.Length ? 0 : 0.55);

    public static Colour Band(int index) => Bands[index % Bands.Length];
}
