using System.Collections.Immutable;
using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Coupling;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;
using Drive = Larmor.Physics.Transport.Drive;

namespace Larmor.Verification.Coupling;

/// <summary>Co 10 nm | Cu 5 nm | Co 3 nm between copper leads, the thin magnet free; and what moves in it.</summary>
static class SpinValve
{
    public const double Magnetization = 8e5, Damping = 0.01, γ = 1.76e11, Area = 5e-15, Thickness = 3e-9, Anisotropy = 2e4;

    /// <summary>Index of the free layer: 2 with the pinned one on the left, 0 with it on the right.</summary>
    public static int Free(bool pinnedLeft) => pinnedLeft ? 2 : 0;

    public static NoncollinearStack Stack(bool pinnedLeft = true, double imaginary = 1e14)
    {
        var copper = new Medium("Cu", [new("s_up", 8.33e7), new("s_dn", 8.33e7)], [new("spin flip", "s_up", "s_dn", 2.06e20)]);
        var cobalt = new Medium("Co", [new("s_up", 1.2346e7), new("s_dn", 4.566e6)], [new("spin flip", "s_up", "s_dn", 9.26e20)]);
        var transverse = TransverseChannel.FromLengths(cobalt, imaginary == 0 ? double.PositiveInfinity : 1.5e-9, 2.5e-9, PrecessionSense.Usual);
        (double up, double down) = MixingConductances.FromStarred(5.1e-16, 0.77);
        var g = MixingConductances.Transmitting(up, down, new Complex(1.1e15, imaginary), imaginary);
        SpinInterface entry = new MixingInterface(Side.Right, g), exit = new MixingInterface(Side.Left, g);
        SpinLayer pinned = new("pinned", cobalt, 10e-9, new Magnetism(new(0, 0, 1), transverse));
        SpinLayer free = new("free", cobalt, Thickness, new Magnetism(new(0, 0, 1), transverse)), spacer = new("spacer", copper, 5e-9);
        return new NoncollinearStack(
            new SpinLead(copper), pinnedLeft ? [pinned, spacer, free] : [free, spacer, pinned], [entry, exit, entry, exit], new SpinLead(copper), Drive.Current(0));
    }

    /// <summary>A free layer with its easy axis along z.</summary>
    public static Macrospin FreeLayer(double damping = Damping) =>
        new("free", Magnetization, Area * Thickness, damping, γ, [new UniaxialAnisotropy(Anisotropy, 0, Vector3D.UnitZ)]);

    public static CoupledMagnets Coupled(bool pinnedLeft = true, bool pumping = false, Macrospin? free = null, double imaginary = 1e14) =>
        CoupledMagnets.Freeze(Stack(pinnedLeft, imaginary), MagnetSystem.Of(free ?? FreeLayer()), [Free(pinnedLeft)], pumping);

    /// <summary>Both magnets free, with easy axes along z and different volumes.</summary>
    public static CoupledMagnets TwoFree(bool pumping, ImmutableArray<IPairEnergy> couplings = default)
    {
        Macrospin thick = FreeLayer() with { Name = "thick", Volume = Area * 10e-9 };
        return CoupledMagnets.Freeze(Stack(), new MagnetSystem([thick, FreeLayer()], couplings.IsDefault ? [] : couplings), [0, 2], pumping);
    }
}
