namespace Larmor.Cli;

/// <summary>What the program tells its caller.</summary>
static class ExitCode
{
    public const int Done = 0;

    /// <summary>A solver did not converge, or an expectation was missed; partial results are kept and marked.</summary>
    public const int NotConverged = 1;

    public const int BadInput = 2;

    /// <summary>Files or environment.</summary>
    public const int Environment = 3;

    public const int Cancelled = 130;
}
