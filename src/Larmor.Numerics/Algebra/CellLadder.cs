using System.Numerics;
using System.Runtime.CompilerServices;

namespace Larmor.Numerics.Algebra;

/// <summary>
/// A ladder network of n nodes with three components each: node i leaks K_i u_i and is fed s_i, link i carries
/// j_i = R_i⁻¹ (u_i − u_{i+1} + e_i) from node i to node i + 1, eq.. Optionally link n − 1 closes the ladder to a ring.
/// </summary>
/// <remarks>
/// The block-tridiagonal system is never formed. One sweep adds the admittance Q of everything on the left as circuits are
/// added in series and in parallel, Q_{i+1} = K_{i+1} + (1 + Q_i R_i)⁻¹ Q_i, eq., where nothing cancels: the error does
/// not grow with the number of nodes as that of elimination does (condition number n²). Needs K and R with a positive
/// semidefinite symmetric part, and a K that leaves no component without a leak. Link currents come with the values, so that
/// every node balances to rounding. Nothing is allocated after construction. Not safe for concurrent use.
/// </remarks>
public sealed class CellLadder<T>
    where T : struct, INumberBase<T>
{
    readonly CellMatrix<T>[] admittances;
    readonly CellMatrix<T>[] transfers;
    readonly CellVector<T>[] gathered;
    CellMatrix<T> closing;

    /// <summary>Makes a ladder of n nodes, at least one (at least two in a ring).</summary>
    public CellLadder(int nodes, bool ring)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nodes, ring ? 2 : 1);
        IsRing = ring;
        Leaks = new CellMatrix<T>[nodes];
        Resistances = new CellMatrix<T>[ring ? nodes : nodes - 1];
        admittances = new CellMatrix<T>[nodes];
        transfers = new CellMatrix<T>[nodes];
        gathered = new CellVector<T>[nodes];
    }

    /// <summary>Whether the last link joins the last node to the first.</summary>
    public bool IsRing { get; }

    /// <summary>K_i of each node, to be written before <see cref="TryFactor"/>.</summary>
    public CellMatrix<T>[] Leaks { get; }

    /// <summary>R_i of each link, to be written before <see cref="TryFactor"/>.</summary>
    public CellMatrix<T>[] Resistances { get; }

    /// <summary>Sweeps once through the ladder with the present leaks and resistances.</summary>
    /// <returns>False when a component has no leak anywhere: the equations have no unique solution.</returns>
    public bool TryFactor()
    {
        int n = Leaks.Length;
        CellMatrix<T> q = Leaks[0], unit = CellMatrix.Identity<T>();
        for (int i = 0; i < n - 1; i++)
        {
            admittances[i] = q;
            CellMatrix<T> t = (unit + (q * Resistances[i])).Inverse();
            transfers[i] = t;
            q = Leaks[i + 1] + (t * q);
        }

        admittances[n - 1] = q;
        transfers[n - 1] = q.Inverse();
        return IsFinite(transfers[n - 1]) && (!IsRing || TryClose());
    }

    /// <summary>Solves with the factors of the last <see cref="TryFactor"/>.</summary>
    /// <param name="sources">s_i, one per node.</param>
    /// <param name="forces">e_i, one per link.</param>
    /// <param name="values">Receives u_i, one per node.</param>
    /// <param name="currents">Receives j_i, one per link. No argument may overlap another.</param>
    public void Solve(
        ReadOnlySpan<CellVector<T>> sources, ReadOnlySpan<CellVector<T>> forces, Span<CellVector<T>> values, Span<CellVector<T>> currents)
    {
        SolveOpen(sources, forces, around: default, values, currents);
        if (IsRing)
        {
            int last = values.Length - 1;
            CellVector<T> around = closing * (values[last] - values[0] + forces[last]);
            SolveOpen(sources, forces, around, values, currents);
            currents[last] = around;
        }
    }

    /// <summary>The open ladder with a current taken from its last node and given to its first.</summary>
    void SolveOpen(
        ReadOnlySpan<CellVector<T>> sources, ReadOnlySpan<CellVector<T>> forces, CellVector<T> around,
        Span<CellVector<T>> values, Span<CellVector<T>> currents)
    {
        int last = Leaks.Length - 1;
        CellVector<T> f = around;
        for (int i = 0; i < last; i++)
        {
            f += sources[i];
            gathered[i] = f;
            f = transfers[i] * (f + (admittances[i] * forces[i]));
        }

        f += sources[last] - around;
        CellVector<T> u = transfers[last] * f;
        values[last] = u;
        for (int i = last - 1; i >= 0; i--)
        {
            CellVector<T> j = transfers[i] * (gathered[i] + (admittances[i] * (forces[i] - u)));
            u += (Resistances[i] * j) - forces[i];
            currents[i] = j;
            values[i] = u;
        }
    }

    /// <summary>What the open ladder answers, between its ends, to a current that goes around: the ring's own admittance.</summary>
    bool TryClose()
    {
        CellVector<T> x = Answer(new(T.One, T.Zero, T.Zero)), y = Answer(new(T.Zero, T.One, T.Zero)), z = Answer(new(T.Zero, T.Zero, T.One));
        CellMatrix<T> answer = new(x.X, y.X, z.X, x.Y, y.Y, z.Y, x.Z, y.Z, z.Z);
        closing = (Resistances[^1] + answer).Inverse();
        return IsFinite(closing);
    }

    /// <summary>u_0 − u_last for a current from the last node to the first, without sources; nothing is stored per node.</summary>
    CellVector<T> Answer(CellVector<T> around)
    {
        int last = Leaks.Length - 1;
        CellVector<T> f = around;
        for (int i = 0; i < last; i++)
        {
            gathered[i] = f;
            f = transfers[i] * f;
        }

        CellVector<T> end = transfers[last] * (f - around), u = end;
        for (int i = last - 1; i >= 0; i--)
        {
            u += Resistances[i] * (transfers[i] * (gathered[i] - (admittances[i] * u)));
        }

        return u - end;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static bool IsFinite(in CellMatrix<T> m) =>
        T.IsFinite(m.XX) && T.IsFinite(m.XY) && T.IsFinite(m.XZ) && T.IsFinite(m.YX) && T.IsFinite(m.YY) && T.IsFinite(m.YZ)
        && T.IsFinite(m.ZX) && T.IsFinite(m.ZY) && T.IsFinite(m.ZZ);
}
