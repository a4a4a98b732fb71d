using System.Security.Cryptography;
using System.Text.Json;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Xunit;

namespace Larmor.Tests.Documents.Runs;

public sealed class RunDirectoryTests : IDisposable
{
    static readonly string[] WholeRun =
    [
        "a.out", "a.out/manifest.json", "a.out/profile.csv", "a.out/profile.png", "a.out/profile.svg",
        "a.out/references.bib", "a.out/report.html", "a.out/resolved.yaml", "a.out/summary.json",
    ];

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("runs/spin.valve.yaml", "runs/spin.valve.out")]
    [InlineData("valve", "valve.out")]
    public void Results_go_beside_the_input_by_default(string input, string output) =>
        Assert.Equal(output, RunDirectory.DefaultPath(input));

    [Fact]
    public void A_whole_run_leaves_its_files_and_nothing_else()
    {
        Run("a.out", replace: false);
        Assert.Equal(WholeRun, folder.Entries);
    }

    [Fact]
    public void Nothing_has_a_final_name_before_the_run_is_whole()
    {
        using (var directory = RunDirectory.Begin(folder["a.out"], replace: false))
        {
            directory.WriteText("x.csv", text => text.Write("x"));
            Assert.False(Directory.Exists(folder["a.out"]));
        }
        Assert.Empty(folder.Entries);
    }

    [Fact]
    public void A_result_that_is_not_finite_leaves_no_file_and_keeps_the_old_run()
    {
        var bad = new ResultSet { Tables = [new Table("t", "", [new NumberColumn("a", "1", [double.NaN])])] };
        Assert.Throws<NonFiniteResultException>(() => Run("a.out", replace: false, bad));
        Assert.Empty(folder.Entries);

        Run("a.out", replace: false);
        string before = File.ReadAllText(folder["a.out/manifest.json"]);
        Assert.Throws<NonFiniteResultException>(() => Run("a.out", replace: true, bad));
        Assert.Equal(WholeRun, folder.Entries);
        Assert.Equal(before, File.ReadAllText(folder["a.out/manifest.json"]));
    }

    [Fact]
    public void A_run_that_is_there_is_replaced_only_by_force()
    {
        Run("a.out", replace: false);
        var refusal = Assert.Throws<RunDirectoryException>(() => Run("a.out", replace: false));
        Assert.Equal(
            $"'{folder["a.out"]}' holds the results of a run; replace them with --force, or choose another directory with --out DIR",
            refusal.Message);
        Run("a.out", replace: true, new ResultSet());
        Assert.DoesNotContain("a.out/profile.csv", folder.Entries);
        Assert.Contains("a.out/summary.json", folder.Entries);
    }

    [Theory]
    [InlineData("thesis.tex", "")]
    [InlineData("manifest.json", "{\"program\": \"other\", \"files\": {}}")]
    [InlineData("manifest.json", "{\"program\": 3, \"files\": {}}")]
    [InlineData("manifest.json", "[]")]
    [InlineData("manifest.json", "no json")]
    [InlineData("sweep.journal", "of another program\n")]
    public void Force_never_touches_a_directory_that_is_not_a_run(string file, string content)
    {
        Directory.CreateDirectory(folder["a.out"]);
        File.WriteAllText(folder[$"a.out/{file}"], content);
        Assert.Throws<RunDirectoryException>(() => Run("a.out", replace: true));
        Assert.Throws<RunDirectoryException>(() => RunDirectory.BeginSweep(folder["a.out"], ExistingOutput.Replace));
        Assert.Throws<RunDirectoryException>(() => RunDirectory.BeginSweep(folder["a.out"], ExistingOutput.Resume));
        Assert.Equal(["a.out", $"a.out/{file}"], folder.Entries);
    }

    [Theory]
    [InlineData("notes.txt", false)]
    [InlineData("notes", true)]
    public void Force_never_deletes_what_someone_put_into_a_run(string name, bool isFolder)
    {
        Run("a.out", replace: false);
        if (isFolder)
            Directory.CreateDirectory(folder[$"a.out/{name}"]);
        else
            File.WriteAllText(folder[$"a.out/{name}"], "mine");
        var refusal = Assert.Throws<RunDirectoryException>(() => Run("a.out", replace: true));
        Assert.Contains($"'{name}', which Larmor did not write", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<RunDirectoryException>(() => RunDirectory.BeginSweep(folder["a.out"], ExistingOutput.Replace));
        Assert.Contains($"a.out/{name}", folder.Entries);
        Assert.Contains("a.out/profile.csv", folder.Entries);
    }

    [Fact]
    public void An_empty_directory_is_free()
    {
        Directory.CreateDirectory(folder["a.out"]);
        Run("a.out", replace: false);
        Assert.Equal(WholeRun, folder.Entries);
    }

    [Fact]
    public void A_file_in_the_way_is_named()
    {
        File.WriteAllText(folder["a.out"], "");
        Assert.Contains("is a file", Assert.Throws<RunDirectoryException>(() => Run("a.out", replace: true)).Message, StringComparison.Ordinal);
        Assert.Contains("--out DIR", Assert.Throws<RunDirectoryException>(() => Run("a.out/b.out", replace: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_do_not_write_to_one_directory()
    {
        using var first = RunDirectory.Begin(folder["a.out"], replace: false);
        var refusal = Assert.Throws<RunDirectoryException>(() => RunDirectory.Begin(folder["a.out"], replace: false));
        Assert.StartsWith("another run is writing to", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_that_appears_during_the_run_is_kept()
    {
        using var directory = RunDirectory.Begin(folder["a.out"], replace: false);
        Directory.CreateDirectory(folder["a.out"]);
        File.WriteAllText(folder["a.out/thesis.tex"], "");
        Assert.Throws<RunDirectoryException>(() => RunFiles.Write(directory, Samples.Record(Samples.Results()), Samples.Circumstances(1, 0)));
        Assert.Contains("a.out/thesis.tex", folder.Entries);
    }

    [Fact]
    public void What_a_killed_run_left_is_swept_away()
    {
        Directory.CreateDirectory(folder[".a.out.staging"]);
        File.WriteAllText(folder[".a.out.staging/claim"], "");
        File.WriteAllText(folder[".a.out.staging/half.csv"], "");
        Run("a.out", replace: false);
        Assert.Equal(WholeRun, folder.Entries);
    }

    [Theory]
    [InlineData(28, "the disk is full")]
    [InlineData(unchecked((int)0x80070070), "the disk is full")]
    [InlineData(30, "the file system is read-only")]
    [InlineData(5, "odd error")]
    public void An_error_of_the_disk_is_told_in_plain_words(int code, string words)
    {
        using var directory = RunDirectory.Begin(folder["a.out"], replace: false);
        var refusal = Assert.Throws<RunDirectoryException>(() => directory.Write("x", _ => throw new IOException("odd error", code)));
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(folder["a.out/x"], refusal.Path);
    }

    [Fact]
    public void A_path_too_long_is_told_in_plain_words() =>
        Assert.Contains("too long",
            Assert.Throws<RunDirectoryException>(() => RunDirectory.Begin(folder[new string('a', 300)], replace: false)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void The_manifest_lists_every_other_file_with_its_hash()
    {
        Run("a.out", replace: false);
        using var manifest = JsonDocument.Parse(File.ReadAllText(folder["a.out/manifest.json"]));
        var files = manifest.RootElement.GetProperty("files").EnumerateObject().ToDictionary(file => file.Name, file => file.Value);
        Assert.Equal(WholeRun.Skip(1).Where(name => !name.EndsWith("manifest.json", StringComparison.Ordinal)).Select(name => name[6..]),
            files.Keys.Order(StringComparer.Ordinal));
        foreach ((string name, JsonElement file) in files)
        {
            byte[] content = File.ReadAllBytes(folder[$"a.out/{name}"]);
            Assert.Equal(content.Length, file.GetProperty("bytes").GetInt32());
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file.GetProperty("sha256").GetString());
        }
        Assert.Equal("2026-03-01T10:00:00.000Z", manifest.RootElement.GetProperty("started").GetString());
        Assert.Equal(1.5, manifest.RootElement.GetProperty("wall_time_seconds").GetDouble());
    }

    [Fact]
    public void Only_the_manifest_depends_on_time_and_threads()
    {
        Run("a.out", replace: false, threads: 1, hour: 1);
        Run("b.out", replace: false, threads: 8, hour: 2);
        foreach (string path in WholeRun.Skip(1))
        {
            bool same = File.ReadAllBytes(folder[path]).SequenceEqual(File.ReadAllBytes(folder["b" + path[1..]]));
            Assert.Equal(!path.EndsWith("manifest.json", StringComparison.Ordinal), same);
        }
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("manifest.json")]
    [InlineData("")]
    public void A_file_stays_inside_the_run(string name)
    {
        using var directory = RunDirectory.Begin(folder["a.out"], replace: false);
        Assert.Throws<ArgumentException>(() => directory.WriteText(name, text => text.Write("x")));
    }

    void Run(string name, bool replace, ResultSet? results = null, int threads = 2, int hour = 10)
    {
        using var directory = RunDirectory.Begin(folder[name], replace);
        RunFiles.Write(directory, Samples.Record(results ?? Samples.Results()), Samples.Circumstances(threads, hour));
    }
}
