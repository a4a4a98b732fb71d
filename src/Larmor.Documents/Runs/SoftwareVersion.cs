using System.Reflection;

namespace Larmor.Documents.Runs;

/// <summary>Which Larmor made a result.</summary>
/// <param name="Number">Version, for example <c>0.1.0</c>.</param>
/// <param name="Commit">Commit it was built from, or null where the build did not record one.</param>
public sealed record SoftwareVersion(string Number, string? Commit)
{
    /// <summary>Reads the version that the build wrote into an assembly.</summary>
    public static SoftwareVersion Of(Assembly assembly)
    {
        string text = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? assembly.GetName().Version?.ToString() ?? "unknown";
        int plus = text.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? new SoftwareVersion(text, Commit: null) : new SoftwareVersion(text[..plus], text[(plus + 1)..]);
    }

    /// <inheritdoc/>
    public override string ToString() => Commit is null ? Number : $"{Number}+{Commit}";
}
