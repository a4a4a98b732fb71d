using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Experiments;

namespace Larmor.Documents.Walls;

/// <summary>The publications that the models of moving walls come from.</summary>
static class WallSources
{
    static readonly Reference SchryerWalker = new("schryer1974", "article",
    [
        new("author", "Schryer, N. L. and Walker, L. R."),
        new("title", "The motion of 180$^\\circ$ domain walls in uniform dc magnetic fields"),
        new("journal", "Journal of Applied Physics"), new("volume", "45"), new("pages", "5406--5421"), new("year", "1974"), new("doi", "10.1063/1.1663252"),
    ]);

    static readonly Reference Thiaville = new("thiaville2005", "article",
    [
        new("author", "Thiaville, A. and Nakatani, Y. and Miltat, J. and Suzuki, Y."),
        new("title", "Micromagnetic understanding of current-driven domain wall motion in patterned nanowires"),
        new("journal", "Europhysics Letters"), new("volume", "69"), new("pages", "990--996"), new("year", "2005"), new("doi", "10.1209/epl/i2004-10452-6"),
        new("eprint", "cond-mat/0407628"), new("archiveprefix", "arXiv"),
    ]);

    static readonly Reference Piechon = new("piechon2007", "article",
    [
        new("author", "Pi{\\'e}chon, F. and Thiaville, A."),
        new("title", "Spin transfer torque in continuous textures: semiclassical {Boltzmann} approach"),
        new("journal", "Physical Review B"), new("volume", "75"), new("pages", "174414"), new("year", "2007"), new("doi", "10.1103/PhysRevB.75.174414"),
        new("eprint", "cond-mat/0611320"), new("archiveprefix", "arXiv"),
    ]);

    /// <summary>The equation of motion and its wall; with a current, where the torque comes from; with carriers, their theory.</summary>
    public static ImmutableArray<Reference> Of(DomainWallCase sample) =>
        sample.Drive.Velocity != 0 ? [SchryerWalker, Thiaville, Piechon]
        : sample.Kinetics is not null ? [SchryerWalker, Piechon]
        : [SchryerWalker];
}
