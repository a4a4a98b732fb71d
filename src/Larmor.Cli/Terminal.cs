namespace Larmor.Cli;

/// <summary>Where the program writes: the streams of the process, or writers that a caller reads back.</summary>
/// <param name="Out">Standard output: only what was asked for.</param>
/// <param name="Error">Standard error: messages and progress.</param>
/// <param name="IsOutInteractive">Whether a person watches the output, who has a window of some width.</param>
/// <param name="IsErrorInteractive">Whether a person watches the messages, so that a progress line makes sense.</param>
sealed record Terminal(TextWriter Out, TextWriter Error, bool IsOutInteractive, bool IsErrorInteractive)
{
    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected);
}
