using Larmor.Cli;
using Xunit;

namespace Larmor.Tests.Cli;

/// <summary>One call of the program within this process: what it answered and wrote.</summary>
sealed record Session(int ExitCode, string Out, string Error)
{
    public static Task<Session> Run(params string[] arguments) => RunUntil(TestContext.Current.CancellationToken, arguments);

    public static async Task<Session> RunUntil(CancellationToken cancellation, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        int code = await CommandLine.RunAsync(arguments, new Terminal(output, error, IsOutInteractive: false, IsErrorInteractive: false), cancellation);
        return new Session(code, output.ToString(), error.ToString());
    }
}
