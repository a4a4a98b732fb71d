using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Syntax;

/// <summary>
/// Names a value of a document, such as <c>stack.layers.Cu.thickness</c>: keys joined by dots; a list element goes by its <c>name</c>, else
/// by its <c>material</c> when only one has it, else by its place from 1 as in <c>layers[2]</c>.
/// </summary>
public sealed class KeyPath
{
    readonly ImmutableArray<Step> steps;

    KeyPath(string text, ImmutableArray<Step> steps)
    {
        Text = text;
        this.steps = steps;
    }

    /// <summary>The path as written.</summary>
    public string Text { get; }

    /// <summary>Reads a path.</summary>
    /// <param name="text">The path.</param>
    /// <param name="path">The path, when the text is one.</param>
    /// <param name="problem">What is wrong with the text, when it is not.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out KeyPath? path, [NotNullWhen(false)] out string? problem)
    {
        path = null;
        problem = null;
        var parts = ImmutableArray.CreateBuilder<Step>();
        foreach (string part in text.Split('.'))
        {
            string[] pieces = part.Split('[');
            if (pieces[0].Trim().Length == 0)
            {
                problem = $"the key path '{Shown.Quote(text)}' has an empty part";
                return false;
            }

            parts.Add(new Step(pieces[0].Trim(), 0));
            foreach (string piece in pieces.Skip(1))
            {
                if (!piece.EndsWith(']') || !int.TryParse(piece[..^1], out int index) || index < 1)
                {
                    problem = $"the key path '{Shown.Quote(text)}' has no whole number from 1 in its brackets";
                    return false;
                }

                parts.Add(new Step(null, index));
            }
        }

        path = new KeyPath(text, parts.ToImmutable());
        return true;
    }

    /// <summary>Finds the value.</summary>
    /// <param name="root">The document.</param>
    /// <param name="node">The value, when it exists.</param>
    /// <param name="problem">Which part of the path leads nowhere.</param>
    /// <param name="hint">What is there instead.</param>
    public bool TryFind(Node root, [NotNullWhen(true)] out Node? node, out string problem, out string hint)
    {
        node = null;
        Node at = root;
        foreach (Step step in steps)
        {
            int index = IndexOf(at, step, out problem, out hint);
            if (index < 0)
            {
                return false;
            }

            at = Child(at, index);
        }

        node = at;
        problem = hint = "";
        return true;
    }

    /// <summary>A tree in which the value that this path names is replaced by what a text says; the rest keeps its places.</summary>
    /// <param name="root">The document; the path must lead to a value of it.</param>
    /// <param name="text">
    /// The new value. It is a list, map or quoted text when it begins with <c>[</c>, <c>{</c> or a quote, else a plain value, whatever
    /// characters follow.
    /// </param>
    /// <param name="origin">Where the new value comes from: errors in it will point there.</param>
    /// <param name="diagnostics">Receives a path that leads nowhere, and a text that is no value.</param>
    /// <returns>The changed tree; null after an error.</returns>
    public Node? Replace(Node root, string text, SourceSpan origin, Diagnostics diagnostics)
    {
        if (!TryFind(root, out Node? old, out string problem, out string hint))
        {
            diagnostics.Error(DiagnosticCode.KeyPath, origin, problem, hint);
            return null;
        }

        string value = text.Trim();
        Node? replacement = value.Length > 0 && value[0] is '[' or '{' or '"' or '\''
            ? YamlReader.ReadFragment(text, origin, old.Path, diagnostics)
            : new ScalarNode(value, Quoted: false, origin, old.Path);
        return replacement is null ? null : Replace(root, 0, replacement);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    static Node Child(Node node, int index) => node is MapNode map ? map.Entries[index].Value : ((ListNode)node).Items[index];

    Node Replace(Node node, int depth, Node replacement)
    {
        if (depth == steps.Length)
        {
            return replacement;
        }

        int index = IndexOf(node, steps[depth], out _, out _);
        Node child = Replace(Child(node, index), depth + 1, replacement);
        return node is MapNode map
            ? map with { Entries = map.Entries.SetItem(index, map.Entries[index] with { Value = child }) }
            : (ListNode)node with { Items = ((ListNode)node).Items.SetItem(index, child) };
    }

    static int IndexOf(Node node, Step step, out string problem, out string hint)
    {
        string where = node.Path.Parent is null ? "the document" : node.Path.ToString();
        problem = hint = "";
        switch (node)
        {
            case MapNode map when step.Key is not null:
                int key = IndexWhere(map.Entries, entry => entry.Key == step.Key);
                problem = $"{where} has no key '{Shown.Quote(step.Key)}'";
                hint = Suggest(step.Key, map.Entries.Select(entry => entry.Key));
                return key;
            case ListNode list when step.Key is null:
                problem = $"{where} has {list.Items.Length} elements, none with number {step.Index}";
                return step.Index <= list.Items.Length ? step.Index - 1 : -1;
            case ListNode list:
                return IndexByName(list, step.Key, where, out problem, out hint);
            default:
                problem = $"{where} is {node.Shape} and has no {(step.Key is null ? "elements" : $"key '{Shown.Quote(step.Key)}'")}";
                hint = node is ScalarNode ? $"the path ends at {where}" : "";
                return -1;
        }
    }

    static int IndexByName(ListNode list, string name, string where, out string problem, out string hint)
    {
        foreach (string key in (ReadOnlySpan<string>)["name", "material"])
        {
            int[] found = [.. Enumerable.Range(0, list.Items.Length).Where(i => TextOf(list.Items[i], key) == name)];
            if (found.Length > 0)
            {
                problem = $"{where} has {found.Length} elements with the {key} '{Shown.Quote(name)}'";
                hint = $"write {string.Join(" or ", found.Take(8).Select(i => $"{where}[{i + 1}]"))}";
                return found.Length == 1 ? found[0] : -1;
            }
        }

        problem = $"{where} has no element '{Shown.Quote(name)}'";
        hint = Suggest(name, list.Items.Select(item => TextOf(item, "name") ?? TextOf(item, "material")).OfType<string>().Distinct());
        return -1;
    }

    static string? TextOf(Node item, string key) => ((item as MapNode)?.Find(key)?.Value as ScalarNode)?.Text;

    static int IndexWhere(ImmutableArray<MapEntry> entries, Func<MapEntry, bool> condition)
    {
        for (int i = 0; i < entries.Length; i++)
        {
            if (condition(entries[i]))
            {
                return i;
            }
        }

        return -1;
    }

    static string Suggest(string word, IEnumerable<string> candidates)
    {
        string[] all = [.. candidates];
        return Spelling.Nearest(word, all) is string nearest ? $"did you mean {Shown.Quote(nearest)}?"
            : all.Length == 0 ? ""
            : $"there are {string.Join(", ", all.Take(12).Select(name => Shown.Quote(name)))}{(all.Length > 12 ? ", \u2026" : "")}";
    }

    readonly record struct Step(string? Key, int Index);
}
