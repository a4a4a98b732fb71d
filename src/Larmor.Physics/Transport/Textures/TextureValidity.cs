using System.Collections.Immutable;

namespace Larmor.Physics.Transport.Textures;

/// <summary>Where the diffusion laws of this folder stop being physics (docs/theory/textures.md, section 4).</summary>
public static class TextureValidity
{
    /// <summary>
    /// Lists what a reader of the results should be told; empty when nothing is known against them. The results themselves are
    /// correct solutions of the stated equations in any case.
    /// </summary>
    public static ImmutableArray<string> Warnings(Texture texture)
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        foreach (TextureLayer layer in texture.Layers)
        {
            SpinMedium medium = layer.Medium;
            double path = medium.MeanFreePath;
            var mode = new ClosedForms.TransverseDecay(medium, medium.PrecessionRate, FluxLaw.TwoMoment);
            if (texture.Law == FluxLaw.TwoMoment && medium.PrecessionAngle > 1 && mode.Wavenumber.Magnitude * path > 1)
            {
                warnings.Add(
                    $"layer '{layer.Name}': spins turn by {medium.PrecessionAngle:G3} rad between collisions and their mode varies within a mean free path "
                    + $"({path * 1e9:G3} nm): transverse spins dephase ballistically there, diffusion is outside its validity");
            }

            if (layer.Thickness < path)
            {
                warnings.Add(
                    $"layer '{layer.Name}': {layer.Thickness * 1e9:G3} nm is shorter than the mean free path of {path * 1e9:G3} nm: diffusion is outside its validity");
            }

            if (mode.Wavenumber.Magnitude * layer.Thickness / layer.Cells > 0.1 && layer.Magnetization is not Profiles.UniformProfile { Magnetization.Square: 0 })
            {
                warnings.Add(
                    $"layer '{layer.Name}': cells of {layer.Thickness / layer.Cells * 1e9:G3} nm are coarse for a transverse mode of {1e9 / mode.Wavenumber.Magnitude:G3} nm; "
                    + "take at most a tenth of it");
            }
        }

        return warnings.ToImmutable();
    }
}
