using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Stacks;

/// <summary>A direction of magnetization as a file gives it: a word, polar angles or a vector.</summary>
/// <param name="Direction">Direction in the axes of the stack, z along the current; its length does not matter.</param>
/// <param name="Reversed">False for <c>up</c>, true for <c>down</c>; null for anything but these words.</param>
sealed record WrittenMagnetization(Vector3D Direction, bool? Reversed)
{
    static readonly Form<Vector3D> Angles = Binding.Form.Map("direction", map => Vector3D.FromAngles(
        map.Required("theta", "polar angle from +z, the axis of the current", Binding.Form.Quantity(QuantityKind.Angle, "90 deg")),
        map.Required("phi", "azimuth from +x", Binding.Form.Quantity(QuantityKind.Angle, "0 deg"))));

    static readonly Form<Vector3D> Vector = Binding.Form.List(Binding.Form.Number("1"), 3, 3)
        .Where(list => list.Any(component => component != 0), "must not be the zero vector, which has no direction", "write a direction such as [1, 0, 0]")
        .Select(ToVector);

    /// <summary>How a direction alone is written.</summary>
    public static Form<Vector3D> DirectionForm { get; } = Binding.Form.ByShape(list: Vector, map: Angles);

    /// <summary>How a magnetization is written.</summary>
    public static Form<Located<WrittenMagnetization>> Form { get; } = Binding.Form.ByShape(
        scalar: Binding.Form.Words(("up", new WrittenMagnetization(new(0, 0, 1), false)), ("down", new WrittenMagnetization(new(0, 0, -1), true))),
        list: Vector.Select(direction => new WrittenMagnetization(direction, null)),
        map: Angles.Select(direction => new WrittenMagnetization(direction, null))).Located();

    static Vector3D ToVector(ImmutableArray<double> list) => new(list[0], list[1], list[2]);
}
