using Larmor.Documents.Results;

namespace Larmor.Documents.Magnets;

/// <summary>The publications that loops and resonances come from.</summary>
static class RestSources
{
    /// <summary>The equation of motion with its damping.</summary>
    public static Reference Gilbert { get; } = new("gilbert2004", "article",
    [
        new("author", "Gilbert, T. L."), new("title", "A phenomenological theory of damping in ferromagnetic materials"),
        new("journal", "IEEE Transactions on Magnetics"), new("volume", "40"), new("pages", "3443--3449"), new("year", "2004"), new("doi", "10.1109/TMAG.2004.836740"),
    ]);

    /// <summary>Loops of one moment.</summary>
    public static Reference StonerWohlfarth { get; } = new("stoner1948", "article",
    [
        new("author", "Stoner, E. C. and Wohlfarth, E. P."), new("title", "A mechanism of magnetic hysteresis in heterogeneous alloys"),
        new("journal", "Philosophical Transactions of the Royal Society of London A"), new("volume", "240"), new("pages", "599--642"), new("year", "1948"), new("doi", "10.1098/rsta.1948.0007"),
    ]);

    /// <summary>Resonance.</summary>
    public static Reference Kittel { get; } = new("kittel1948", "article",
    [
        new("author", "Kittel, C."), new("title", "On the theory of ferromagnetic resonance absorption"),
        new("journal", "Physical Review"), new("volume", "73"), new("pages", "155--161"), new("year", "1948"), new("doi", "10.1103/PhysRev.73.155"),
    ]);

    /// <summary>Spin pumping.</summary>
    public static Reference Pumping { get; } = new("tserkovnyak2002", "article",
    [
        new("author", "Tserkovnyak, Y. and Brataas, A. and Bauer, G. E. W."), new("title", "Enhanced Gilbert damping in thin ferromagnetic films"),
        new("journal", "Physical Review Letters"), new("volume", "88"), new("pages", "117601"), new("year", "2002"), new("doi", "10.1103/PhysRevLett.88.117601"),
    ]);
}
