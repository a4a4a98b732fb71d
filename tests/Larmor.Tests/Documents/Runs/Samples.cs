using Larmor.Documents.Results;
using Larmor.Documents.Runs;

namespace Larmor.Tests.Documents.Runs;

static class Samples
{
    public static Circumstances Circumstances(int threads, int hour) => new(
        Seed: 7, threads, At(hour), At(hour) + TimeSpan.FromSeconds(1.5), new Machine("NET", "OS", "CPU", 2), PeakMemory: 1024);

    public static RunRecord Record(ResultSet results) => new()
    {
        Title = "Spin valve",
        InputName = "valve.yaml",
        ResolvedInput = "stack: [Co, Cu, Co]\n",
        Results = results,
        Signs = ["J is positive towards +x."],
        Assumptions = [new Assumption("l_sf of Cu", "450 nm", "Bass 2007", "one source")],
        Script = "",
        Software = new SoftwareVersion("0.1.0", "abc"),
    };

    public static ResultSet Results() => new()
    {
        Scalars = [new Scalar("ra", "RA", "Resistance times area", "fOhm m^2", 1.25, "Ohm m^2", 1.25e-15)],
        Tables = [new Table("profile", "Profile", [new NumberColumn("x", "nm", [0, 1])])],
        Figures = [new RenderedFigure("profile", "Profile", "It falls.", "<?xml version=\"1.0\"?>\n<svg><title>P</title></svg>\n", png: [1, 2, 3])],
        References = [new Reference("valet1993", "article", [new ReferenceField("author", "Valet, T. and Fert, A.")])],
    };

    static DateTimeOffset At(int hour) => new(2026, 3, 1, hour, 0, 0, TimeSpan.Zero);
}
