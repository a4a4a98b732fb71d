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

    /// <summary>Non-collinear transport and torque.</summary>
    public static ImmutableArray<Reference> Noncollinear { get; } =
    [
        ValetFert,
        Journal("brataas2000", "Brataas, A. and Nazarov, Yu. V. and Bauer, G. E. W.", "Finite-element theory of transport in ferromagnet--normal metal systems", "Physical Review Letters", "84", "2481--2484", "2000", "cond-mat/9906065"),
        Journal("kovalev2002", "Kovalev, A. A. and Brataas, A. and Bauer, G. E. W.", "Spin transfer in diffusive ferromagnet--normal metal systems with spin-flip scattering", "Physical Review B", "66", "224424", "2002", "cond-mat/0207458"),
        Journal("manschot2004", "Manschot, J. and Brataas, A. and Bauer, G. E. W.", "Nonmonotonic angular magnetoresistance in asymmetric spin valves", "Physical Review B", "69", "092407", "2004", "cond-mat/0309252"),
    ];

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

    static Reference Journal(string key, string authors, string title, string journal, string volume, string pages, string year, string eprint) => new(key, "article",
    [
        new("author", authors), new("title", title), new("journal", journal), new("volume", volume), new("pages", pages), new("year", year),
        new("eprint", eprint), new("archiveprefix", "arXiv"),
    ]);

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
