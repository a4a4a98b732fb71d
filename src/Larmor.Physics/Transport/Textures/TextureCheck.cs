using System.Collections.Immutable;

namespace Larmor.Physics.Transport.Textures;

/// <summary>A fault of a texture's description.</summary>
/// <param name="Place">Layer or end concerned.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record TextureFault(string Place, string Message);

/// <summary>Finds every fault of a description before it is frozen.</summary>
public static class TextureCheck
{
    /// <summary>Lists all faults; empty when the texture can be frozen.</summary>
    public static ImmutableArray<TextureFault> Find(Texture texture)
    {
        var faults = ImmutableArray.CreateBuilder<TextureFault>();
        if (texture.Layers.IsDefaultOrEmpty)
        {
            faults.Add(new TextureFault("texture", "the texture is empty: it needs a layer"));
            return faults.ToImmutable();
        }

        foreach (TextureLayer layer in texture.Layers)
        {
            CheckLayer(layer, faults);
        }

        CheckEnd(texture.Left, "left end", faults);
        CheckEnd(texture.Right, "right end", faults);
        if (texture.Left is PeriodicEnd != texture.Right is PeriodicEnd)
        {
            faults.Add(new TextureFault("ends", "only one end is periodic; a ring needs both"));
        }
        else if (texture.Left is PeriodicEnd && texture.CellCount < 3)
        {
            faults.Add(new TextureFault("ends", "a ring needs at least 3 cells"));
        }

        if (!double.IsFinite(texture.Start))
        {
            faults.Add(new TextureFault("texture", $"the left end must be at a finite position, got {texture.Start:R} m"));
        }

        return faults.ToImmutable();
    }

    internal static TextureCells Freeze(Texture texture)
    {
        ImmutableArray<TextureFault> faults = Find(texture);
        return faults.IsEmpty
            ? new TextureCells(texture)
            : throw new ArgumentException(string.Join(Environment.NewLine, faults.Select(fault => fault.Message)), nameof(texture));
    }

    static void CheckLayer(TextureLayer layer, ImmutableArray<TextureFault>.Builder faults)
    {
        string place = $"layer '{layer.Name}'";
        Require(layer.Thickness > 0 && double.IsFinite(layer.Thickness), place, $"thickness must be positive, got {layer.Thickness:R} m", faults);
        Require(layer.Cells > 0, place, $"a layer needs at least one cell, got {layer.Cells}", faults);
        Require(double.IsFinite(layer.Drift), place, "the drift flux must be finite", faults);
        Require(double.IsFinite(layer.Equilibrium), place, "the equilibrium magnetization must be finite", faults);
        Require(double.IsFinite(layer.FieldPrecession.Square), place, "the field's precession vector must be finite", faults);
        CheckMedium(layer.Medium, place, faults);
    }

    static void CheckMedium(SpinMedium m, string place, ImmutableArray<TextureFault>.Builder faults)
    {
        Require(m.Diffusivity > 0 && double.IsFinite(m.Diffusivity), place, $"diffusivity must be positive, got {m.Diffusivity:R} m^2/s", faults);
        Require(m.SpinFlipTime > 0, place, $"spin-flip time must be positive (infinite without spin flip), got {m.SpinFlipTime:R} s", faults);
        Require(m.DephasingTime > 0, place, $"dephasing time must be positive (infinite without dephasing), got {m.DephasingTime:R} s", faults);
        Require(m.PrecessionRate >= 0 && double.IsFinite(m.PrecessionRate), place, $"precession rate must not be negative, got {m.PrecessionRate:R} rad/s", faults);
        Require(m.FluxTime >= 0 && double.IsFinite(m.FluxTime), place, $"flux time must not be negative, got {m.FluxTime:R} s", faults);
        Require(m.FluxPolarization is >= 0 and < 1, place, $"beta beta' must lie in [0, 1), got {m.FluxPolarization:R}", faults);
    }

    static void CheckEnd(TextureEnd end, string place, ImmutableArray<TextureFault>.Builder faults)
    {
        switch (end)
        {
            case FixedEnd f:
                Require(double.IsFinite(f.Value.Square), place, "the held magnetization must be finite", faults);
                break;
            case LeadEnd lead:
                CheckMedium(lead.Medium, place, faults);
                Require(Math.Abs(lead.Direction.Square - 1) < 1e-9, place, "the lead's direction must be a unit vector", faults);
                Require(double.IsFinite(lead.Drift) && double.IsFinite(lead.Equilibrium), place, "the lead's drift and equilibrium must be finite", faults);
                break;
            case ContactEnd contact:
                var g = contact.Conductance;
                double xy = (g.XY + g.YX) / 2, xz = (g.XZ + g.ZX) / 2, yz = (g.YZ + g.ZY) / 2;
                // Sylvester, with room for rounding: all principal minors of the symmetric part.
                double scale = Math.Max(g.XX, Math.Max(g.YY, g.ZZ)), least = -1e-12 * scale * scale;
                bool positive = g.XX >= 0 && g.YY >= 0 && g.ZZ >= 0
                    && (g.XX * g.YY) - (xy * xy) >= least && (g.XX * g.ZZ) - (xz * xz) >= least && (g.YY * g.ZZ) - (yz * yz) >= least
                    && (0.5 * (g + g.Transpose)).Determinant >= least * scale;
                Require(positive, place, "the contact's conductance must have a positive semidefinite symmetric part, or it would create spin", faults);
                Require(double.IsFinite(contact.Outside.Square), place, "the reservoir's accumulation must be finite", faults);
                break;
            default:
                break;
        }
    }

    static void Require(bool holds, string place, string message, ImmutableArray<TextureFault>.Builder faults)
    {
        if (!holds)
        {
            faults.Add(new TextureFault(place, $"{place}: {message}"));
        }
    }
}
