using System.Text;
using System.Text.Json.Nodes;
using Larmor.Documents.Experiments;
using Larmor.Documents.Syntax;
using Larmor.Physics.Materials;
using Larmor.Tests.Documents.Runs;
using Xunit;

namespace Larmor.Tests.Cli;

/// <summary>The examples, run as users run them.</summary>
public class ExampleTests
{
    static readonly string[] AboutTheRun = ["manifest.json", "report.html", "resolved.yaml", "sweep.journal"];

    public static IEnumerable<TheoryDataRow<string>> Names =>
        Repository.Examples.Select(path => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(path)));

    public static IEnumerable<TheoryDataRow<string>> Sweeps =>
        Repository.Examples.Where(path => File.ReadAllText(path).Contains("\nsweep:", StringComparison.Ordinal))
            .Select(path => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Resolved_input_gives_the_same_bytes_again(string name)
    {
        using var folder = new TemporaryFolder();
        await Good("run", FileOf(name), "--out", folder["first"]);
        await Good("run", Path.Combine(folder["first"], "resolved.yaml"), "--out", folder["second"]);
        AssertSameResults(folder["first"], folder["second"]);
        Assert.Equal(File.ReadAllText(Path.Combine(folder["first"], "resolved.yaml")), File.ReadAllText(Path.Combine(folder["second"], "resolved.yaml")));
    }

    [Theory]
    [MemberData(nameof(Sweeps))]
    public async Task Sweeps_do_not_depend_on_the_number_of_threads(string name)
    {
        using var folder = new TemporaryFolder();
        foreach (int threads in new[] { 1, 2, 3, 8 })
        {
            await Good("run", FileOf(name), "--out", folder[$"{threads}"], "--threads", $"{threads}");
            AssertSameResults(folder["1"], folder[$"{threads}"]);
        }
    }

    [Theory]
    [MemberData(nameof(Sweeps))]
    public async Task Stopped_sweep_goes_on_to_the_same_bytes(string name)
    {
        using var folder = new TemporaryFolder();
        await Good("run", FileOf(name), "--out", folder["whole"]);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Session stopped = await Session.RunUntil(stop.Token, "run", FileOf(name), "--out", folder["parts"], "--threads", "2");
        Assert.Equal(130, stopped.ExitCode);
        Assert.Contains($"larmor run {FileOf(name)} --out {folder["parts"]} --threads 2 --resume", stopped.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder["parts"], "summary.json")));

        // What a kill in the middle of a write leaves: some points, the last of them torn.
        string journal = Path.Combine(folder["parts"], "sweep.journal");
        string[] lines = File.ReadAllLines(Path.Combine(folder["whole"], "sweep.journal"));
        File.WriteAllText(journal, string.Join('\n', lines[..5]) + "\n" + lines[5][..^3]);
        await Good("run", FileOf(name), "--out", folder["parts"], "--resume");
        AssertSameResults(folder["whole"], folder["parts"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Json_on_standard_output_is_the_summary(string name)
    {
        using var folder = new TemporaryFolder();
        Session session = await Good("run", FileOf(name), "--out", folder["run"], "--json");
        JsonObject summary = Assert.IsType<JsonObject>(JsonNode.Parse(session.Out));
        Assert.Equal("complete", (string?)summary["status"]);
        Assert.Equal(File.ReadAllText(Path.Combine(folder["run"], "summary.json")), session.Out);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Explanation_names_every_library_value(string name)
    {
        Session session = await Good("explain", FileOf(name));
        string[] lines = session.Out.Split('\n');
        ExperimentDocument document = ExperimentDocument.Load(SourceText.Load(FileOf(name)), [], new Diagnostics())!;
        Assert.All(document.Experiment.Assumptions, assumption => Assert.Contains(lines, line =>
            line.Contains($"{assumption.Property.Kind.Symbol} of {assumption.Subject} = {assumption.Property.FieldValue:R}", StringComparison.Ordinal)
            && line.Contains($"at {assumption.Property.Temperature:R} K", StringComparison.Ordinal)));
        Assert.Equal(document.Experiment.Assumptions.IsEmpty, lines.Contains("Nothing was taken from the library."));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Check_finds_every_example_good(string name)
    {
        Session session = await Good("check", FileOf(name));
        Assert.StartsWith($"{FileOf(name)}: good (", session.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setting_equals_the_same_edit_of_the_file()
    {
        using var folder = new TemporaryFolder();
        string valve = Path.Combine(BadInput.Folder, "valve.yaml");
        string edited = File.ReadAllText(valve).Replace("material: Cu, thickness: 10 nm", "material: Cu, thickness: 25 nm", StringComparison.Ordinal);
        File.WriteAllText(folder["valve.yaml"], edited);
        Session file = await Good("run", folder["valve.yaml"], "--json", "--out", folder["file"]);
        foreach (string path in new[] { "stack.layers.Cu.thickness", "stack.layers[2].thickness" })
        {
            Session set = await Good("run", valve, "--json", "--out", folder[path], "--set", $"{path}=25 nm");
            Assert.Equal(file.Out, set.Out);
        }

        Assert.NotEqual(file.Out, (await Good("run", valve, "--json", "--out", folder["plain"])).Out);
    }

    [Fact]
    public async Task Lists_of_examples_and_materials_name_what_there_is()
    {
        Session examples = await Good("examples");
        Assert.All(Names, name => Assert.Contains(name.Data, examples.Out, StringComparison.Ordinal));
        Session materials = await Good("materials", "Co");
        MaterialLibrary library = MaterialLibrary.BuiltIn;
        Assert.True(library.TryFind("Co", out Material? cobalt));
        Assert.All(cobalt.Properties.All, property =>
        {
            Assert.Contains($"({property.Kind.Key})", materials.Out, StringComparison.Ordinal);
            Assert.True(property.SourceKey is null || (library.TryFindSource(property.SourceKey, out Source? source) && materials.Out.Contains(source.Title!, StringComparison.Ordinal)));
        });
        Assert.Contains("Co/Cu", materials.Out, StringComparison.Ordinal);
    }

    static string FileOf(string name) => Path.Combine(Repository.Root, "examples", name + ".yaml");

    static async Task<Session> Good(params string[] arguments)
    {
        Session session = await Session.Run(arguments);
        Assert.Equal((0, ""), (session.ExitCode, session.Error));
        return session;
    }

    /// <summary>Same files with the same bytes, but for those that tell of the run itself: its time, machine and input.</summary>
    static void AssertSameResults(string first, string second)
    {
        string[] names = ResultFiles(first);
        Assert.Contains("summary.json", names);
        Assert.Equal(names, ResultFiles(second));
        Assert.All(names, name => Assert.Equal(
            Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(first, name))), Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(second, name)))));
    }

    static string[] ResultFiles(string folder) =>
        [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Except(AboutTheRun).Order(StringComparer.Ordinal)];
}
