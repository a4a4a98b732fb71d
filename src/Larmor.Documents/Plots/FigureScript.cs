using System.Text;

namespace Larmor.Documents.Plots;

/// <summary>The script that shows values under the pointer for figures that stand inline in an HTML page.</summary>
public static class FigureScript
{
    /// <summary>JavaScript for one <c>&lt;script&gt;</c> element after the figures. It needs no network and sets nothing global.</summary>
    public static string Source { get; } = Read();

    static string Read()
    {
        using Stream stream = typeof(FigureScript).Assembly.GetManifestResourceStream("Larmor.Documents.Plots.figure-readout.js")
            ?? throw new InvalidOperationException("The assembly lacks its read-out script.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
