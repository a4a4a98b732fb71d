using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;

namespace Larmor.Experiments;

/// <summary>A texture with what is needed to put its torque into the numbers of micromagnetic codes.</summary>
/// <param name="Texture">The texture; every layer carries the same drift.</param>
/// <param name="SaturationMagnetization">M_s in A/m, when known: turns u M_s into the velocity u.</param>
/// <param name="ClosedForm">u M_s/b and β by a closed form, where one holds.</param>
public sealed record TextureCase(Texture Texture, double? SaturationMagnetization, TorquePair? ClosedForm);

/// <summary>Accumulation, spin current and torque in a texture at rest.</summary>
public static class TextureExperiment
{
    /// <summary>Freezes, solves and projects the torque of a driven texture of one layer that turns.</summary>
    /// <param name="sample">The texture.</param>
    /// <exception cref="ArgumentException">The texture has a fault; <see cref="TextureCheck.Find"/> lists them.</exception>
    public static TextureResult Run(TextureCase sample)
    {
        TextureNetwork network = TextureNetwork.Freeze(sample.Texture);
        TextureState state = network.CreateState();
        network.Solve(state);
        bool projects = sample.Texture.Layers is [{ Drift: not 0 }] && Turns(state);
        return new TextureResult(sample, state, projects ? TextureProjection.Of(state, 0) : null);
    }

    static bool Turns(TextureState state)
    {
        for (int i = 1; i < state.CellCount; i++)
        {
            if ((state.Direction(i) - state.Direction(0)).Square > 1e-12)
            {
                return true;
            }
        }

        return false;
    }
}
