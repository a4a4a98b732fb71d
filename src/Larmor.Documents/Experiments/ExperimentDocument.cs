using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Sweeps;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Experiments;

/// <summary>A setting from the command line: <c>--set stack.layers.Cu.thickness="5 nm"</c>.</summary>
/// <param name="Path">The key path as written.</param>
/// <param name="Value">The new value as text.</param>
public sealed record Setting(string Path, string Value);

/// <summary>An input file that is sound: its experiment is ready, alone or over a sweep.</summary>
public sealed class ExperimentDocument
{
    ExperimentDocument(Node root, string title, string kind, PreparedExperiment experiment, SweepPlan? sweep, ImmutableArray<Expectation> expectations)
    {
        Root = root;
        Title = title;
        Kind = kind;
        Experiment = experiment;
        Sweep = sweep;
        Expectations = expectations;
    }

    /// <summary>The document with its settings applied.</summary>
    public Node Root { get; }

    /// <summary>Title; the name of the file when it has none.</summary>
    public string Title { get; }

    /// <summary>The word after `kind`.</summary>
    public string Kind { get; }

    /// <summary>The experiment with the values as written.</summary>
    public PreparedExperiment Experiment { get; }

    /// <summary>The sweep, when there is one.</summary>
    public SweepPlan? Sweep { get; }

    /// <summary>Numbers that the file says it must give.</summary>
    public ImmutableArray<Expectation> Expectations { get; }

    /// <summary>How a whole file is written.</summary>
    internal static Form<DocumentInput> Form { get; } = Binding.Form.Map("", DocumentInput.Read);

    /// <summary>Reads, sets and resolves a file; all faults go to the diagnostics.</summary>
    /// <param name="source">The file.</param>
    /// <param name="settings">Values from the command line.</param>
    /// <param name="diagnostics">Receives all faults.</param>
    /// <param name="seed">Takes the place of the seed that the file writes; null to leave it.</param>
    /// <returns>Null after an error.</returns>
    public static ExperimentDocument? Load(SourceText source, ImmutableArray<Setting> settings, Diagnostics diagnostics, int? seed = null)
    {
        Node? root = YamlReader.Read(source, diagnostics);
        if (root is not null && seed is { } number)
        {
            if (SeedPath(root) is { } path)
            {
                settings = settings.Add(new Setting(path, $"{number}"));
            }
            else
            {
                diagnostics.Error(DiagnosticCode.KeyPath, new SourceSpan(new SourceText("--seed", $"{number}"), 0, 1),
                    "this file draws no random numbers: its experiment has no seed", "leave out --seed");
            }
        }

        foreach (Setting setting in settings)
        {
            var origin = new SourceText("--set", $"{setting.Path}={setting.Value}");
            var span = new SourceSpan(origin, setting.Path.Length + 1, setting.Value.Length);
            if (!KeyPath.TryParse(setting.Path, out KeyPath? path, out string? problem))
            {
                diagnostics.Error(DiagnosticCode.KeyPath, new SourceSpan(origin, 0, setting.Path.Length), problem, "write --set stack.layers.Cu.thickness=\"5 nm\"");
            }
            else if (root is not null && !path.TryFind(root, out _, out string reason, out string hint))
            {
                diagnostics.Error(DiagnosticCode.KeyPath, new SourceSpan(origin, 0, setting.Path.Length), reason, hint);
            }
            else if (root is not null)
            {
                root = path.Replace(root, setting.Value, span, diagnostics) ?? root;
            }
        }

        if (root is null)
        {
            return null;
        }

        if (diagnostics.HasErrors)
        {
            ReadFurther(root, diagnostics);
            return null;
        }

        DocumentInput? input = Document.Read(root, Form, diagnostics);
        if (input is null || Prepare(input, diagnostics) is not { } experiment)
        {
            return null;
        }

        SweepPlan? sweep = SweepReader.Read(input.Sweep, root, diagnostics);
        if (sweep is not null)
        {
            CheckPoints(root, sweep, diagnostics);
        }

        // Expected numbers hold for the file as it is written; a changed value asks another question.
        ImmutableArray<Expectation> expectations = settings.IsEmpty ? input.Expectations : [];
        Expectation.Check(expectations, experiment, sweep, diagnostics);
        string kind = ((ScalarNode)((MapNode)((MapNode)root).Find("experiment")!.Value).Find("kind")!.Value).Text;
        return diagnostics.HasErrors
            ? null
            : new ExperimentDocument(root, input.Title ?? Path.GetFileNameWithoutExtension(source.Name), kind, experiment, sweep, expectations);
    }

    /// <summary>Where the experiment of a file writes its seed; null when it has none.</summary>
    static string? SeedPath(Node root)
    {
        static string? Within(Node? node, string path) => node is not MapNode map ? null
            : map.Find("seed") is not null ? $"{path}.seed"
            : map.Entries.Select(entry => Within(entry.Value, $"{path}.{entry.Key}")).FirstOrDefault(found => found is not null);
        return Within((root as MapNode)?.Find("experiment")?.Value, "experiment");
    }

    /// <summary>What else is wrong with a document that is at fault already, but for the places where that is the reason.</summary>
    static void ReadFurther(Node root, Diagnostics diagnostics)
    {
        HashSet<SourceSpan> known = [.. diagnostics.Sorted().Select(item => item.Span)];
        var further = new Diagnostics();
        Document.Read(root, Form, further);
        foreach (Diagnostic item in further.Sorted().Where(item => !known.Contains(item.Span)))
        {
            diagnostics.Error(item.Code, item.Span, item.Message, item.Hint);
        }
    }

    /// <summary>The experiment of one point of the sweep.</summary>
    /// <exception cref="InputException">The point is at fault; points are checked before a sweep starts.</exception>
    public PreparedExperiment At(int point)
    {
        var diagnostics = new Diagnostics();
        PreparedExperiment? prepared = Prepare(Root, Sweep!, point, diagnostics);
        diagnostics.ThrowIfErrors();
        return prepared!;
    }

    static PreparedExperiment? Prepare(Node root, SweepPlan sweep, int point, Diagnostics diagnostics)
    {
        Node? changed = sweep.DocumentAt(root, point, diagnostics);
        DocumentInput? input = changed is null ? null : Document.Read(changed, Form, diagnostics);
        return input is null ? null : Prepare(input, diagnostics);
    }

    static PreparedExperiment? Prepare(DocumentInput input, Diagnostics diagnostics) =>
        input.Experiment.Prepare(input.Specimen, diagnostics);

    /// <summary>
    /// Reads every point before any is computed, so that a fault at the end of a sweep does not cost the beginning. Beyond a few
    /// thousand points only every n-th and the last are read; a fault in between becomes a failed row.
    /// </summary>
    static void CheckPoints(Node root, SweepPlan sweep, Diagnostics diagnostics)
    {
        const int most = 4096;
        int stride = Math.Max(1, sweep.Points / most);
        for (int point = 0; point < sweep.Points; point = point + stride < sweep.Points || point == sweep.Points - 1 ? point + stride : sweep.Points - 1)
        {
            var own = new Diagnostics();
            if (Prepare(root, sweep, point, own) is null)
            {
                string values = string.Join(", ", sweep.ValuesAt(point).Select(value => value.Text));
                foreach (Diagnostic item in own.Sorted().Where(item => item.Severity == Severity.Error))
                {
                    diagnostics.Error(item.Code, item.Span, $"sweep point {point + 1} ({values}): {item.Message}", item.Hint);
                }

                return;
            }
        }
    }
}
