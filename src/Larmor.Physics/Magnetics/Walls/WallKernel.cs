using System.Numerics;
using System.Runtime.CompilerServices;

namespace Larmor.Physics.Magnetics.Walls;

/// <summary>The right-hand side of eq. (W-2) on a lattice, eq. (W-15), fused with one stage of the classical Runge–Kutta method.</summary>
/// <remarks>
/// Lanes of the machine's own width: every cell sees the same operations in the same order whatever that width is. Fourth order in
/// the cell: (−1, 16, −30, 16, −1)/12h² and (1, −8, 0, 8, −1)/12h.
/// </remarks>
readonly struct WallKernel
{
    readonly double exchange, easy, hard, field, drift, slip, α, norm;

    public WallKernel(WallMedium medium, WallDrive drive, double cell)
    {
        double rate = 2 * medium.GyromagneticRatio / medium.SaturationMagnetization;
        exchange = rate * medium.ExchangeStiffness / (12 * cell * cell);
        easy = rate * medium.EasyAxis;
        hard = rate * medium.HardAxis;
        field = medium.GyromagneticRatio * drive.Field;
        drift = drive.Velocity / (12 * cell);
        slip = drive.Nonadiabaticity * drift;
        α = medium.Damping;
        norm = 1 / (1 + (α * α));

        // Largest of the spectra: 64/12 of the second, 1.372 of the first difference.
        FastestRate = (64 * exchange) + easy + hard + Math.Abs(field) + (1.372 * 12 * (Math.Abs(drift) + Math.Abs(slip)));
    }

    /// <summary>Bound in 1/s of the rates of all spin waves that the lattice holds.</summary>
    public double FastestRate { get; }

    /// <summary>For every cell: k = f(source); sum = sum·keep + weight·k; target = start + step·k, or start + sum where <paramref name="step"/> is 0.</summary>
    public void Stage(WallLattice start, WallLattice source, WallLattice sum, WallLattice target, double keep, double weight, double step)
    {
        var k = new Vector<double>(keep);
        var w = new Vector<double>(weight);
        var s = new Vector<double>(step);
        for (int i = WallLattice.Margin; i < WallLattice.Margin + source.Padded; i += Vector<double>.Count)
        {
            Rate(source, i, out Vector<double> x, out Vector<double> y, out Vector<double> z);
            Vector<double> sx = (k * At(sum.X, i)) + (w * x), sy = (k * At(sum.Y, i)) + (w * y), sz = (k * At(sum.Z, i)) + (w * z);
            if (step == 0)
            {
                sx += At(start.X, i);
                sy += At(start.Y, i);
                sz += At(start.Z, i);
                Vector<double> shrink = Vector<double>.One / Vector.SquareRoot((sx * sx) + (sy * sy) + (sz * sz));
                Put(target, i, shrink * sx, shrink * sy, shrink * sz);
            }
            else
            {
                Put(sum, i, sx, sy, sz);
                Put(target, i, At(start.X, i) + (s * x), At(start.Y, i) + (s * y), At(start.Z, i) + (s * z));
            }
        }

        target.CloseRight();
    }

    /// <summary>∂n/∂t of the lanes from cell i on, in 1/s: perpendicular to n to rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rate(WallLattice n, int i, out Vector<double> x, out Vector<double> y, out Vector<double> z)
    {
        Vector<double> nx = At(n.X, i), ny = At(n.Y, i), nz = At(n.Z, i);
        Difference(n.X, i, nx, out Vector<double> bendX, out Vector<double> slopeX);
        Difference(n.Y, i, ny, out Vector<double> bendY, out Vector<double> slopeY);
        Difference(n.Z, i, nz, out Vector<double> bendZ, out Vector<double> slopeZ);

        // n × (β u n′ − γB + u n × n′): the drift, written so that it cannot change |n|.
        Vector<double> qx = (ny * slopeZ) - (nz * slopeY), qy = (nz * slopeX) - (nx * slopeZ), qz = (nx * slopeY) - (ny * slopeX);
        Vector<double> wx = (slip * slopeX) + (drift * qx) - (exchange * bendX);
        Vector<double> wy = (slip * slopeY) + (drift * qy) - (exchange * bendY) + (hard * ny);
        Vector<double> wz = (slip * slopeZ) + (drift * qz) - (exchange * bendZ) - (easy * nz) - new Vector<double>(field);
        Vector<double> tx = (ny * wz) - (nz * wy), ty = (nz * wx) - (nx * wz), tz = (nx * wy) - (ny * wx);
        x = norm * (tx + (α * ((ny * tz) - (nz * ty))));
        y = norm * (ty + (α * ((nz * tx) - (nx * tz))));
        z = norm * (tz + (α * ((nx * ty) - (ny * tx))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Difference(double[] a, int i, Vector<double> middle, out Vector<double> bend, out Vector<double> slope)
    {
        Vector<double> left2 = At(a, i - 2), left = At(a, i - 1), right = At(a, i + 1), right2 = At(a, i + 2);
        bend = (16 * (left + right)) - (left2 + right2) - (30 * middle);
        slope = (8 * (right - left)) + left2 - right2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector<double> At(double[] a, int i) => new(a, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Put(WallLattice n, int i, Vector<double> x, Vector<double> y, Vector<double> z)
    {
        x.CopyTo(n.X, i);
        y.CopyTo(n.Y, i);
        z.CopyTo(n.Z, i);
    }
}
