using System.Collections.Immutable;
using Larmor.Documents.Results;

namespace Larmor.Documents.Textures;

/// <summary>The publications that the model of textures comes from.</summary>
static class TextureSources
{
    static readonly Reference Hitchon = new("hitchon2004", "misc",
    [
        new("author", "Hitchon, W. N. G. and Parker, G. J. and Rebei, A."),
        new("title", "sd-type exchange interactions in nonhomogeneous ferromagnets"),
        new("eprint", "cond-mat/0407150"), new("archiveprefix", "arXiv"), new("year", "2004"),
    ]);

    static readonly Reference ZhangLi = new("zhang2004", "article",
    [
        new("author", "Zhang, S. and Li, Z."),
        new("title", "Roles of nonequilibrium conduction electrons on the magnetization dynamics of ferromagnets"),
        new("journal", "Physical Review Letters"), new("volume", "93"), new("pages", "127204"), new("year", "2004"), new("doi", "10.1103/PhysRevLett.93.127204"),
    ]);

    /// <summary>The model, and that of the torque of a current.</summary>
    public static ImmutableArray<Reference> Of(bool driven) => driven ? [Hitchon, ZhangLi] : [Hitchon];
}
