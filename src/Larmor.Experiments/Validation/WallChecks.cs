using Larmor.Physics.Magnetics.Walls;
using Larmor.Physics.Quantities;

namespace Larmor.Experiments.Validation;

/// <summary>Moving walls by one route against another (docs/theory/walls.md), for the verification table.</summary>
static class WallChecks
{
    const string Group = "domain wall";

    static readonly WallMedium Magnet = new(1.3e-11, 32_500, 32_500, 8e5, 0.1, 2 * Constants.BohrMagneton / Constants.ReducedPlanck);

    public static IEnumerable<ValidationCheck> Run() => Models().Concat(Cells());

    static IEnumerable<ValidationCheck> Models()
    {
        foreach ((double u, double β) in new[] { (200.0, 0.0), (300.0, 0.2) })
        {
            var drive = new WallDrive(u, β, 0);
            var closed = new RigidWall(Magnet, drive, Magnet.Width);
            var integrated = WallVelocity.Measure(new CollectiveWall(Magnet, drive, 0, breathes: false, 1e-11), Magnet, drive, 1e-9, 20_000, CancellationToken.None);
            yield return Line($"rigid wall integrated = closed form, u = {u} m/s, β = {β}", integrated.Velocity, closed.MeanVelocity, u, 1e-9);
        }

        // (W-11) is the numerical end of (W-10).
        yield return Line("exact wave: u at breakdown, β = 0", TravellingWall.EndOfSteadyMotion(Magnet, new WallDrive(1, 0, 0))!.Value,
            TravellingWall.BreakdownVelocity(Magnet, 0), 100, 1e-12);
    }

    /// <summary>Cells of Δ₀/5: (1/5)⁴ = 1.6e-3 times some tenths.</summary>
    static IEnumerable<ValidationCheck> Cells()
    {
        foreach ((double u, double β, double field) in new[] { (200.0, 0.05, 0.0), (60.0, 0.02, 2e-3) })
        {
            var drive = new WallDrive(u, β, field);
            yield return Line($"cells = exact wave, u = {u} m/s, β = {β}, B = {field * 1e3} mT", OnCells(drive), TravellingWall.Of(Magnet, drive)!.Velocity, u, 1e-3);
        }

        foreach ((double u, double β) in new[] { (200.0, 0.0), (400.0, 0.05) })
        {
            var drive = new WallDrive(u, β, 0);
            var model = WallVelocity.Measure(new CollectiveWall(Magnet, drive, 0, breathes: true, 1e-10), Magnet, drive, 1e-9, 20_000, CancellationToken.None);
            yield return Line($"cells = variable width above breakdown, u = {u} m/s, β = {β}", OnCells(drive), model.Velocity, u, 2e-3);
        }
    }

    static double OnCells(WallDrive drive) =>
        WallVelocity.Measure(new WallGrid(Magnet, drive, 0, 4e-9, 120), Magnet, drive, 1e-6, 300, CancellationToken.None).Velocity;

    static ValidationCheck Line(string name, double value, double reference, double scale, double tolerance) => new(Group, name, "m/s", value, reference, scale, tolerance);
}
