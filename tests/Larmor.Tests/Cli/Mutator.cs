using System.Text;
using System.Text.RegularExpressions;

namespace Larmor.Tests.Cli;

/// <summary>Spoils good files in the ways that typing, copying and transferring spoil them. The same seed gives the same files.</summary>
sealed partial class Mutator(string[] good, int seed)
{
    static readonly string[] Numbers =
    [
        "0", "-1", "1", "1e-9", "1e9", "1e-20", "1e20", "1e39", "1e-39", "1e300", "1e-300", "1e400", "-0", ".5", "5.", "0x10", "1_000", "NaN", ".inf", "1,5",
    ];

    static readonly string[] Units = ["nm", "m", "um", "nOhm m", "Ohm m", "fOhm m^2", "S/m", "S/m^3", "A/m^2", "K", "mV", "T", "deg", "", "m^", "/m", "nm nm"];

    const string Signs = "{}[]:,-#&*!|>'\"%@`?~ \t\n.0e9aµΩ\u2028\0\uFEFF";

    readonly Random random = new(seed);

    public string Next()
    {
        string text = Pick(good);
        int times = random.Next(1, 4);
        for (int i = 0; i < times; i++)
        {
            text = Spoil(text);
        }

        return text;
    }

    string Spoil(string text)
    {
        string[] lines = text.Split('\n');
        int a = random.Next(lines.Length), b = random.Next(lines.Length);
        switch (random.Next(12))
        {
            case 0:
                return string.Join('\n', lines.Where((_, i) => i != a));
            case 1:
                return string.Join('\n', lines[..(a + 1)].Concat(lines[a..]));
            case 2:
                (lines[a], lines[b]) = (lines[b], lines[a]);
                return string.Join('\n', lines);
            case 3:
                return text[..random.Next(text.Length + 1)];
            case 4:
                return string.Join('\n', lines[..a].Concat(Pick(good).Split('\n').Skip(Math.Min(a, 5))));
            case 5:
                var noise = new StringBuilder(text);
                for (int i = random.Next(1, 6); i > 0 && noise.Length > 0; i--)
                {
                    noise[random.Next(noise.Length)] = Signs[random.Next(Signs.Length)];
                }

                return noise.ToString();
            case 6:
                int at = random.Next(text.Length + 1);
                return text.Insert(at, Signs[random.Next(Signs.Length)].ToString());
            case 7:
                lines[a] = random.Next(2) == 0 ? " " + lines[a] : lines[a].TrimStart();
                return string.Join('\n', lines);
            case 8:
                return ReplaceOne(UnitPattern(), text, _ => " " + Pick(Units));
            default:
                return ReplaceOne(NumberPattern(), text, _ => Pick(Numbers));
        }
    }

    string ReplaceOne(Regex pattern, string text, MatchEvaluator with)
    {
        int count = pattern.Count(text);
        int chosen = count == 0 ? -1 : random.Next(count), seen = 0;
        return pattern.Replace(text, match => seen++ == chosen ? with(match) : match.Value);
    }

    T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];

    [GeneratedRegex(@"(?<=[ \[])-?[0-9][0-9.]*(e[+-]?[0-9]+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"(?<=[0-9]) [a-zA-Z][a-zA-Z/^0-9 ]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnitPattern();
}
