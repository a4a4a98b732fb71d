using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Larmor.Documents.Plots.Drawing;

/// <summary>Writes 8-bit RGB pixels as PNG (ISO/IEC 15948), with the pixel density in a pHYs chunk.</summary>
static class PngFile
{
    static readonly uint[] CrcTable = MakeCrcTable();

    /// <summary>Writes a whole file.</summary>
    /// <param name="stream">Receives the file; need not seek; stays open.</param>
    /// <param name="rgb">3 · width · height bytes, row by row from the top.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="dotsPerInch">Pixels per inch, as noted in the file.</param>
    public static void Write(Stream stream, ReadOnlySpan<byte> rgb, int width, int height, double dotsPerInch)
    {
        stream.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8; // bits a sample
        header[9] = 2; // RGB
        WriteChunk(stream, "IHDR", header);

        Span<byte> density = stackalloc byte[9];
        uint dotsPerMetre = (uint)Math.Round(dotsPerInch / 0.0254);
        BinaryPrimitives.WriteUInt32BigEndian(density, dotsPerMetre);
        BinaryPrimitives.WriteUInt32BigEndian(density[4..], dotsPerMetre);
        density[8] = 1; // the unit is the metre
        WriteChunk(stream, "pHYs", density);

        WriteChunk(stream, "IDAT", Compress(rgb, width, height));
        WriteChunk(stream, "IEND", []);
    }

    static byte[] Compress(ReadOnlySpan<byte> rgb, int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            int stride = 3 * width;
            byte[] line = new byte[stride + 1];
            line[0] = 2; // each byte minus the one above: a plot's rows mostly repeat
            for (int y = 0; y < height; y++)
            {
                ReadOnlySpan<byte> current = rgb.Slice(y * stride, stride);
                for (int i = 0; i < stride; i++)
                    line[i + 1] = (byte)(current[i] - (y == 0 ? 0 : rgb[(y - 1) * stride + i]));
                zlib.Write(line);
            }
        }
        return packed.ToArray();
    }

    static void WriteChunk(Stream stream, string kind, ReadOnlySpan<byte> body)
    {
        byte[] chunk = new byte[12 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        Encoding.ASCII.GetBytes(kind, chunk.AsSpan(4));
        body.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + body.Length), Crc(chunk.AsSpan(4, 4 + body.Length)));
        stream.Write(chunk);
    }

    static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes) crc = CrcTable[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    static uint[] MakeCrcTable()
    {
        uint[] table = new uint[256];
        for (uint n = 0; n < 256; n++)
        {
            uint c = n;
            for (int bit = 0; bit < 8; bit++) c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            table[n] = c;
        }
        return table;
    }
}
