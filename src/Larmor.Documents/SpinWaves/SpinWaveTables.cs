using System.Numerics;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.SpinWaves;

/// <summary>Tables of spin waves.</summary>
static class SpinWaveTables
{
    const double Milli = 1e3 / Constants.ElementaryCharge;

    /// <summary>Frequency and energy against the wave number, without carriers.</summary>
    public static Table Dispersion(SpinWaveResult result) => new("dispersion", "Spin waves of the moments alone",
    [
        Wavenumbers(result),
        Column("f", "GHz", result.Frequencies.Select(ω => ω * 1e-9 / (2 * Math.PI))),
        Column("energy", "meV", result.Frequencies.Select(ω => ω * Constants.ReducedPlanck * Milli)),
        Column("f_long_waves", "GHz", result.Case.Wavenumbers.Select(k => result.Case.LongWaveFrequency(k) * 1e-9 / (2 * Math.PI))),
    ]);

    /// <summary>The three coupled modes and the acoustic one with carriers that follow at once.</summary>
    public static Table Branches(SpinWaveResult result) => new("branches", "Coupled modes of moments, carriers and their flux",
    [
        Wavenumbers(result),
        .. Branch("acoustic", result.Branches.Select(modes => modes[0])),
        .. Branch("optical", result.Branches.Select(modes => modes[1])),
        .. Branch("flux", result.Branches.Select(modes => modes[2])),
        .. Branch("quasi_static", result.Case.Wavenumbers.Select(k => result.Case.Modes(k).QuasiStatic(k))),
    ]);

    static IEnumerable<Column> Branch(string name, IEnumerable<Complex> frequencies)
    {
        Complex[] all = [.. frequencies];
        yield return Column($"f_{name}", "GHz", all.Select(ω => ω.Real * 1e-9 / (2 * Math.PI)));
        yield return Column($"decay_{name}", "1/ns", all.Select(ω => -ω.Imaginary * 1e-9));
    }

    static NumberColumn Wavenumbers(SpinWaveResult result) => Column("k", "1/nm", result.Case.Wavenumbers.Select(k => k * 1e-9));

    static NumberColumn Column(string name, string unit, IEnumerable<double> values) => new(name, unit, [.. values.Select(value => (double?)value)]);
}
