using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics;

/// <summary>What may change from one evaluation to the next.</summary>
/// <param name="Field">Uniform applied field B in T.</param>
/// <param name="Current">Factor of all polarized torques, relative to the current they were given for.</param>
public readonly record struct Drive(Vector3D Field, double Current);
