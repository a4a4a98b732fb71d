using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Larmor.Documents.Results;

namespace Larmor.Documents.Runs;

/// <summary>All that the files of a run are made from, except time and machine: the same input gives the same record.</summary>
public sealed record RunRecord
{
    /// <summary>Title of the experiment.</summary>
    public required string Title { get; init; }

    /// <summary>Name of the input file, without folders.</summary>
    public required string InputName { get; init; }

    /// <summary>The input with every name, unit and default resolved, seed included; runs again to the same results.</summary>
    public required string ResolvedInput { get; init; }

    /// <summary>What the run yielded.</summary>
    public required ResultSet Results { get; init; }

    /// <summary>Sign conventions of this run in words, a paragraph each.</summary>
    public required ImmutableArray<string> Signs { get; init; }

    /// <summary>Every number that the user did not give.</summary>
    public required ImmutableArray<Assumption> Assumptions { get; init; }

    /// <summary>JavaScript for the figures of the report, or an empty text.</summary>
    public required string Script { get; init; }

    /// <summary>Which Larmor computed it.</summary>
    public required SoftwareVersion Software { get; init; }

    /// <summary>SHA-256 of the resolved input in UTF-8, lower-case hexadecimal.</summary>
    public string InputSha256 => HashOf(ResolvedInput);

    /// <summary>SHA-256 of a resolved input in UTF-8, lower-case hexadecimal.</summary>
    public static string HashOf(string resolvedInput) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(resolvedInput)));
}

/// <summary>How, when and where a run was computed; only the manifest holds it.</summary>
/// <param name="Seed">Seed of the random numbers, or null for a run without any.</param>
/// <param name="Threads">Threads used.</param>
/// <param name="Started">Start, in UTC.</param>
/// <param name="Finished">End, in UTC.</param>
/// <param name="Machine">The machine.</param>
/// <param name="PeakMemory">Greatest memory in bytes, or null where unknown.</param>
public sealed record Circumstances(
    ulong? Seed, int Threads, DateTimeOffset Started, DateTimeOffset Finished, Machine Machine, long? PeakMemory);
