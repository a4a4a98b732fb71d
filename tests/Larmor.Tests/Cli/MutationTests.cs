using System.Globalization;
using Larmor.Documents.Experiments;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Documents.Syntax;
using Larmor.Documents.Textures;
using Larmor.Experiments;
using Larmor.Physics.Transport;
using Xunit;

namespace Larmor.Tests.Cli;

/// <summary>Good files, spoilt at random: whatever comes out, the program answers with a message or with finite numbers.</summary>
public class MutationTests
{
    const int Mutants = 2000, MostFullRuns = 60;

    // Only to end a test that would hang; an ordinary mutant takes about a millisecond.
    static readonly TimeSpan HangGuard = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Spoilt_files_are_answered_by_messages_or_finite_numbers()
    {
        string[] good = [.. Good()];
        var mutator = new Mutator(good, seed: 20240607);
        int sound = 0, refused = 0;
        for (int i = 0; i < Mutants; i++)
        {
            string text = mutator.Next();
            try
            {
                bool ran = await Task.Run(() => Try(text, full: sound < MostFullRuns), TestContext.Current.CancellationToken)
                    .WaitAsync(HangGuard, TestContext.Current.CancellationToken);
                _ = ran ? sound++ : refused++;
            }
            catch (Exception bug) when (bug is not OperationCanceledException)
            {
                Assert.Fail($"mutant {i}: {bug.GetType().Name}: {bug.Message}\n{bug.StackTrace}\n{text}");
            }
        }

        // Both ways must be walked, or the mutations are too harsh or too mild to find anything.
        Assert.InRange(sound, Mutants / 10, Mutants - 1);
        Assert.InRange(refused, Mutants / 4, Mutants - 1);
    }

    static IEnumerable<string> Good()
    {
        foreach (string path in Repository.Examples.Concat(Directory.EnumerateFiles(BadInput.Folder, "*.yaml").Order(StringComparer.Ordinal)))
        {
            string text = File.ReadAllText(path);
            yield return text;
            ExperimentDocument? document = Load(text, new Diagnostics());
            Assert.NotNull(document);
            yield return ResolvedDocument.Write(document);
        }
    }

    static ExperimentDocument? Load(string text, Diagnostics diagnostics) => ExperimentDocument.Load(new SourceText("mutant.yaml", text), [], diagnostics);

    /// <summary>Whether the text is a sound document; then it is run as well when it is small.</summary>
    static bool Try(string text, bool full)
    {
        var diagnostics = new Diagnostics();
        ExperimentDocument? document = Load(text, diagnostics);
        Assert.NotEqual(document is null, !diagnostics.HasErrors);
        Assert.NotNull(DiagnosticText.Render(diagnostics.Sorted()));
        if (document is null)
        {
            return false;
        }

        if (document.Experiment is PreparedStackExperiment { Sample.Layers.Length: > 200 } or PreparedTexture { CellCount: > 5000 })
        {
            return true;
        }

        // Long measurements are cut short: they must stop when asked to.
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        var conduct = new Conduct(1, null, enough.Token);
        try
        {
            // As a sweep does: a point that is not finite is a failed point.
            var once = new Sweep(1, [.. document.Experiment.Columns.Select(c => new SweepColumn(c.Name, c.Unit))], 1, () => (_, _) => document.Experiment.Measure(conduct));
            PointOutcome outcome = SweepRunner.Run(once, null, null, CancellationToken.None).Outcomes[0]!;
            Assert.True(outcome.Failure is { Length: > 0 } || outcome.Values.All(value => value is null || double.IsFinite(value.Value)));
            if (full)
            {
                Write(document.Experiment.Run(conduct));
            }
        }
        catch (NetworkException said)
        {
            Assert.NotEmpty(said.Message);
        }
        catch (NonFiniteResultException said)
        {
            Assert.NotEmpty(said.Message);
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // Cut short, with nothing wrong so far.
        }

        return true;
    }

    static void Write(ResultSet results)
    {
        SummaryWriter.Write(results, Stream.Null);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (Table table in results.Tables)
        {
            CsvWriter.Write(table, text);
        }

        foreach (RenderedFigure figure in results.Figures)
        {
            Assert.DoesNotContain("NaN", figure.Svg, StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", figure.Svg, StringComparison.Ordinal);
        }
    }
}
