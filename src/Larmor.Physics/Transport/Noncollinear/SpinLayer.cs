using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>What makes a conductor a magnet: an axis and what becomes of spin transverse to it.</summary>
/// <param name="Direction">Direction of the magnetization; its length does not matter.</param>
/// <param name="Transverse">Motion of transverse spin.</param>
public sealed record Magnetism(Vector3D Direction, TransverseChannel Transverse);

/// <summary>A uniform layer of a non-collinear stack.</summary>
/// <param name="Name">Name, unique in a stack.</param>
/// <param name="Medium">
/// Channels and reactions. A magnet has s_up and s_dn, and any further channels whose names end in _up or _dn: these exist
/// only there, with spin along its axis. A normal layer has s_up and s_dn with equal conductivities and nothing else.
/// </param>
/// <param name="Thickness">Thickness in metres, positive.</param>
/// <param name="Magnetism">Axis and transverse channel; null for a normal layer, which has no axis.</param>
public sealed record SpinLayer(string Name, Medium Medium, double Thickness, Magnetism? Magnetism = null);
