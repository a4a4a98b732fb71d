namespace Larmor.Documents.Runs;

/// <summary>A file of a run as the manifest lists it.</summary>
/// <param name="Name">File name inside the run directory.</param>
/// <param name="Bytes">Length.</param>
/// <param name="Sha256">SHA-256 of the content, lower-case hexadecimal.</param>
public sealed record WrittenFile(string Name, long Bytes, string Sha256);
