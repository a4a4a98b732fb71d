using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;

namespace Larmor.Documents.Magnets;

/// <summary>Says which way a current turns the magnets, and where the models come from.</summary>
static class DrivenWords
{
    /// <summary>The equation of motion with the torque of a current.</summary>
    public static Reference Slonczewski { get; } = new("slonczewski1996", "article",
    [
        new("author", "Slonczewski, J. C."), new("title", "Current-driven excitation of magnetic multilayers"),
        new("journal", "Journal of Magnetism and Magnetic Materials"), new("volume", "159"), new("pages", "L1--L7"), new("year", "1996"), new("doi", "10.1016/0304-8853(96)00062-5"),
    ]);

    /// <summary>Critical currents and switching times of one moment.</summary>
    public static Reference Sun { get; } = new("sun2000", "article",
    [
        new("author", "Sun, J. Z."), new("title", "Spin-current interaction with a monodomain magnetic body: A model study"),
        new("journal", "Physical Review B"), new("volume", "62"), new("pages", "570--578"), new("year", "2000"), new("doi", "10.1103/PhysRevB.62.570"),
    ]);

    /// <summary>What the current of a stack does to every layer that moves, computed near both collinear states.</summary>
    public static IEnumerable<string> Senses(ResolvedMagnets magnets)
    {
        if (magnets.Stack is not { Spins: { } spins } stack || stack.Stack.Drive.Value == 0)
        {
            yield break;
        }

        string[] moving = [.. magnets.Bodies.Select(body => body.Name)];
        foreach ((int i, MagnetBody body) in magnets.Bodies.Index())
        {
            int own = stack.Layers.ToList().FindIndex(layer => layer.Layer.Name == body.Name);
            foreach (int other in stack.MagneticLayers.Where(other => !moving.Contains(stack.Layers[other].Layer.Name)))
            {
                if (spins.Directions[other] is { } p)
                {
                    SpinDirection(p.X, p.Y, p.Z, out Vector3D direction);
                    yield return Sense(body.Name, stack.Layers[other].Layer.Name, other < own, stack.Stack.Drive.Value > 0, TorqueSense.Of(magnets.Sample, i, direction));
                }
            }
        }
    }

    static void SpinDirection(double x, double y, double z, out Vector3D direction) => direction = new Vector3D(x, y, z).Normalized();

    static string Sense(string free, string pinned, bool pinnedOnLeft, bool rightwards, TorqueSense sense)
    {
        // Electrons flow against the current: from the right to the left when it flows to the right.
        string electrons = pinnedOnLeft == rightwards ? $"from '{free}' to '{pinned}'" : $"from '{pinned}' to '{free}'";
        string setting = $"'{pinned}' lies on the {(pinnedOnLeft ? "left" : "right")} of '{free}', and with this file's current electrons flow {electrons}: ";
        return (sense.NearParallel < 0, sense.NearAntiparallel < 0) switch
        {
            (true, true) => setting + $"the torque turns '{free}' away from '{pinned}' (P → AP). The opposite current turns it towards '{pinned}' (AP → P).",
            (false, false) => setting + $"the torque turns '{free}' towards '{pinned}' (AP → P). The opposite current turns it away from '{pinned}' (P → AP).",
            (true, false) => setting + $"the torque turns '{free}' away from both collinear states.",
            _ => setting + $"the torque turns '{free}' towards the nearer of both collinear states.",
        };
    }

    /// <summary>The current in words: <c>J = 2e+11 A/m²</c>, or the voltage, the torques, or none.</summary>
    /// <param name="magnets">The magnets.</param>
    public static string Current(ResolvedMagnets magnets) => magnets.Stack is { } stack
        ? stack.Stack.Drive.Kind == Physics.Transport.DriveKind.Current
            ? $"J = {Display.Number(stack.Stack.Drive.Value)} A/m²"
            : $"V_left − V_right = {Display.Number(stack.Stack.Drive.Value * 1e3)} mV"
        : magnets.Sample.System.Magnets.All(magnet => magnet.Torques.IsEmpty) ? "no current"
        : magnets.Sample.CurrentDensity is { } current ? $"J = {Display.Number(current)} A/m²" : "the file's torques";
}
