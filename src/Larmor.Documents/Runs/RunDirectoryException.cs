namespace Larmor.Documents.Runs;

/// <summary>The run directory cannot be used or written; the message says in plain words why, and what to do.</summary>
/// <param name="path">The path concerned.</param>
/// <param name="message">What is the matter and the remedy.</param>
/// <param name="cause">The error of the file system, where there is one.</param>
public sealed class RunDirectoryException(string path, string message, Exception? cause = null) : Exception(message, cause)
{
    const int UnixNoSpace = 28;
    const int UnixReadOnly = 30;
    const int UnixNotDirectory = 20;
    const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>The path concerned.</summary>
    public string Path { get; } = path;

    /// <summary>Runs an action on files and turns an error of the file system into plain words.</summary>
    internal static T Guard<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw From(path, cause);
        }
    }

    internal static void Guard(string path, Action action) => Guard(path, () =>
    {
        action();
        return true;
    });

    internal static RunDirectoryException From(string path, Exception cause)
    {
        string words = cause switch
        {
            UnauthorizedAccessException => "permission denied; choose a place you may write to with --out DIR",
            PathTooLongException => "the path is too long for the file system; choose a shorter one with --out DIR",
            DirectoryNotFoundException or IOException { HResult: UnixNotDirectory } =>
                "a part of the path is missing or is a file; choose another place with --out DIR",
            IOException { HResult: UnixReadOnly } => "the file system is read-only; choose another place with --out DIR",
            IOException { HResult: UnixNoSpace or WindowsDiskFull } =>
                "the disk is full; make room and run again (a sweep goes on with --resume)",
            _ => cause.Message,
        };
        return new RunDirectoryException(path, $"cannot write to '{path}': {words}", cause);
    }
}
