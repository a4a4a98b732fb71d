using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Larmor.Documents.Syntax;

/// <summary>
/// Reads YAML 1.2 text into a tree of nodes with places; every construct that the format refuses is reported with a remedy.
/// </summary>
public sealed class YamlReader
{
    /// <summary>Deepest nesting.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Most values in one file.</summary>
    public const int MaximumNodes = 200_000;

    readonly SourceText source;
    readonly Diagnostics diagnostics;
    readonly Func<int, int, SourceSpan> place;
    readonly Scanner scanner;
    readonly Parser parser;
    int nodes;

    YamlReader(SourceText source, Diagnostics diagnostics, Func<int, int, SourceSpan> place)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        this.place = place;
        scanner = new Scanner(new StringReader(source.Text), skipComments: true);
        parser = new Parser(scanner);
    }

    /// <summary>Reads a whole document.</summary>
    /// <param name="source">The text.</param>
    /// <param name="diagnostics">Receives all errors.</param>
    /// <returns>The root; null when the text is no document. A tree with errors may still be read further, to find more of them.</returns>
    public static Node? Read(SourceText source, Diagnostics diagnostics) => SourceScreening.Passes(source, diagnostics)
        ? new YamlReader(source, diagnostics, (start, length) => new SourceSpan(source, start, length)).ReadDocument(NodePath.Root)
        : null;

    /// <summary>Reads a value that stands elsewhere, such as on the command line.</summary>
    /// <param name="text">The value.</param>
    /// <param name="origin">Where it stands; when that is the very text, places inside it are kept.</param>
    /// <param name="path">The place of the value in the tree.</param>
    /// <param name="diagnostics">Receives all errors.</param>
    internal static Node? ReadFragment(string text, SourceSpan origin, NodePath path, Diagnostics diagnostics)
    {
        bool same = origin.Text == text;
        SourceSpan Place(int start, int length) => same ? new SourceSpan(origin.Source, origin.Start + start, length) : origin;
        return new YamlReader(new SourceText(origin.Source.Name, text), diagnostics, Place).ReadDocument(path);
    }

    Node? ReadDocument(NodePath path)
    {
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return null;
            }

            parser.Consume<DocumentStart>();
            Node? root = ReadNode(path, depth: 1);
            if (root is not null)
            {
                parser.Consume<DocumentEnd>();
                if (parser.Accept<DocumentStart>(out DocumentStart? next))
                {
                    Report(
                        DiagnosticCode.SeveralDocuments, next, "a second document begins",
                        "one file describes one experiment; split the file at ---");
                }
            }

            return root;
        }
        catch (YamlException e)
        {
            (string message, string hint) = YamlMessages.Explain(e.Message);
            diagnostics.Error(DiagnosticCode.NotYaml, place(Offset(e.Start), 1), message, hint);
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or EndOfStreamException)
        {
            // The scanner loses its way so, without a place of its own, when a bracket is left open and a list or map goes on below,
            // or on some signs within brackets, as in [:{.
            diagnostics.Error(
                DiagnosticCode.NotYaml, place(Offset(scanner.CurrentPosition), 1), "text goes on here where a comma or a closing bracket should stand",
                "close every { with } and every [ with ]; put text that has a comma in quotes");
            return null;
        }
        catch (ArgumentException)
        {
            // Tags without a name and escapes of characters that do not exist end up in the constructors of the parser's own types.
            diagnostics.Error(
                DiagnosticCode.NotYaml, place(Offset(scanner.CurrentPosition), 1), "a tag or an escape that means nothing",
                "tags (!name) are not part of the format; write \\\\ for a backslash, or use single quotes");
            return null;
        }
    }

    /// <summary>Reads the next node; null when reading must stop.</summary>
    Node? ReadNode(NodePath path, int depth)
    {
        ParsingEvent next = parser.Current ?? throw new EndOfStreamException();
        if (++nodes > MaximumNodes || depth > MaximumDepth)
        {
            Report(
                DiagnosticCode.TooComplex, next,
                depth > MaximumDepth ? $"nested deeper than {MaximumDepth} levels" : $"more than {MaximumNodes} values",
                "an experiment needs far less; is this the right file?");
            return null;
        }

        if (next is NodeEvent { Anchor.IsEmpty: false })
        {
            Report(DiagnosticCode.Anchor, next, "anchors (&name) are not part of the format", "write the value where it is used");
        }

        if (next is NodeEvent { Tag.IsEmpty: false })
        {
            Report(DiagnosticCode.Tag, next, "tags (!name) are not part of the format", "write the value alone");
        }

        switch (next)
        {
            case Scalar scalar:
                parser.MoveNext();
                return new ScalarNode(scalar.Value, scalar.Style is not ScalarStyle.Plain, Span(scalar), path);
            case SequenceStart:
                return ReadList(path, depth);
            case MappingStart:
                return ReadMap(path, depth);
            default:
                // An alias stands where a value should: what it stood for cannot be judged.
                Report(DiagnosticCode.Anchor, next, "aliases (*name) are not part of the format", "write the value where it is used");
                parser.MoveNext();
                return new ScalarNode("", Quoted: false, Span(next), path);
        }
    }

    ListNode? ReadList(NodePath path, int depth)
    {
        ParsingEvent start = parser.Current!;
        parser.MoveNext();
        var items = ImmutableArray.CreateBuilder<Node>();
        while (!parser.Accept<SequenceEnd>(out _))
        {
            if (ReadNode(new NodePath(path, null, items.Count + 1), depth + 1) is not Node item)
            {
                return null;
            }

            items.Add(item);
        }

        ParsingEvent end = parser.Consume<SequenceEnd>();
        return new ListNode(items.ToImmutable(), Span(start, end), path);
    }

    MapNode? ReadMap(NodePath path, int depth)
    {
        ParsingEvent start = parser.Current!;
        parser.MoveNext();
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        var keys = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (!parser.Accept<MappingEnd>(out _))
        {
            ParsingEvent keyEvent = parser.Current!;
            Node? key = ReadNode(path, depth + 1);
            if (key is null || ReadNode(new NodePath(path, (key as ScalarNode)?.Text ?? "?", 0), depth + 1) is not Node value)
            {
                return null;
            }

            if (key is not ScalarNode { IsEmpty: false } scalar)
            {
                string hint = keyEvent is MappingStart ? "a key is a word; put text that has braces in quotes" : "a key is a word";
                Report(
                    DiagnosticCode.ComplexKey, keyEvent, key is ScalarNode ? "a key is missing before ':'" : $"{key.Shape} cannot be a key",
                    hint);
            }
            else if (scalar.Text == "<<" && !scalar.Quoted)
            {
                Report(
                    DiagnosticCode.MergeKey, keyEvent, "merge keys (<<) are not part of the format", "write the keys where they are used");
            }
            else if (!keys.TryAdd(scalar.Text, scalar.Span))
            {
                int line = keys[scalar.Text].Source.LineOf(keys[scalar.Text].Start);
                Report(
                    DiagnosticCode.DuplicateKey, keyEvent, $"the key '{Shown.Quote(scalar.Text)}' is given twice",
                    $"it stands in line {line} already; keep one");
            }
            else
            {
                entries.Add(new MapEntry(scalar.Text, scalar.Span, value));
            }
        }

        ParsingEvent end = parser.Consume<MappingEnd>();
        return new MapNode(entries.ToImmutable(), Span(start, end), path);
    }

    SourceSpan Span(ParsingEvent e) => Span(e, e);

    SourceSpan Span(ParsingEvent first, ParsingEvent last)
    {
        int start = Offset(first.Start);
        return place(start, Math.Max(0, Offset(last.End) - start));
    }

    void Report(string code, ParsingEvent e, string message, string hint) => diagnostics.Error(code, Span(e), message, hint);

    // The parser counts lines and columns in UTF-16 units from 1, with the same line ends once the text is screened.
    int Offset(in Mark mark) => (int)Math.Min(source.LineStart((int)mark.Line) + Math.Max(0, mark.Column - 1), source.Text.Length);
}
