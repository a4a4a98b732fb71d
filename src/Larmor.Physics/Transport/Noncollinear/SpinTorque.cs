using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Quantities;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>
/// Transverse spin current that one magnet takes up, in A/m² (charge units), and the part of it that acts on its magnetization.
/// Multiply by ħ/2e for angular momentum, <see cref="PerArea"/>.
/// </summary>
/// <param name="Axis">Unit vector u of the magnetization.</param>
/// <param name="Entering">
/// Whole spin current j of the s band towards +z at the left outer face: the normal side of the magnet's own mixing element,
/// else its face; far inside for a left lead.
/// </param>
/// <param name="Leaving">The same at the right outer face.</param>
/// <param name="AtLeft">Part taken up in the mixing element on the left; null vector without one.</param>
/// <param name="AtRight">Part taken up in the mixing element on the right.</param>
/// <param name="Bulk">∫ (G_p + iC) Δ dz: part taken up inside, to the magnetization and to the lattice.</param>
/// <param name="OnMagnetization">j_u: all of the interface parts and (G_φ + iC)/(G_p + iC) of the bulk part, eq. (N-15).</param>
public readonly record struct SpinTorque(
    Vector3D Axis, Vector3D Entering, Vector3D Leaving, Vector3D AtLeft, Vector3D AtRight, Vector3D Bulk,
    Vector3D OnMagnetization)
{
    /// <summary>ħ/2e in V·s.</summary>
    public const double HalfQuantum = Constants.ReducedPlanck / (2 * Constants.ElementaryCharge);

    /// <summary>j_abs: transverse part of what enters and does not leave, eq. (N-14).</summary>
    public Vector3D Absorbed => SpinAlgebra.Turn(Complex.One, Axis, Entering - Leaving);

    /// <summary>j_abs a second time, as what the interfaces and the bulk take up; it equals <see cref="Absorbed"/> to rounding.</summary>
    public Vector3D AbsorbedInside => AtLeft + AtRight + Bulk;

    /// <summary>Transverse spin lost to the lattice inside the magnet, in A/m².</summary>
    public Vector3D ToLattice => AbsorbedInside - OnMagnetization;

    /// <summary>Angular momentum given to the magnetization, (ħ/2e) j_u in N/m = J/m², eq. (N-16).</summary>
    public Vector3D PerArea => HalfQuantum * OnMagnetization;

    /// <summary>du/dt = −γ ħ j_u/(2 e M_s t) in 1/s, eq. (N-16), to which precession and damping are added.</summary>
    /// <param name="magnetization">M_s in A/m, positive.</param>
    /// <param name="thickness">Thickness t of the magnet in m, positive.</param>
    /// <param name="gyromagneticRatio">γ in rad/(s·T), positive.</param>
    public Vector3D Rate(double magnetization, double thickness, double gyromagneticRatio)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(gyromagneticRatio);
        return -gyromagneticRatio * FieldScale(magnetization, thickness) * OnMagnetization;
    }

    /// <summary>Splits j_u along u × (u × p) and u × p, eq. (N-17).</summary>
    /// <param name="reference">Axis p; its length does not matter.</param>
    /// <returns>Coefficients in A/m²; null when p is parallel to u to rounding, where the split has no meaning.</returns>
    public TorqueComponents? Along(Vector3D reference)
    {
        Vector3D c = Axis.Cross(reference.Normalized());
        double sine = c.Dot(c);
        return sine < 1e-24 ? null : new TorqueComponents(OnMagnetization.Dot(Axis.Cross(c)) / sine, OnMagnetization.Dot(c) / sine);
    }

    /// <summary>Turns a coefficient of <see cref="Along"/> in A/m² into the field in T of du/dt = −γ a u × (u × p) − γ b u × p.</summary>
    /// <param name="coefficient">a_DL or a_FL in A/m².</param>
    /// <param name="magnetization">M_s in A/m, positive.</param>
    /// <param name="thickness">Thickness in m, positive.</param>
    public static double Field(double coefficient, double magnetization, double thickness) => FieldScale(magnetization, thickness) * coefficient;

    static double FieldScale(double magnetization, double thickness)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(magnetization);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(thickness);
        return HalfQuantum / (magnetization * thickness);
    }

    /// <summary>Draws up the torque of a region of a solved state.</summary>
    /// <param name="state">Solved state.</param>
    /// <param name="region">Region of a magnet; a lead counts with all the transverse current at its face.</param>
    /// <exception cref="ArgumentException">The region is a normal conductor.</exception>
    public static SpinTorque Of(SpinState state, int region)
    {
        SpinRegion source = state.Network.Regions[region];
        if (source.Magnetism is null)
        {
            throw new ArgumentException($"Region '{source.Name}' is a normal conductor and feels no torque.", nameof(region));
        }

        Vector3D u = state.DirectionOf(region);
        Vector3D far = state.CurrentDensity * source.Polarization * u;
        Vector3D left = source.LeftPlane < 0 ? far : Outer(state, region, Side.Left);
        Vector3D right = source.RightPlane < 0 ? far : Outer(state, region, Side.Right);
        Vector3D atLeft = AtInterface(state, source, source.LeftPlane, u), atRight = AtInterface(state, source, source.RightPlane, u);
        Vector3D bulk = SpinAlgebra.Turn(
            state.VectorRelaxation(region), u, state.FaceVector(region, Side.Left) + state.FaceVector(region, Side.Right));
        Vector3D onMagnetization = atLeft + atRight + SpinAlgebra.Turn(source.Magnetism.Transverse.MagneticPart, u, bulk);
        return new SpinTorque(u, left, right, atLeft, atRight, bulk, onMagnetization);
    }

    static Vector3D AtInterface(SpinState state, SpinRegion source, int plane, Vector3D u)
    {
        if (plane < 0 || state.Network.Planes[plane].ElementOf(source) is not { } element)
        {
            return Vector3D.Zero;
        }

        ReadOnlySpan<double> x = state.PlaneOf(plane);
        return state.CurrentDensity * (element.FromNormal(x, u) - element.IntoMagnet(x, u));
    }

    /// <summary>Current towards +z at the outer face: the normal side of the magnet's own mixing element, else its face.</summary>
    static Vector3D Outer(SpinState state, int region, Side side)
    {
        SpinRegion source = state.Network.Regions[region];
        int index = side == Side.Left ? source.LeftPlane : source.RightPlane;
        SpinPlane plane = state.Network.Planes[index];
        if (plane.ElementOf(source) is not { } element)
        {
            return state.FaceCurrent(region, side);
        }

        ReadOnlySpan<double> x = state.PlaneOf(index);
        Vector3D u = state.DirectionOf(region);
        if (plane.Boundary is not MixingInterface)
        {
            // The normal node has no conductor of its own: only the element knows the current.
            (double up, double down) = element.ChannelCurrents(x, u);
            double direction = element.NormalOnLeft ? state.CurrentDensity : -state.CurrentDensity;
            return direction * (((up - down) * u) + element.FromNormal(x, u));
        }

        // The neighbour's own flux, less what the lumped processes between it and the element take: independent of the element.
        Vector3D taken = Vector3D.Zero;
        foreach ((Side flipSide, int vector, double conductance) in plane.Flips)
        {
            taken += flipSide == side ? 4 * conductance * SpinAlgebra.Read(x, vector) : Vector3D.Zero;
        }

        foreach (LumpedReaction reaction in plane.Reactions)
        {
            Vector3D a = state.DirectionOf(reaction.A.Axis.Index), b = state.DirectionOf(reaction.B.Axis.Index);
            double flux = reaction.Conductance * reaction.Difference(x, a, b);
            taken += reaction.A.Vector == element.NormalVector ? flux * reaction.A.Spin * a : Vector3D.Zero;
            taken -= reaction.B.Vector == element.NormalVector ? flux * reaction.B.Spin * b : Vector3D.Zero;
        }

        return side == Side.Left
            ? state.FaceCurrent(region - 1, Side.Right) - (state.CurrentDensity * taken)
            : state.FaceCurrent(region + 1, Side.Left) + (state.CurrentDensity * taken);
    }
}

/// <summary>j_u = a_DL u × (u × p) + a_FL u × p.</summary>
/// <param name="DampingLike">a_DL in A/m². With the polarizer on the left, J &gt; 0 and normal asymmetry it is negative.</param>
/// <param name="FieldLike">a_FL in A/m².</param>
public readonly record struct TorqueComponents(double DampingLike, double FieldLike);
