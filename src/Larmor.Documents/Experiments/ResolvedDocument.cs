using System.Collections.Immutable;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Larmor.Physics.Materials;

namespace Larmor.Documents.Experiments;

/// <summary>
/// The document with its settings applied and every library value written out, so that it runs again to the same bits even
/// when the library learns better numbers.
/// </summary>
static class ResolvedDocument
{
    /// <summary>Writes the document. When the sweep varies the temperature or a material, the library is still asked, point by point.</summary>
    public static string Write(ExperimentDocument document)
    {
        var root = (MapNode)document.Root;
        if (document.Expectations.IsEmpty && root.Find("expect") is { } expectations)
        {
            root = root with { Entries = root.Entries.Remove(expectations) };
        }

        bool asksLibrary = document.Sweep?.Axes.SelectMany(axis => axis.Paths)
            .Any(path => path.Text == "temperature" || path.Text.StartsWith("materials", StringComparison.Ordinal)
                || path.Text.EndsWith("material", StringComparison.Ordinal) || path.Text.EndsWith("lead", StringComparison.Ordinal)) == true;
        if (!asksLibrary)
        {
            ILookup<string, Property> values = document.Experiment.Assumptions.ToLookup(a => a.Subject, a => a.Property);
            foreach (IGrouping<string, Property> subject in values)
            {
                bool isPair = subject.Key.Contains('/', StringComparison.Ordinal);
                root = WithValues(root, isPair ? "interfaces" : "materials", subject.Key, subject);
            }

            root = document.Experiment is PreparedStackExperiment { Sample: var sample } ? WithSources(root, sample) : root;
        }

        return YamlWriter.Write(root);
    }

    /// <summary>Adds to an entry of a section, made when absent, what the library supplied; `from` is dropped.</summary>
    static MapNode WithValues(MapNode root, string section, string subject, IEnumerable<Property> values)
    {
        var entries = ((MapNode?)root.Find(section)?.Value)?.Entries ?? [];
        MapEntry? old = entries.FirstOrDefault(entry => entry.Key == subject);
        ImmutableArray<MapEntry> kept = old is null ? [] : [.. ((MapNode)old.Value).Entries.Where(entry => entry.Key != "from")];
        Property[] list = [.. values];
        bool threeChannels = list.Any(p => p.Kind == PropertyKind.ConductivitySUp);
        MapNode filled = threeChannels ? ThreeChannels(root, list) : Map(root, [.. kept, .. list.Select(p => Entry(root, p.Kind.Key, Text(p)))]);
        MapEntry added = Entry(root, subject, filled);
        ImmutableArray<MapEntry> changed = old is null ? entries.Add(added) : entries.Replace(old, added);
        MapEntry whole = Entry(root, section, Map(root, changed));
        MapEntry? before = root.Find(section);
        int stack = root.Entries.ToList().FindIndex(entry => entry.Key == "stack");
        return root with { Entries = before is null ? root.Entries.Insert(stack, whole) : root.Entries.Replace(before, whole) };
    }

    /// <summary>The numbers are the file's own now; where they come from goes along.</summary>
    static MapNode WithSources(MapNode root, Sample sample)
    {
        string[] keys = [.. sample.Sources.Concat(sample.Assumptions.Select(assumption => assumption.Property.SourceKey).OfType<string>()).Distinct()];
        if (keys.Length == 0)
        {
            return root;
        }

        MapEntry whole = Entry(root, "sources", new ListNode([.. keys.Select(key => Scalar(root, key))], root.Span, root.Path));
        MapEntry? before = root.Find("sources");
        return root with { Entries = before is null ? root.Entries.Add(whole) : root.Entries.Replace(before, whole) };
    }

    /// <summary>The library gives three channels by conductivity and length; files write channels and reactions.</summary>
    static MapNode ThreeChannels(MapNode root, Property[] values)
    {
        string Of(PropertyKind kind) => Text(values.First(p => p.Kind == kind));
        Node Reaction(string name, string a, string b, string length) => Map(root,
        [
            Entry(root, "name", name), Entry(root, "between", new ListNode([Scalar(root, a), Scalar(root, b)], root.Span, root.Path)), Entry(root, "length", length),
        ]);
        return Map(root,
        [
            Entry(root, "channels", Map(root,
            [
                Entry(root, "s_up", Of(PropertyKind.ConductivitySUp)), Entry(root, "s_dn", Of(PropertyKind.ConductivitySDown)),
                Entry(root, "d_dn", Of(PropertyKind.ConductivityDDown)),
            ])),
            Entry(root, "reactions", new ListNode(
            [
                Reaction("spin flip", "s_up", "s_dn", Of(PropertyKind.SpinDiffusionLength)), Reaction("s-d", "s_dn", "d_dn", Of(PropertyKind.InterbandLength)),
            ], root.Span, root.Path)),
        ]);
    }

    static string Text(Property property) =>
        property.Kind.FieldUnit.Length == 0 ? $"{property.FieldValue:R}" : $"{property.FieldValue:R} {property.Kind.FieldUnit}";

    static MapNode Map(MapNode root, ImmutableArray<MapEntry> entries) => new(entries, root.Span, root.Path);

    static ScalarNode Scalar(MapNode root, string text) => new(text, Quoted: false, root.Span, root.Path);

    static MapEntry Entry(MapNode root, string key, string text) => Entry(root, key, Scalar(root, text));

    static MapEntry Entry(MapNode root, string key, Node value) => new(key, root.Span, value);
}
