using System.Collections.Immutable;
using System.Numerics;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>Potentials and currents of the s band at one point, eq. (N-1).</summary>
/// <param name="Potential">V0 in V.</param>
/// <param name="Accumulation">Δ in V; its component along an axis u is V_up − V_dn there.</param>
/// <param name="Charge">J0 in A/m² towards +z: the current of the s band; extra channels carry the rest of J.</param>
/// <param name="SpinCurrent">
/// j in A/m², charge units: the three components of the spin current tensor that flow along z; along an axis u it is J_up − J_dn.
/// </param>
public readonly record struct SpinPoint(double Potential, Vector3D Accumulation, double Charge, Vector3D SpinCurrent)
{
    /// <summary>Δ_t in V: the accumulation across an axis.</summary>
    /// <param name="axis">Axis; its length does not matter.</param>
    public Vector3D AccumulationAcross(Vector3D axis)
    {
        Vector3D u = axis.Normalized();
        return Accumulation - (u.Dot(Accumulation) * u);
    }
}

/// <summary>One region of a solved non-collinear network.</summary>
/// <param name="Kind">Lead or layer.</param>
/// <param name="Name">Layer name or the lead's place.</param>
/// <param name="Layer">Index of the layer in the stack; −1 for a lead.</param>
/// <param name="Medium">Channels and reactions.</param>
/// <param name="Start">z of its left face in m (of its right face for a left lead).</param>
/// <param name="Thickness">Thickness in m, infinite for a lead.</param>
/// <param name="Transverse">Transverse channel of a magnet; null in a normal conductor.</param>
/// <param name="Direction">Unit vector of the magnetization that was solved; null vector for a normal conductor.</param>
/// <param name="DecayLengths">Decay lengths of the longitudinal modes in m, longest first; of every component in a normal conductor.</param>
/// <param name="TransverseWavenumber">κ_t in 1/m; in a normal conductor the real 1/l_sf.</param>
public sealed record SpinRegionView(
    RegionKind Kind, string Name, int Layer, Medium Medium, double Start, double Thickness, TransverseChannel? Transverse, Vector3D Direction,
    ImmutableArray<double> DecayLengths, Complex TransverseWavenumber)
{
    /// <summary>Whether the region is magnetic.</summary>
    public bool IsMagnet => Transverse is not null;
}
