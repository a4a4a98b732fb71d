using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Documents.Textures;

namespace Larmor.Documents.Precession;

/// <summary>The publications behind precession in a field.</summary>
static class PrecessionSources
{
    static readonly Reference Johnson = new("johnson1985", "article",
    [
        new("author", "Johnson, M. and Silsbee, R. H."),
        new("title", "Interfacial charge-spin coupling: Injection and detection of spin magnetization in metals"),
        new("journal", "Physical Review Letters"), new("volume", "55"), new("pages", "1790"), new("year", "1985"),
    ]);

    static readonly Reference Jedema = new("jedema2002", "article",
    [
        new("author", "Jedema, F. J. and Heersche, H. B. and Filip, A. T. and Baselmans, J. J. A. and van Wees, B. J."),
        new("title", "Electrical detection of spin precession in a metallic mesoscopic spin valve"),
        new("journal", "Nature"), new("volume", "416"), new("pages", "713--716"), new("year", "2002"), new("doi", "10.1038/416713a"),
    ]);

    /// <summary>Hanle curves.</summary>
    public static ImmutableArray<Reference> Hanle => [.. TextureSources.Of(driven: false), Johnson, Jedema];

    /// <summary>Pulses.</summary>
    public static ImmutableArray<Reference> Pulse => TextureSources.Of(driven: false);
}
