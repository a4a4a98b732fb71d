namespace Larmor.Documents.Plots.Drawing;

/// <summary>An opaque sRGB colour.</summary>
readonly record struct Colour(byte R, byte G, byte B)
{
    public static readonly Colour Black = new(0, 0, 0);
    public static readonly Colour White = new(255, 255, 255);

    /// <summary>The colour written 0xRRGGBB.</summary>
    public static Colour FromRgb(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);

    public string Hex => $"#{R:x2}{G:x2}{B:x2}";

    /// <summary>Perceived lightness from 0 (black) to 1 (white), Rec. 709 weights on the encoded values.</summary>
    public double Lightness => (0.2126 * R + 0.7152 * G + 0.0722 * B) / 255;

    /// <summary>Black or white, whichever reads on this colour.</summary>
    public Colour Ink => Lightness > 0.5 ? Black : White;

    /// <summary>This colour at <paramref name="t"/> = 0, <paramref name="other"/> at 1.</summary>
    public Colour Mix(Colour other, double t) => new(Blend(R, other.R, t), Blend(G, other.G, t), Blend(B, other.B, t));

    // The generated text would follow Ink, a colour itself, without end.
    public override string ToString() => Hex;

    static byte Blend(byte a, byte b, double t) => (byte)Math.Round(a + (b - a) * t);
}
