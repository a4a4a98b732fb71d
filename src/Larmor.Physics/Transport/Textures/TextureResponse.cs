using System.Numerics;
using ComplexVector = Larmor.Numerics.Algebra.CellVector<System.Numerics.Complex>;

namespace Larmor.Physics.Transport.Textures;

/// <summary>
/// The answer of a texture to drives that oscillate as exp(−iωt), eq.: drifts, held values and equilibria of the description are
/// read as amplitudes, and so are the results.
/// </summary>
/// <remarks>At ω = 0 it is the steady state. Nothing is allocated after construction. Not safe for concurrent use.</remarks>
public sealed class TextureResponse
{
    readonly TextureCells cells;
    readonly TextureLadder<Complex> ladder;
    readonly ComplexVector[] amplitudes;
    readonly ComplexVector[] fluxes;

    TextureResponse(TextureCells cells)
    {
        this.cells = cells;
        ladder = new TextureLadder<Complex>(cells);
        amplitudes = new ComplexVector[cells.Positions.Length];
        fluxes = new ComplexVector[cells.Positions.Length + 1];
    }

    /// <summary>x of the cells' centres in m.</summary>
    public ReadOnlySpan<double> Positions => cells.Positions;

    /// <summary>Amplitude of the driver of the flux in A/m, one per cell.</summary>
    public ReadOnlySpan<ComplexVector> Amplitudes => amplitudes;

    /// <summary>Amplitude of the flux in A/s, one per face, ends included.</summary>
    public ReadOnlySpan<ComplexVector> Fluxes => fluxes;

    /// <summary>Freezes a description.</summary>
    /// <exception cref="ArgumentException">The description has a fault; <see cref="TextureCheck.Find"/> lists them all.</exception>
    public static TextureResponse Freeze(Texture texture) => new(TextureCheck.Freeze(texture));

    /// <summary>Solves at an angular frequency.</summary>
    /// <param name="frequency">ω in rad/s, real and finite.</param>
    /// <exception cref="InvalidOperationException">The equations are singular to rounding: an undamped resonance.</exception>
    public void Solve(double frequency)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(frequency), other: false, nameof(frequency));
        if (!ladder.TryFactor(new Complex(0, -frequency)))
        {
            throw new InvalidOperationException(
                $"the response at {frequency:R} rad/s is singular to rounding: nothing damps it; give a finite spin-flip time or a fixed end");
        }

        ladder.SetDrive();
        ladder.Solve(endDrive: Complex.One, endHold: Complex.One, amplitudes, fluxes);
    }
}
