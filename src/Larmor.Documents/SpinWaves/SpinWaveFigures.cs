using System.Numerics;
using Larmor.Documents.Plots;
using Larmor.Documents.Presentation;
using Larmor.Experiments;
using LayoutAxis = Larmor.Documents.Plots.Axis;

namespace Larmor.Documents.SpinWaves;

/// <summary>Figures of spin waves.</summary>
static class SpinWaveFigures
{
    static readonly LayoutAxis Along = new("k", "1/nm");

    /// <summary>What <see cref="Carriers"/> shows.</summary>
    public const string CarriersCaption =
        "Acoustic mode: frequency less that of the moments alone, and damping −Im ω/Re ω, exact and with carriers that follow at once. Below, frequencies and decay rates of the acoustic, the optical and the flux mode.";

    /// <summary>Frequency against the wave number, with the parabola of long waves where there is a lattice.</summary>
    public static Figure Dispersion(SpinWaveResult result)
    {
        double[] k = Wavenumbers(result);
        (string prefix, double perUnit) = Display.Prefix(result.Frequencies.Max() / (2 * Math.PI));
        double scale = perUnit / (2 * Math.PI);
        List<Series> series = [new Series(result.Case.Magnet.Lattice is null ? "moments" : "lattice", k, result.Frequencies.Select(ω => ω * scale))];
        if (result.Case.Magnet.Lattice is not null)
        {
            series.Add(new Series("long waves", k, result.Case.Wavenumbers.Select(q => result.Case.LongWaveFrequency(q) * scale)));
        }

        if (!result.Branches.IsEmpty)
        {
            series.Add(new Series("with carriers", k, result.Branches.Select(modes => modes[0].Real * scale)));
        }

        return new Figure("Spin waves", [new Panel(Along, new LayoutAxis("f", prefix + "Hz"), series)]) { WidthMillimetres = 120 };
    }

    /// <summary>What <see cref="Dispersion"/> shows.</summary>
    public static string DispersionCaption(SpinWaveResult result) =>
        "Frequency of spin waves against the wave number" + (result.Case.Magnet.Lattice is null ? "." : ", and the parabola of long waves.");

    /// <summary>Shift and damping of the acoustic mode, and real and imaginary parts of all three.</summary>
    public static Figure Carriers(SpinWaveResult result)
    {
        double[] k = Wavenumbers(result);
        Complex[] follow = [.. result.Case.Wavenumbers.Select(q => result.Case.Modes(q).QuasiStatic(q))];
        double[] shift = [.. result.Branches.Select((modes, i) => (modes[0].Real - result.Frequencies[i]) / (2 * Math.PI))];
        (string prefix, double perUnit) = Display.Prefix(shift.Max(Math.Abs));
        // Without a field the uniform mode has no frequency to be damped.
        int[] damped = [.. Enumerable.Range(0, k.Length).Where(i => result.Damping(i) is not null && follow[i].Real > 0)];
        Plot[] damping = damped.Length == 0 ? [] :
        [
            new Panel(Along, new LayoutAxis("α", ""),
            [
                new Series("coupled", damped.Select(i => k[i]), damped.Select(i => result.Damping(i)!.Value)),
                new Series("carriers at once", damped.Select(i => k[i]), damped.Select(i => -follow[i].Imaginary / follow[i].Real)),
            ]),
        ];
        return new Figure("Spin waves and carriers",
        [
            new Panel(Along, new LayoutAxis("f_{a} − f", prefix + "Hz"),
            [
                new Series("coupled", k, shift.Select(f => f * perUnit)),
                new Series("carriers at once", k, follow.Select((ω, i) => (ω.Real - result.Frequencies[i]) * perUnit / (2 * Math.PI))),
            ]),
            .. damping,
            new Panel(Along, new LayoutAxis("Re ω/2π", "THz"), Three(ω => ω.Real * 1e-12 / (2 * Math.PI))),
            new Panel(Along, new LayoutAxis("−Im ω", "1/ps"), Three(ω => -ω.Imaginary * 1e-12)),
        ])
        {
            WidthMillimetres = 120,
        };

        IEnumerable<Series> Three(Func<Complex, double> part) =>
            new[] { "acoustic", "optical", "flux" }.Select((name, b) => new Series(name, k, result.Branches.Select(modes => part(modes[b]))));
    }

    static double[] Wavenumbers(SpinWaveResult result) => [.. result.Case.Wavenumbers.Select(k => k * 1e-9)];
}
