using System.Collections.Immutable;
using Larmor.Documents.Results;

namespace Larmor.Documents.Kinetics;

/// <summary>The publications that the kinetic theory comes from.</summary>
static class KineticSources
{
    public static ImmutableArray<Reference> All { get; } =
    [
        new("piechon2007", "article",
        [
            new("author", "Pi{\\'e}chon, F. and Thiaville, A."),
            new("title", "Spin transfer torque in continuous textures: semiclassical {Boltzmann} approach"),
            new("journal", "Physical Review B"), new("volume", "75"), new("pages", "174414"), new("year", "2007"), new("doi", "10.1103/PhysRevB.75.174414"),
            new("eprint", "cond-mat/0611320"), new("archiveprefix", "arXiv"),
        ]),
    ];
}
