using System.Collections.Immutable;
using Larmor.Documents.Results;

namespace Larmor.Documents.Thermal;

/// <summary>The publications that statistics of one moment come from.</summary>
static class ThermalSources
{
    static readonly Reference Brown = new("brown1963", "article",
    [
        new("author", "Brown, Jr., William Fuller"), new("title", "Thermal fluctuations of a single-domain particle"),
        new("journal", "Physical Review"), new("volume", "130"), new("pages", "1677--1686"), new("year", "1963"), new("doi", "10.1103/PhysRev.130.1677"),
    ]);

    static readonly Reference Salmon = new("salmon2011", "inproceedings",
    [
        new("author", "Salmon, John K. and Moraes, Mark A. and Dror, Ron O. and Shaw, David E."), new("title", "Parallel random numbers: as easy as 1, 2, 3"),
        new("booktitle", "Proc. Int. Conf. for High Performance Computing, Networking, Storage and Analysis (SC'11)"), new("year", "2011"), new("doi", "10.1145/2063384.2063405"),
    ]);

    static readonly Reference Wilson = new("wilson1927", "article",
    [
        new("author", "Wilson, Edwin B."), new("title", "Probable inference, the law of succession, and statistical inference"),
        new("journal", "Journal of the American Statistical Association"), new("volume", "22"), new("pages", "209--212"), new("year", "1927"), new("doi", "10.1080/01621459.1927.10502953"),
    ]);

    /// <summary>Those of the equation, and of replicas where there are some.</summary>
    public static ImmutableArray<Reference> Of(bool replicas) => replicas ? [Brown, Salmon, Wilson] : [Brown];
}
