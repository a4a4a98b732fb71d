namespace Larmor.Documents.Syntax;

/// <summary>An input file is missing or cannot be read: a matter of the machine, not of what the file says.</summary>
/// <param name="message">The path and what is wrong with it.</param>
/// <param name="cause">What the file system said, if anything.</param>
public sealed class SourceFileException(string message, Exception? cause = null) : IOException(message, cause);
