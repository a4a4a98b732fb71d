namespace Larmor.Physics.Quantities;

/// <summary>Finds the known word that a misspelt one was meant to be.</summary>
public static class Spelling
{
    // Longer words are no misspellings of keys or units, and the distance costs the product of the lengths.
    const int LongestWord = 64;

    /// <summary>
    /// The candidate nearest to a word by Damerau–Levenshtein distance (optimal string alignment, letter case counting half);
    /// null when none is near enough to be what was meant. The first of equally near candidates wins.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        string? nearest = null;
        int least = int.MaxValue;
        foreach (string candidate in candidates)
        {
            int shorter = Math.Min(word.Length, candidate.Length);
            int allowed = shorter switch { <= 4 => 1, <= 7 => 2, _ => 3 };
            if (candidate.Length > LongestWord || Math.Abs(candidate.Length - word.Length) > allowed)
            {
                continue;
            }

            int distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            // One substitution turns any one-letter word into any other: that is no resemblance.
            if (distance > allowed || distance >= Math.Max(word.Length, candidate.Length))
            {
                continue;
            }

            int weight = (2 * distance) + (distance == 0 && !string.Equals(word, candidate, StringComparison.Ordinal) ? 1 : 0);
            if (weight < least)
            {
                (nearest, least) = (candidate, weight);
            }
        }

        return nearest;
    }

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours that lead from one word to another.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int[] before = new int[b.Length + 1], previous = new int[b.Length + 1], row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(previous[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, previous, row) = (previous, row, before);
        }

        return previous[b.Length];
    }
}
