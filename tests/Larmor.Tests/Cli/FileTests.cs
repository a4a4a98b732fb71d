using System.Text;
using Larmor.Tests.Documents.Runs;
using Xunit;

namespace Larmor.Tests.Cli;

/// <summary>Files that are no input, and places that take no output.</summary>
public class FileTests
{
    static string Valve => Path.Combine(BadInput.Folder, "valve.yaml");

    public static IEnumerable<TheoryDataRow<string, byte[], string>> Unreadable =>
    [
        new("empty", [], "bad.yaml(1,1): the file says nothing\n  1 |\n    | ^ begin with larmor: 1, or start from one of the examples\n"),
        new("invalid UTF-8", [.. "larmor: 1\ntitle: "u8, 0xB5, .. "m\n"u8],
            "bad.yaml(2,8): the file is not UTF-8 text: byte 0xB5 does not belong there\n  2 | title: \uFFFDm\n    |        ^ save it as UTF-8\n"),
        new("UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("larmor: 1")], "bad.yaml(1,1): the file is UTF-16 text\n  1 |\n    | ^ save it as UTF-8\n"),
        new("binary", [0x7F, .. "ELF"u8, 1, 0], "bad.yaml(1,1): the character U+007F has no place in an input file\n  1 | \\u{7F}ELF\\u{1}\\0\n    | ^ remove it\n"),
        new("50 MB", new byte[50_000_000], "bad.yaml(1,1): the file is larger than 1 MiB\n  1 |\n    | ^ an experiment takes a few kilobytes; is this the right file?\n"),
    ];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Unreadable))]
    public async Task Unreadable_file_gets_its_message(string name, byte[] content, string message)
    {
        Assert.NotEmpty(name);
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["bad.yaml"], content, TestContext.Current.CancellationToken);
        Session session = await Session.Run("check", folder["bad.yaml"]);
        Assert.Equal((2, message), (session.ExitCode, session.Error.Replace(folder["bad.yaml"], "bad.yaml", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Byte_order_mark_and_foreign_line_ends_do_no_harm()
    {
        using var folder = new TemporaryFolder();
        string text = File.ReadAllText(Valve).Replace("\n", "\r\n", StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder["bom.yaml"], text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), TestContext.Current.CancellationToken);
        Session session = await Session.Run("check", folder["bom.yaml"]);
        Assert.Equal((0, ""), (session.ExitCode, session.Error));
    }

    [Fact]
    public async Task Directory_is_no_input()
    {
        using var folder = new TemporaryFolder();
        Session session = await Session.Run("run", folder[""]);
        Assert.Equal((3, $"{folder[""]}: is a directory; name the input file\n"), (session.ExitCode, session.Error));
    }

    [Fact]
    public async Task Earlier_run_is_not_overwritten_unless_asked()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await Session.Run("run", Valve, "--out", folder["out"])).ExitCode);
        Session again = await Session.Run("run", Valve, "--out", folder["out"]);
        Assert.Equal(3, again.ExitCode);
        Assert.Contains(folder["out"], again.Error, StringComparison.Ordinal);
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Session.Run("run", Valve, "--out", folder["out"], "--force")).ExitCode);
    }

    [Fact]
    public async Task Folder_of_someone_else_is_left_alone_even_with_force()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["thesis"]);
        await File.WriteAllTextAsync(Path.Combine(folder["thesis"], "chapter.tex"), "words", TestContext.Current.CancellationToken);
        Session session = await Session.Run("run", Valve, "--out", folder["thesis"], "--force");
        Assert.Equal(3, session.ExitCode);
        Assert.Contains("chapter.tex", session.Error, StringComparison.Ordinal);
        Assert.Equal(["thesis", Path.Combine("thesis", "chapter.tex")], folder.Entries);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/out")]
    public async Task File_where_the_output_belongs_is_an_error_of_the_environment(string output)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["file"], "words", TestContext.Current.CancellationToken);
        Session session = await Session.Run("run", Valve, "--out", folder[output]);
        Assert.Equal(3, session.ExitCode);
        Assert.Contains(folder["file"], session.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", session.Error, StringComparison.Ordinal);
        Assert.Equal(["file"], folder.Entries);
    }
}
