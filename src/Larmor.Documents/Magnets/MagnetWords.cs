using Larmor.Documents.Experiments;
using Larmor.Documents.Presentation;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Torques;

namespace Larmor.Documents.Magnets;

/// <summary>Says in words what magnets a file describes and what its signs mean.</summary>
static class MagnetWords
{
    /// <summary>The magnets, a heading first; after the stack when there is one.</summary>
    public static IEnumerable<string> Describe(ResolvedMagnets magnets)
    {
        if (magnets.Stack is { } stack)
        {
            yield return "Stack, from left to right (+z →)";
            foreach (string line in Explanation.StackLines(stack))
            {
                yield return "  " + line;
            }

            yield return $"  cross-section {Display.Number(magnets.Sample.Stack!.Area * 1e18)} nm²";
        }

        yield return magnets.Bodies.Length == 1 ? "The magnet that moves" : "The magnets that move";
        foreach ((int i, MagnetBody body) in magnets.Bodies.Index())
        {
            Macrospin magnet = magnets.Sample.System.Magnets[i];
            yield return $"  {body.Name}: M_s = {Display.Number(body.Magnetization)} A/m, V = {Display.Number(body.Volume * 1e27)} nm³, α = {Display.Number(magnet.Damping)}, "
                + $"γ = {Display.Number(magnet.GyromagneticRatio)} rad/(s T); starts along {Vector(magnets.Sample.Start[i])}";
            foreach (ILocalEnergy energy in magnet.Energies)
            {
                yield return "    " + EnergyText(energy, body);
            }

            foreach (PolarizedTorque torque in magnet.Torques)
            {
                yield return $"    torque towards {Vector(torque.Polarizer)}: damping-like field {Milli(torque.DampingLike)}, field-like {Milli(torque.FieldLike)}"
                    + (torque.DampingLikeShape == AngularAsymmetry.None ? "" : " at a right angle to the polarizer for Λ = 1, with angular asymmetry");
            }

            foreach (IOrientationPotential potential in magnet.Dissipative)
            {
                yield return "    dissipative potential χ/m = " + PotentialText(potential);
            }

            foreach (IOrientationPotential potential in magnet.Reactive)
            {
                yield return "    reactive potential Φ/m = " + PotentialText(potential);
            }
        }

        foreach (IPairEnergy pair in magnets.Sample.System.Couplings)
        {
            string names = $"{magnets.Bodies[pair.First].Name} and {magnets.Bodies[pair.Second].Name}";
            yield return "  " + pair switch
            {
                InterlayerExchange exchange => $"{names}: exchange J1 = {Display.Number(exchange.Bilinear * 1e3)} mJ/m², J2 = {Display.Number(exchange.Biquadratic * 1e3)} mJ/m² over {Display.Number(exchange.Area * 1e18)} nm²",
                DipolarCoupling => $"{names}: dipolar coupling",
                _ => $"{names}: coupled",
            };
        }

        Vector3D field = magnets.Sample.Field.At(0);
        yield return field == Vector3D.Zero && magnets.Sample.Field.Sources.Length < 2 ? "No field is applied." : $"Applied field at the beginning: {Milli(field.Length)} along {Vector(field)}";
    }

    /// <summary>Conventions of signs, a paragraph each.</summary>
    public static IEnumerable<string> Conventions(ResolvedMagnets magnets)
    {
        if (magnets.Stack is { } stack)
        {
            foreach (string line in Explanation.StackSigns(stack))
            {
                yield return line;
            }
        }

        yield return "u is the unit vector of the magnetization. du/dt = −γ u × B + α u × du/dt + torques: seen against the direction of B, u turns anticlockwise about it, as electrons' moments do, and damping brings it to B.";
        if (magnets.Sample.System.Magnets.Any(magnet => !magnet.Torques.IsEmpty))
        {
            yield return "A prescribed torque is −γ a u × (u × p) − γ b u × p: a > 0 pulls u towards the polarizer p, b acts like a field b p.";
        }

        if (magnets.Sample.CurrentDensity is { } current)
        {
            yield return $"J = {Display.Number(current)} A/m². The polarizer lies on the left (−z) of the magnet. J > 0 is conventional current to the right: electrons go from the magnet to the polarizer and push u away from p (parallel → antiparallel); J < 0 pulls u towards p.";
        }
    }

    /// <summary>A unit vector in words.</summary>
    public static string Vector(Vector3D vector)
    {
        double length = vector.Length;
        string Part(double component) => Display.Number(length == 0 || Math.Abs(component / length) < 1e-12 ? 0 : component / length);
        return $"({Part(vector.X)}, {Part(vector.Y)}, {Part(vector.Z)})";
    }

    /// <summary>A field in mT.</summary>
    public static string Milli(double field) => $"{Display.Number((field * 1e3) + 0.0)} mT"; // no sign of zero

    static string PotentialText(IOrientationPotential potential) => potential switch
    {
        LinearPotential linear => $"b·u with b = {Milli(linear.Field.Length)} along {Vector(linear.Field)}",
        Physics.Magnetics.Potentials.Expression expression => $"{expression.Text} (T)",
        _ => "a potential",
    };

    static string EnergyText(ILocalEnergy energy, MagnetBody body) => energy switch
    {
        UniaxialAnisotropy uniaxial => $"uniaxial anisotropy along {Vector(uniaxial.Axis)}: K1 = {Display.Number(uniaxial.First)} J/m³, B_K = {Milli(uniaxial.Field(body.Magnetization))}"
            + (uniaxial.Second == 0 ? "" : $", K2 = {Display.Number(uniaxial.Second)} J/m³"),
        CubicAnisotropy cubic => $"cubic anisotropy: K1 = {Display.Number(cubic.First)} J/m³, K2 = {Display.Number(cubic.Second)} J/m³",
        ShapeAnisotropy shape => $"shape anisotropy: N = ({string.Join(", ", new[] { Vector3D.UnitX, Vector3D.UnitY, Vector3D.UnitZ }.Select(axis => Display.Number(axis.Dot(shape.Tensor * axis))))})",
        _ => "another energy",
    };
}
