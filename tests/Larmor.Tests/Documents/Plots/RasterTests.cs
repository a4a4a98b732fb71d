using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Larmor.Documents.Plots;
using Larmor.Documents.Plots.Drawing;
using Xunit;

namespace Larmor.Tests.Documents.Plots;

public sealed class RasterTests
{
    [Fact]
    public void Png_has_signature_checked_chunks_and_the_drawn_pixels()
    {
        byte[] rgb = [255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 2, 3, 254, 128, 7, 200, 100, 50];
        using var stream = new MemoryStream();
        PngFile.Write(stream, rgb, width: 3, height: 2, dotsPerInch: 300);
        Dictionary<string, byte[]> chunks = Chunks(stream.ToArray());

        Assert.Equal([0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0], chunks["IHDR"]);
        Assert.Equal(11811u, BinaryPrimitives.ReadUInt32BigEndian(chunks["pHYs"])); // 300 / 0.0254
        Assert.Equal(rgb, Unfilter(chunks["IDAT"], width: 3, height: 2));
        Assert.Empty(chunks["IEND"]);
    }

    [Fact]
    public void Figure_has_the_size_of_its_column()
    {
        using var stream = new MemoryStream();
        DemoFigures.All["resistance"].WritePng(stream, dotsPerInch: 254);
        byte[] header = Chunks(stream.ToArray())["IHDR"];
        Assert.Equal(850, BinaryPrimitives.ReadInt32BigEndian(header)); // 85 mm at 10 pixels a millimetre
    }

    [Fact]
    public void Same_figure_gives_the_same_png()
    {
        using MemoryStream one = new(), two = new();
        DemoFigures.All["accumulation"].WritePng(one, dotsPerInch: 100);
        DemoFigures.All["accumulation"].WritePng(two, dotsPerInch: 100);
        Assert.Equal(one.ToArray(), two.ToArray());
    }

    // 16 cuts a row and exact lengths along them: a disc of radius 20 pixels is off by its polygon (2·10⁻³) and the cuts.
    [Fact]
    public void Covered_area_of_a_disc_is_pi_r_squared()
    {
        var canvas = new RasterCanvas(50, 50, dotsPerInch: 72);
        canvas.FillCircle(new Point(25.3, 24.8), 20, Colour.Black);
        Assert.Equal(Math.PI * 400, Ink(canvas), Math.PI * 400 * 5e-3);
    }

    [Fact]
    public void Covered_area_of_a_sloping_line_is_length_times_width()
    {
        var canvas = new RasterCanvas(50, 50, dotsPerInch: 72);
        canvas.DrawLine([new Point(10, 10), new Point(40, 33)], new Stroke(Colour.Black, 3));
        double area = 3 * Math.Sqrt(30 * 30 + 23 * 23);
        Assert.Equal(area, Ink(canvas), 5e-3 * area);
    }

    // Two strokes over each other cover once: areas must not add up at the crossing.
    [Fact]
    public void Line_that_turns_back_covers_once()
    {
        var canvas = new RasterCanvas(50, 50, dotsPerInch: 72);
        canvas.DrawLine([new Point(10, 25), new Point(40, 25), new Point(10, 25)], new Stroke(Colour.Black, 4));
        Assert.Equal(30 * 4 + Math.PI * 4 / 2, Ink(canvas), 0.3); // the half disc of the turn; polygon of 24 sides
    }

    [Fact]
    public void Dashes_cover_their_share()
    {
        var stroke = new Stroke(Colour.Black, 2, LineStyle.Dashed);
        double share = stroke.Dashes[0] / (stroke.Dashes[0] + stroke.Dashes[1]);
        var canvas = new RasterCanvas(660, 10, dotsPerInch: 72);
        canvas.DrawLine([new Point(5, 5), new Point(655, 5)], stroke); // 100 whole patterns of 6.5 points
        Assert.Equal(650 * 2 * share, Ink(canvas), 650 * 2 * 5e-3);
    }

    [Fact]
    public void Clip_keeps_marks_inside()
    {
        var canvas = new RasterCanvas(20, 20, dotsPerInch: 72);
        canvas.BeginClip(new Box(5, 5, 10, 10));
        canvas.FillBox(new Box(0, 0, 20, 20), Colour.Black);
        canvas.DrawLine([new Point(0, 0), new Point(20, 20)], new Stroke(Colour.Black, 3));
        Assert.Equal(100, Ink(canvas), 1e-9);
    }

    [Fact]
    public void Letter_I_is_as_dark_as_its_outline_is_large()
    {
        // DejaVu Sans 'I' is a box of 202 × 1493 units.
        var canvas = new RasterCanvas(100, 100, dotsPerInch: 72);
        canvas.DrawText(RichText.Parse("I"), new Point(20, 90), new TextStyle(80, TextAnchor.Start, Colour.Black));
        double area = 202.0 * 1493 * 80 * 80 / (2048.0 * 2048);
        Assert.Equal(area, Ink(canvas), 5e-3 * area);
    }

    static double Ink(RasterCanvas canvas) => canvas.Pixels.Sum(p => (255 - p) / 255.0) / 3;

    static Dictionary<string, byte[]> Chunks(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        var chunks = new Dictionary<string, byte[]>();
        int at = 8;
        while (at < file.Length)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            uint crc = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length));
            Assert.Equal(Crc(file.AsSpan(at + 4, 4 + length)), crc);
            chunks.Add(Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]);
            at += 12 + length;
        }
        return chunks;
    }

    // Bit by bit, as the standard defines it, against the table of the writer.
    static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
        }
        return ~crc;
    }

    static byte[] Unfilter(byte[] packed, int width, int height)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++)
        {
            Assert.Equal(2, zlib.ReadByte());
            for (int i = 0; i < 3 * width; i++)
                rgb[y * 3 * width + i] = (byte)(zlib.ReadByte() + (y == 0 ? 0 : rgb[(y - 1) * 3 * width + i]));
        }
        Assert.Equal(-1, zlib.ReadByte());
        return rgb;
    }
}
