using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Coupling;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Experiments;

/// <summary>Magnets that move, the field on them, and what drives them: prescribed torques or a stack.</summary>
/// <param name="System">The magnets with their energies, torques and couplings.</param>
/// <param name="Field">The applied field in time.</param>
/// <param name="Start">Unit vectors at the beginning, one per magnet.</param>
public sealed record MagnetSample(MagnetSystem System, AppliedField Field, ImmutableArray<Vector3D> Start)
{
    /// <summary>J in A/m² that the torques are prescribed for; null when they are given as fields.</summary>
    public double? CurrentDensity { get; init; }

    /// <summary>The stack whose layers the magnets are; null for prescribed torques.</summary>
    public MovingStack? Stack { get; init; }
}

/// <summary>A stack of which some layers move.</summary>
/// <param name="Stack">The stack with its drive.</param>
/// <param name="Layers">Its moving layers, in the order of the magnets.</param>
/// <param name="Area">Cross-section in m².</param>
public sealed record MovingStack(NoncollinearStack Stack, ImmutableArray<DynamicLayer> Layers, double Area);
