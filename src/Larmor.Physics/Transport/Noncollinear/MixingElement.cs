using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>A magnetoelectronic element between a normal node and a magnet's node of one plane, eq. (N-8).</summary>
/// <param name="conductances">Its conductances.</param>
/// <param name="magnet">The magnet that gives the axis.</param>
/// <param name="normalVector">Unknown D of the normal node, −1 for a reservoir.</param>
/// <param name="magnetVector">Unknown D of the magnet's node.</param>
/// <param name="jump">Unknown V0(left) − V0(right) across the element.</param>
/// <param name="normalOnLeft">Whether the normal node lies to the left.</param>
sealed class MixingElement(
    MixingConductances conductances, SpinRegion magnet, int normalVector, int magnetVector, int jump, bool normalOnLeft)
{
    readonly double sense = normalOnLeft ? 1 : -1;

    public MixingConductances Conductances { get; } = conductances;

    public SpinRegion Magnet { get; } = magnet;

    public int NormalVector { get; } = normalVector;

    public int MagnetVector { get; } = magnetVector;

    public int Jump { get; } = jump;

    public bool NormalOnLeft { get; } = normalOnLeft;

    public void AddTo(Span<double> block, int n)
    {
        MixingConductances g = Conductances;
        Vector3D u = Magnet.Direction;
        double sum = g.Up + g.Down, difference = sense * (g.Up - g.Down);
        block[(Jump * n) + Jump] += sum;
        AddMixed(block, n, NormalVector, difference * u);
        AddMixed(block, n, MagnetVector, -difference * u);
        SpinAlgebra.AddTensor(block, n, NormalVector, NormalVector, sum, 2 * g.Mixing, u);
        SpinAlgebra.AddTensor(block, n, MagnetVector, MagnetVector, sum, 2 * g.MagnetSide, u);
        SpinAlgebra.AddTensor(block, n, NormalVector, MagnetVector, -sum, -2 * g.Transmitted, u);
        SpinAlgebra.AddTensor(block, n, MagnetVector, NormalVector, -sum, -2 * g.Transmitted, u);
    }

    public void SubtractFluxes(ReadOnlySpan<double> x, Span<double> balance)
    {
        (double up, double down) = ChannelCurrents(x, Magnet.Direction);
        Vector3D along = (up - down) * Magnet.Direction;
        SpinAlgebra.Add(balance, NormalVector, -(along + FromNormal(x, Magnet.Direction)));
        SpinAlgebra.Add(balance, MagnetVector, along + IntoMagnet(x, Magnet.Direction));
        balance[Jump] -= sense * (up + down);
    }

    /// <summary>J_up and J_dn from the normal node to the magnet, per unit current density.</summary>
    public (double Up, double Down) ChannelCurrents(ReadOnlySpan<double> x, Vector3D u)
    {
        double charge = sense * x[Jump];
        double spin = u.Dot(SpinAlgebra.Read(x, NormalVector) - SpinAlgebra.Read(x, MagnetVector));
        return (Conductances.Up * (charge + spin), Conductances.Down * (charge - spin));
    }

    /// <summary>Transverse current that leaves the normal node.</summary>
    public Vector3D FromNormal(ReadOnlySpan<double> x, Vector3D u) =>
        SpinAlgebra.Turn(2 * Conductances.Mixing, u, SpinAlgebra.Read(x, NormalVector))
        - SpinAlgebra.Turn(2 * Conductances.Transmitted, u, SpinAlgebra.Read(x, MagnetVector));

    /// <summary>Transverse current that enters the magnet.</summary>
    public Vector3D IntoMagnet(ReadOnlySpan<double> x, Vector3D u) =>
        SpinAlgebra.Turn(2 * Conductances.Transmitted, u, SpinAlgebra.Read(x, NormalVector))
        - SpinAlgebra.Turn(2 * Conductances.MagnetSide, u, SpinAlgebra.Read(x, MagnetVector));

    void AddMixed(Span<double> block, int n, int vector, Vector3D g)
    {
        if (vector < 0)
        {
            return;
        }

        SpinAlgebra.Add(block.Slice(Jump * n, n), vector, g);
        block[(vector * n) + Jump] += g.X;
        block[((vector + 1) * n) + Jump] += g.Y;
        block[((vector + 2) * n) + Jump] += g.Z;
    }
}
