using System.Buffers;
using System.Collections.Immutable;

namespace Larmor.Documents.Runs;

/// <summary>The command line that goes on with a stopped sweep.</summary>
/// <param name="Input">Input file as the user gave it.</param>
/// <param name="Out">Output directory the user gave, or null.</param>
/// <param name="Settings">Each <c>key=value</c> the user gave with <c>--set</c>.</param>
/// <param name="Threads">Threads the user asked for, or null.</param>
/// <param name="Seed">Seed the user gave, or null.</param>
public sealed record ResumeCommand(string Input, string? Out, ImmutableArray<string> Settings, int? Threads, ulong? Seed)
{
    static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:=,+@%");

    /// <summary>The command, quoted for a POSIX shell.</summary>
    public override string ToString()
    {
        var words = new List<string> { "larmor", "run", Quoted(Input) };
        if (Out is not null)
            words.AddRange(["--out", Quoted(Out)]);
        foreach (string setting in Settings)
            words.AddRange(["--set", Quoted(setting)]);
        if (Threads is int threads)
            words.AddRange(["--threads", $"{threads}"]);
        if (Seed is ulong seed)
            words.AddRange(["--seed", $"{seed}"]);
        words.Add("--resume");
        return string.Join(' ', words);
    }

    static string Quoted(string word) => word.Length > 0 && !word.AsSpan().ContainsAnyExcept(Plain)
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
