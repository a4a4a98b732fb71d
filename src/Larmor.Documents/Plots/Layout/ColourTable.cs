using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>Colours for 0 … 1, linear between ten points of the published tables.</summary>
/// <remarks>Viridis: van der Walt and Smith 2015. Cividis: Nuñez, Anderton and Renslow, PLoS ONE 13, e0199239 (2018).</remarks>
static class ColourTable
{
    static readonly Colour[] Viridis =
        [
            .. new[]
            {
                0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E,
                0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725,
            }.Select(Colour.FromRgb),
        ];

    static readonly Colour[] Cividis =
        [
            .. new[]
            {
                0x00204D, 0x00336F, 0x39486B, 0x575C6D, 0x707173,
                0x8A8779, 0xA69D75, 0xC4B56C, 0xE4CF5B, 0xFFEA46,
            }.Select(Colour.FromRgb),
        ];

    public static Colour At(ColourScale scale, double t)
    {
        Colour[] table = scale == ColourScale.Cividis ? Cividis : Viridis;
        double place = Math.Clamp(t, 0, 1) * (table.Length - 1);
        int below = Math.Min((int)place, table.Length - 2);
        return table[below].Mix(table[below + 1], place - below);
    }
}
