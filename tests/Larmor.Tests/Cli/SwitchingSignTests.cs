using Larmor.Tests.Documents.Runs;
using Xunit;

namespace Larmor.Tests.Cli;

/// <summary>What `explain` says of the sign of a current is what `run` then finds.</summary>
public sealed class SwitchingSignTests
{
    const string Away = "electrons flow from 'free' to 'pinned': the torque turns 'free' away from 'pinned' (P → AP). The opposite", Towards = "electrons flow from 'pinned' to 'free': the torque turns 'free' towards 'pinned' (AP → P). The opposite";

    [Theory]
    [InlineData("2e11 A/m^2", "[1, 0.05, 0]", true, true)]
    [InlineData("2e11 A/m^2", "[-1, 0.05, 0]", true, false)]
    [InlineData("-2e11 A/m^2", "[1, 0.05, 0]", false, false)]
    [InlineData("-2e11 A/m^2", "[-1, 0.05, 0]", false, true)]
    public async Task Explained_sense_of_the_current_is_what_happens(string current, string start, bool away, bool reverses)
    {
        string file = Path.Combine(Repository.Root, "examples", "spin-valve-switching.yaml");
        string[] settings = ["--set", $"drive.current_density={current}", "--set", $"magnets[1].direction={start}"];
        Session said = await Session.Run(["explain", file, .. settings]);
        Assert.Equal(0, said.ExitCode);
        Assert.Contains(away ? Away : Towards, Joined(said.Out), StringComparison.Ordinal);
        Assert.DoesNotContain(away ? Towards : Away, Joined(said.Out), StringComparison.Ordinal);

        using var folder = new TemporaryFolder();
        Session done = await Session.Run(["run", file, "--out", folder["out"], .. settings]);
        Assert.InRange(done.ExitCode, 0, 1); // the file's expected numbers are those of its own current and start
        Assert.Contains(reverses ? ": reversed;" : ": not reversed.", Joined(done.Out), StringComparison.Ordinal);
    }

    /// <summary>Words without the breaks of lines.</summary>
    static string Joined(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
