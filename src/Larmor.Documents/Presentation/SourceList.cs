using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Documents.Stacks;
using Larmor.Physics.Materials;

namespace Larmor.Documents.Presentation;

/// <summary>The publications that a run's models and numbers come from.</summary>
static class SourceList
{
    /// <summary>Two-channel transport.</summary>
    public static Reference ValetFert { get; } = new("valet1993", "article",
    [
        new("author", "Valet, T. and Fert, A."),
        new("title", "Theory of the perpendicular magnetoresistance in magnetic multilayers"),
        new("journal", "Physical Review B"), new("volume", "48"), new("pages", "7099"), new("year", "1993"),
    ]);

    /// <summary>Three-channel s–d transport.</summary>
    public static Reference ThreeChannel { get; } = new("wegrowe2004", "misc",
    [
        new("author", "Wegrowe, J.-E. and Drouhin, H.-J."),
        new("title", "Irreversible spin-transfer and magnetization reversal under spin-injection"),
        new("eprint", "cond-mat/0408410"), new("archiveprefix", "arXiv"), new("year", "2004"),
    ]);

    /// <summary>The models given, the sources that the file names and those of the library values used.</summary>
    public static ImmutableArray<Reference> Of(Sample sample, ImmutableArray<Reference> models)
    {
        var list = ImmutableArray.CreateBuilder<Reference>();
        list.AddRange(models);
        foreach (string key in sample.Sources.Concat(sample.Assumptions.Select(assumption => assumption.Property.SourceKey).OfType<string>()))
        {
            if (MaterialLibrary.BuiltIn.TryFindSource(key, out Source? source) && list.All(r => r.Key != key))
            {
                list.Add(Of(source));
            }
        }

        return list.ToImmutable();
    }

    static Reference Of(Source source)
    {
        (string Name, string? Value)[] fields =
        [
            ("author", source.Authors), ("title", source.Title), ("journal", source.Journal), ("volume", source.Volume),
            ("pages", source.Page), ("year", source.Year?.ToString(null, null)), ("doi", source.Doi), ("eprint", source.Eprint),
        ];
        return new Reference(source.Key, source.Journal is null ? "misc" : "article",
            [.. fields.Where(f => f.Value is not null).Select(f => new ReferenceField(f.Name, f.Value!))]);
    }
}
