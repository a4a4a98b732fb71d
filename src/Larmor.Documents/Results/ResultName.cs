using System.Buffers;

namespace Larmor.Documents.Results;

/// <summary>Names of tables and figures become file names, so they keep to letters that every file system takes.</summary>
static class ResultName
{
    const int LongestName = 80;
    static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    public static string Checked(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        if (name.Length > LongestName || name.AsSpan().ContainsAnyExcept(Allowed))
            throw new ArgumentException($"'{name}' becomes a file name: use at most {LongestName} of A-Z a-z 0-9 _ -", parameter);
        return name;
    }
}
