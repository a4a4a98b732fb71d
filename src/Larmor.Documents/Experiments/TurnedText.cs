using Larmor.Documents.Presentation;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;

namespace Larmor.Documents.Experiments;

/// <summary>Words for a layer that turns.</summary>
static class TurnedText
{
    public static string Plane(TurnedLayer turned, TurnedKeys keys) =>
        $"p = {Vector(turned.Reference)} " + (keys.Toward is null
            ? "(all other magnets are parallel to it, so that the plane does not matter)."
            : $"towards e = {Vector(turned.Perpendicular)}.");

    public static string Vector(Vector3D v) => $"({Display.Number(v.X)}, {Display.Number(v.Y)}, {Display.Number(v.Z)})";
}
