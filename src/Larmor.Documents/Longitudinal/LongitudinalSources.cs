using System.Collections.Immutable;
using Larmor.Documents.Results;

namespace Larmor.Documents.Longitudinal;

/// <summary>The publication that the longitudinal magnet comes from.</summary>
static class LongitudinalSources
{
    /// <summary>The model.</summary>
    public static ImmutableArray<Reference> All { get; } =
    [
        new("saslow2021", "misc",
        [
            new("author", "Saslow, W. M. and Sun, C. and Xu, S."),
            new("title", "Spin accumulation and longitudinal spin diffusion of magnets"),
            new("eprint", "2112.01291"), new("archiveprefix", "arXiv"), new("year", "2021"), new("note", "first version"),
        ]),
    ];
}
