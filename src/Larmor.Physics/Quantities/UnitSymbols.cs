using System.Collections.Frozen;

namespace Larmor.Physics.Quantities;

/// <summary>The known unit symbols and prefixes.</summary>
static class UnitSymbols
{
    static readonly Dimension Metre = new(1, 0, 0, 0, 0, 0);
    static readonly Dimension Second = new(0, 0, 1, 0, 0, 0);
    static readonly Dimension Ampere = new(0, 0, 0, 1, 0, 0);
    static readonly Dimension Newton = new(1, 1, -2, 0, 0, 0);
    static readonly Dimension Joule = new(2, 1, -2, 0, 0, 0);
    static readonly Dimension Volt = new(2, 1, -3, -1, 0, 0);
    static readonly Dimension Ohm = new(2, 1, -3, -2, 0, 0);
    static readonly Dimension Tesla = new(0, 1, -2, -1, 0, 0);
    static readonly Dimension Radian = new(0, 0, 0, 0, 0, 1);

    static readonly Symbol[] Symbols =
    [
        new("m", Metre), new("s", Second), new("A", Ampere), new("K", new Dimension(0, 0, 0, 0, 1, 0)),
        new("V", Volt), new("Ohm", Ohm), new("S", Ohm.Power(-1)), new("T", Tesla), new("J", Joule),
        new("eV", Joule, 0, Constants.ElementaryCharge), new("W", new Dimension(2, 1, -3, 0, 0, 0)),
        new("g", new Dimension(0, 1, 0, 0, 0, 0), -3), new("C", Ampere * Second), new("F", new Dimension(-2, -1, 4, 2, 0, 0)),
        new("H", Ohm * Second), new("Hz", Second.Power(-1)), new("N", Newton), new("Pa", new Dimension(-1, 1, -2, 0, 0, 0)),
        new("Wb", Volt * Second), new("rad", Radian), new("deg", Radian, 0, Math.PI / 180, Prefixed: false),
        // Gaussian units. The oersted measures H: 1 Oe = 1000/(4π) A/m; the gauss measures B: 1 G = 1e-4 T.
        new("Oe", Ampere * Metre.Power(-1), 3, 1 / (4 * Math.PI)), new("G", Tesla, -4), new("emu", Ampere * Metre.Power(2), -3),
        new("erg", Joule, -7, 1, Prefixed: false), new("dyn", Newton, -5, 1, Prefixed: false),
        new("Angstrom", Metre, -10, 1, Prefixed: false),
        new("ohm", Ohm), new("\u03a9", Ohm), new("\u2126", Ohm), new("\u00b0", Radian, 0, Math.PI / 180, Prefixed: false),
        new("\u00c5", Metre, -10, 1, Prefixed: false), new("\u212b", Metre, -10, 1, Prefixed: false),
    ];

    static readonly (string Text, int PowerOfTen)[] Prefixes =
    [
        ("n", -9), ("u", -6), ("m", -3), ("k", 3), ("M", 6), ("G", 9), ("p", -12), ("f", -15), ("c", -2), ("T", 12), ("a", -18),
        ("\u00b5", -6), ("\u03bc", -6),
    ];

    // Whole symbols come first: Pa is the pascal, not a peta-something, and m the metre.
    static readonly FrozenDictionary<string, Symbol> ByText = Build();

    /// <summary>All symbols, prefixed ones after the bare ones, in order of how common they are.</summary>
    public static IEnumerable<string> Known =>
        Symbols.Select(symbol => symbol.Text)
            .Concat(Prefixes.SelectMany(_ => Symbols.Where(symbol => symbol.Prefixed), (prefix, symbol) => prefix.Text + symbol.Text));

    public static bool TryFind(string text, out Symbol symbol) => ByText.TryGetValue(text, out symbol);

    static FrozenDictionary<string, Symbol> Build()
    {
        var all = new Dictionary<string, Symbol>(Symbols.Length * Prefixes.Length);
        foreach (Symbol symbol in Symbols)
        {
            all.Add(symbol.Text, symbol);
        }

        foreach ((string prefix, int powerOfTen) in Prefixes)
        {
            foreach (Symbol symbol in Symbols)
            {
                if (symbol.Prefixed)
                {
                    all.TryAdd(prefix + symbol.Text, symbol with { PowerOfTen = symbol.PowerOfTen + powerOfTen });
                }
            }
        }

        return all.ToFrozenDictionary();
    }

    /// <summary>One symbol: 1 of it is Factor × 10^PowerOfTen of the coherent SI unit.</summary>
    public readonly record struct Symbol(string Text, Dimension Dimension, int PowerOfTen = 0, double Factor = 1, bool Prefixed = true);
}
