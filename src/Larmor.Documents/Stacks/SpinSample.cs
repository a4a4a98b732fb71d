using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Documents.Stacks;

/// <summary>A sample whose magnetizations may point anywhere.</summary>
/// <param name="Stack">The stack, ready to be frozen; layers without a written direction point to +z for the time being.</param>
/// <param name="Directions">Written direction of each layer; null where none is written.</param>
/// <param name="Notes">What was derived or left at its default, in words.</param>
public sealed record SpinSample(NoncollinearStack Stack, ImmutableArray<Vector3D?> Directions, ImmutableArray<string> Notes);

/// <summary>Codes of diagnostics about samples with any directions of magnetization.</summary>
public static class SpinCode
{
    /// <summary>A magnet whose transverse lengths are missing, or a normal metal that has some.</summary>
    public const string Transverse = "L0320";

    /// <summary>A boundary or contact that says nothing of spin across a magnetization.</summary>
    public const string Boundary = "L0321";

    /// <summary>Directions that span no plane.</summary>
    public const string Plane = "L0322";
}
