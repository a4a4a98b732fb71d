using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.FokkerPlanck;

/// <summary>A point of the sphere where an energy is stationary.</summary>
/// <param name="At">Unit vector.</param>
/// <param name="Energy">ε.</param>
/// <param name="Low">The smaller curvature.</param>
/// <param name="High">The larger curvature.</param>
readonly record struct StationaryPoint(Vec3 At, double Energy, double Low, double High)
{
    const int Rings = 12;
    const double Stride = 1e-3;

    /// <summary>All of them, by Newton's method from a grid of starts; those at which a curvature vanishes are left out.</summary>
    /// <param name="energy">A smooth energy in kT.</param>
    public static IEnumerable<StationaryPoint> AllOf(Func<Vec3, double> energy)
    {
        var found = new List<StationaryPoint>();
        for (int start = 0; start < 2 * Rings * Rings; start++)
        {
            (double sinθ, double cosθ) = Math.SinCos(Math.PI * ((start / (2 * Rings)) + 0.5) / Rings);
            (double sinφ, double cosφ) = Math.SinCos(Math.PI * ((start % (2 * Rings)) + 0.25) / Rings);
            if (Search(energy, new Vec3(sinθ * cosφ, sinθ * sinφ, cosθ)) is { } point && found.TrueForAll(other => (other.At - point.At).Square > 1e-6))
            {
                found.Add(point);
            }
        }

        return found;
    }

    static StationaryPoint? Search(Func<Vec3, double> energy, Vec3 u)
    {
        for (int pass = 0; pass < 60; pass++)
        {
            Vec3 side = u.Cross(Math.Abs(u.X) < 0.7 ? new(1, 0, 0) : new(0, 1, 0)), first = 1 / Math.Sqrt(side.Square) * side, second = u.Cross(first);
            Vec3 from = u;
            double E(double a, double b) => energy(Moved(from, (a * Stride * first) + (b * Stride * second)));
            double here = E(0, 0), ga = (E(1, 0) - E(-1, 0)) / 2, gb = (E(0, 1) - E(0, -1)) / 2;
            double aa = E(1, 0) - (2 * here) + E(-1, 0), bb = E(0, 1) - (2 * here) + E(0, -1), ab = (E(1, 1) - E(1, -1) - E(-1, 1) + E(-1, -1)) / 4;
            double determinant = (aa * bb) - (ab * ab), mean = (aa + bb) / 2, spread = Math.Sqrt(((aa - bb) * (aa - bb) / 4) + (ab * ab));
            if (Math.Abs(determinant) < 1e-10 * spread * spread)
            {
                return null;
            }

            double a = ((ab * gb) - (bb * ga)) / determinant, b = ((ab * ga) - (aa * gb)) / determinant, length = Stride * Math.Sqrt((a * a) + (b * b));
            if (length < 1e-8)
            {
                return new StationaryPoint(u, here, (mean - spread) / (Stride * Stride), (mean + spread) / (Stride * Stride));
            }

            double share = Math.Min(1, 0.2 / length);
            u = Moved(u, (share * a * Stride * first) + (share * b * Stride * second));
        }

        return null;
    }

    static Vec3 Moved(Vec3 u, Vec3 by)
    {
        Vec3 sum = u + by;
        return 1 / Math.Sqrt(sum.Square) * sum;
    }
}
