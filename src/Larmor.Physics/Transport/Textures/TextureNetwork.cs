using Larmor.Physics.Transport.Textures.Profiles;

namespace Larmor.Physics.Transport.Textures;

/// <summary>
/// A texture frozen into finite volumes, ready to be solved again and again at rest: flux on faces, reaction in cells, so that
/// what leaves one cell enters the next, eqs. to. Second order in the cell width.
/// </summary>
/// <remarks>
/// After freezing, the magnetization and the drift of a layer may change; <see cref="Solve"/> allocates nothing and its cost is
/// linear in the cells. An instance is not safe for concurrent use; freeze one per thread.
/// </remarks>
public sealed class TextureNetwork
{
    readonly TextureLadder<double> ladder;
    bool changed;
    bool factored;

    TextureNetwork(TextureCells cells)
    {
        Cells = cells;
        ladder = new TextureLadder<double>(cells);
    }

    /// <summary>The description that was frozen; magnetizations and drifts may have been changed since.</summary>
    public Texture Texture => Cells.Texture;

    internal TextureCells Cells { get; }

    /// <summary>Freezes a description.</summary>
    /// <exception cref="ArgumentException">
    /// The description has a fault (<see cref="TextureCheck.Find"/> lists them all), or no steady state is unique.
    /// </exception>
    public static TextureNetwork Freeze(Texture texture)
    {
        TextureCells cells = TextureCheck.Freeze(texture);
        bool unique = cells.Left.Holds || cells.Right.Holds || texture.Layers.Any(layer => double.IsFinite(layer.Medium.SpinFlipTime));
        return unique
            ? new TextureNetwork(cells)
            : throw new ArgumentException(
                "no layer flips spins and no end holds them, so that any accumulation could stay: give a finite spin-flip time or a fixed end", nameof(texture));
    }

    /// <summary>Changes the magnetization of a layer, or takes note that the profile's own numbers have changed.</summary>
    /// <param name="layer">Index in <see cref="Texture.Layers"/>.</param>
    /// <param name="profile">The new profile.</param>
    public void SetMagnetization(int layer, IMagnetizationProfile profile)
    {
        if (Cells.Layers[layer].Magnetization != profile)
        {
            Cells.Replace(layer, Cells.Layers[layer] with { Magnetization = profile });
        }

        changed = true;
    }

    /// <summary>Changes the drift flux of a layer.</summary>
    /// <param name="layer">Index in <see cref="Texture.Layers"/>.</param>
    /// <param name="drift">b in A/s, finite.</param>
    public void SetDrift(int layer, double drift)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(drift), other: false, nameof(drift));
        Cells.Replace(layer, Cells.Layers[layer] with { Drift = drift });
        changed = true;
    }

    /// <summary>A state for this network to write into.</summary>
    public TextureState CreateState() => new(Cells);

    /// <summary>Solves for the steady state.</summary>
    /// <param name="state">Receives the solution; made by <see cref="CreateState"/>.</param>
    /// <exception cref="InvalidOperationException">The equations are singular to rounding, or a profile gives no finite number.</exception>
    public void Solve(TextureState state)
    {
        if (changed)
        {
            Cells.Assemble();
            factored = false;
            changed = false;
        }

        if (!factored && !ladder.TryFactor(0))
        {
            throw new InvalidOperationException(
                "the balance of spins is singular to rounding: relaxation and ends are too weak against diffusion; give a shorter spin-flip time or a fixed end");
        }

        factored = true;
        ladder.SetDrive();
        ladder.Solve(endDrive: 1, endHold: 1, state.Drivers, state.FluxesToFill);
        state.Complete();
    }
}
