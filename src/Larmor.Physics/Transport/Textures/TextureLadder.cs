using System.Numerics;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport.Textures;

/// <summary>The equations of a texture at one rate s of exp(st): 0 at rest, 1/θ in an implicit stage, −iω in a frequency response.</summary>
sealed class TextureLadder<T>
    where T : struct, INumberBase<T>
{
    readonly TextureCells cells;
    readonly CellLadder<T> ladder;
    readonly CellVector<T>[] balance;
    CellMatrix<T> leftGain, leftAdmittance, rightGain, rightAdmittance;

    public TextureLadder(TextureCells cells)
    {
        this.cells = cells;
        int n = cells.Positions.Length;
        ladder = new CellLadder<T>(n, cells.IsRing);
        Sources = new CellVector<T>[n];
        Forces = new CellVector<T>[n + 1];
        balance = new CellVector<T>[n];
    }

    /// <summary>Source of each cell.</summary>
    public CellVector<T>[] Sources { get; }

    /// <summary>Force on each face, ends included.</summary>
    public CellVector<T>[] Forces { get; }

    /// <summary>Loads the coefficients for a rate and factors them.</summary>
    /// <returns>False when there is no unique solution.</returns>
    public bool TryFactor(T rate)
    {
        int n = Sources.Length;
        bool resting = T.IsZero(rate);
        for (int i = 0; i < n; i++)
        {
            CellMatrix<T> leak = CellConversion.To<T>(cells.Reactions[i]);
            ladder.Leaks[i] = resting ? leak : leak + CellMatrix.Scalar(rate * T.CreateChecked(cells.Widths[i]));
        }

        for (int i = 0; i < ladder.Resistances.Length; i++)
        {
            ladder.Resistances[i] = Resistance(i + 1, rate);
        }

        if (!cells.IsRing)
        {
            (leftGain, leftAdmittance) = cells.Left.Through(Resistance(0, rate), cells.Texture, rate);
            (rightGain, rightAdmittance) = cells.Right.Through(Resistance(n, rate), cells.Texture, rate);
            ladder.Leaks[0] += leftAdmittance;
            ladder.Leaks[n - 1] += rightAdmittance;
        }

        return ladder.TryFactor();
    }

    /// <summary>Writes the texture's own sources and forces.</summary>
    public void SetDrive()
    {
        for (int i = 0; i < Sources.Length; i++)
        {
            Sources[i] = CellConversion.To<T>(cells.Sources[i]);
        }

        for (int i = 0; i < Forces.Length; i++)
        {
            Forces[i] = CellConversion.To<T>(cells.Forces[i]);
        }
    }

    /// <summary>Solves for the driver in the cells and the flux through all faces.</summary>
    /// <param name="endDrive">Factor of the drift that the ends let pass.</param>
    /// <param name="endHold">Factor of the values that the ends hold; both factors are 0 in a homogeneous problem.</param>
    /// <param name="values">Receives the driver, one per cell.</param>
    /// <param name="fluxes">Receives the flux along +x, one per face.</param>
    public void Solve(T endDrive, T endHold, Span<CellVector<T>> values, Span<CellVector<T>> fluxes)
    {
        int n = Sources.Length;
        if (cells.IsRing)
        {
            ladder.Solve(Sources, Forces.AsSpan(1), values, fluxes[1..]);
            fluxes[0] = fluxes[n];
            return;
        }

        CellVector<T> left = EndFlux(cells.Left, endDrive, leftGain, leftAdmittance, Forces[0], endHold);
        CellVector<T> right = EndFlux(cells.Right, endDrive, rightGain, rightAdmittance, Forces[n], -endHold);
        Sources.CopyTo(balance, 0);
        balance[0] += left;
        balance[n - 1] -= right;
        ladder.Solve(balance, Forces.AsSpan(1, n - 1), values, fluxes[1..n]);
        fluxes[0] = left - (leftAdmittance * values[0]);
        fluxes[n] = right + (rightAdmittance * values[n - 1]);
    }

    /// <summary>Flux along +x through an end whose cell had the value zero; what lies beyond drives it with the sign of its side.</summary>
    static CellVector<T> EndFlux(
        in EndCondition end, T drive, in CellMatrix<T> gain, in CellMatrix<T> admittance, in CellVector<T> force, T hold) =>
        (gain * (drive * CellConversion.To<T>(end.Drift))) + (admittance * (force + (hold * CellConversion.To<T>(end.Outside))));

    CellMatrix<T> Resistance(int face, T rate)
    {
        CellMatrix<T> resistance = CellConversion.To<T>(cells.Resistances[face]);
        return T.IsZero(rate) ? resistance : resistance + (rate * CellConversion.To<T>(cells.Inertias[face]));
    }
}
