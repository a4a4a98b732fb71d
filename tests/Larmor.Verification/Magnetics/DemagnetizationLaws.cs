using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Energies;
using Xunit;

namespace Larmor.Verification.Magnetics;

/// <summary>Demagnetizing tensors against closed forms, limits and each other.</summary>
public sealed class DemagnetizationLaws
{
    [Fact]
    public void Sphere_and_cube_share_the_trace_equally()
    {
        Near(Matrix3D.Diagonal(1.0 / 3, 1.0 / 3, 1.0 / 3), Demagnetization.Ellipsoid(new(2e-9, 2e-9, 2e-9)), 2e-15);
        Near(Matrix3D.Diagonal(1.0 / 3, 1.0 / 3, 1.0 / 3), Demagnetization.Prism(new(5e-9, 5e-9, 5e-9)), 2e-14);
    }

    /// <summary>Osborn's formulas for bodies of revolution, m the ratio of axes: prolate and oblate.</summary>
    [Theory]
    [InlineData(1.5)]
    [InlineData(4)]
    [InlineData(40)]
    public void Spheroids_follow_Osborn(double m)
    {
        double root = Math.Sqrt((m * m) - 1);
        double prolate = ((m / root * Math.Log(m + root)) - 1) / ((m * m) - 1);
        double oblate = (m * m / ((m * m) - 1)) * (1 - (Math.Asin(root / m) / root));
        Near(Matrix3D.Diagonal((1 - prolate) / 2, (1 - prolate) / 2, prolate), Demagnetization.Ellipsoid(new(1, 1, m)), 1e-14);
        Near(Matrix3D.Diagonal((1 - oblate) / 2, (1 - oblate) / 2, oblate), Demagnetization.Ellipsoid(new(m, m, 1)), 1e-14);
    }

    [Fact]
    public void General_ellipsoid_has_trace_one_and_follows_its_axes()
    {
        Matrix3D n = Demagnetization.Ellipsoid(new(90e-9, 40e-9, 3e-9)), turned = Demagnetization.Ellipsoid(new(3e-9, 90e-9, 40e-9));
        Assert.Equal(1, n.Trace, 1e-14);
        Assert.Equal(n.X.X, turned.Y.Y, 1e-15);
        Assert.Equal(n.Z.Z, turned.X.X, 1e-15);
        Assert.True(n.X.X < n.Y.Y && n.Y.Y < n.Z.Z);
    }

    /// <summary>Aharoni's equation (1) for the factor along z of a prism with half edges a, b, c.</summary>
    [Theory]
    [InlineData(1, 1, 0.1)]
    [InlineData(2, 1, 0.5)]
    [InlineData(1, 2, 7)]
    public void Prism_follows_Aharoni(double a, double b, double c)
    {
        double ab = double.Hypot(a, b), bc = double.Hypot(b, c), ac = double.Hypot(a, c), r = Math.Sqrt((a * a) + (b * b) + (c * c));
        double sum = (((b * b) - (c * c)) / (2 * b * c) * Math.Log((r - a) / (r + a)))
            + (((a * a) - (c * c)) / (2 * a * c) * Math.Log((r - b) / (r + b)))
            + (b / (2 * c) * Math.Log((ab + a) / (ab - a)))
            + (a / (2 * c) * Math.Log((ab + b) / (ab - b)))
            + (c / (2 * a) * Math.Log((bc - b) / (bc + b)))
            + (c / (2 * b) * Math.Log((ac - a) / (ac + a)))
            + (2 * Math.Atan(a * b / (c * r)))
            + (((a * a * a) + (b * b * b) - (2 * c * c * c)) / (3 * a * b * c))
            + (((a * a) + (b * b) - (2 * c * c)) / (3 * a * b * c) * r)
            + (c / (a * b) * (ac + bc))
            - (((ab * ab * ab) + (bc * bc * bc) + (ac * ac * ac)) / (3 * a * b * c));
        Assert.Equal(sum / Math.PI, Demagnetization.Prism(new(2 * a, 2 * b, 2 * c)).Z.Z, 1e-12);
    }

    [Fact]
    public void Round_cylinder_as_long_as_wide_has_the_tabulated_factor()
    {
        // D.-X. Chen, J. A. Brug, R. B. Goldfarb, IEEE Trans. Magn. 27, 3601 (1991): magnetometric factor 0.3116 at length = diameter, no susceptibility.
        Assert.Equal(0.3116, Demagnetization.EllipticCylinder(1, 1, 2).Z.Z, 5e-5);
    }

    [Fact]
    public void Long_pillar_becomes_a_rod_and_a_flat_one_a_film()
    {
        // The ends of a long pillar act as its section over its length; a flat one as length over width times a logarithm.
        Near(Demagnetization.EllipticRod(3, 1), Demagnetization.EllipticCylinder(3, 1, 1e5), 2e-5);
        Near(Demagnetization.Film, Demagnetization.EllipticCylinder(3, 1, 1e-5), 1e-4);
    }

    /// <summary>A pillar cut into 2400 square columns whose corners stick out at the rim: agrees to the roughness of the rim, a percent.</summary>
    [Fact]
    public void Elliptic_pillar_agrees_with_a_sum_over_prisms()
    {
        const double a = 2, b = 1, length = 1;
        const int n = 20;
        const double h = b / n;
        List<(int I, int J)> cells = [];
        for (int i = -2 * n; i < 2 * n; i++)
        {
            for (int j = -n; j < n; j++)
            {
                double x = (i + 0.5) * h / a, y = (j + 0.5) * h / b;
                if ((x * x) + (y * y) < 1)
                {
                    cells.Add((i, j));
                }
            }
        }

        Vector3D column = new(h, h, length);
        Dictionary<(int, int), Matrix3D> tensors = [];
        Matrix3D sum = Matrix3D.Zero;
        foreach ((int i, int j) in cells)
        {
            foreach ((int k, int l) in cells)
            {
                (int, int) key = (Math.Abs(k - i), Math.Abs(l - j));
                if (!tensors.TryGetValue(key, out Matrix3D tensor))
                {
                    tensor = PrismTensor.Between(column, column, new(key.Item1 * h, key.Item2 * h, 0));
                    tensors.Add(key, tensor);
                }

                sum += tensor;
            }
        }

        Matrix3D mean = (1.0 / cells.Count) * sum, expected = Demagnetization.EllipticCylinder(a, b, length);
        Assert.Equal(mean.X.X, expected.X.X, 4e-3);
        Assert.Equal(mean.Y.Y, expected.Y.Y, 4e-3);
        Assert.Equal(mean.Z.Z, expected.Z.Z, 4e-3);
    }

    /// <summary>V₁ N₁₂ = V₂ N₂₁, trace 0 outside, and the dipole at a distance of 8 edges to (edge/distance)², 1 % and less.</summary>
    [Fact]
    public void Prisms_act_on_each_other_alike_and_like_dipoles_from_afar()
    {
        Vector3D p = new(4, 2, 1), q = new(3, 3, 2), r = new(1, 0.5, 4);
        Matrix3D there = PrismTensor.Between(p, q, r), back = PrismTensor.Between(q, p, -r);
        Near(18 * there, 8 * back, 1e-12);
        Assert.Equal(0, there.Trace, 1e-13);
        Vector3D far = new(5, -4, 6), unit = far.Normalized();
        Matrix3D tensor = PrismTensor.Between(Vector3D.UnitX + Vector3D.UnitY + Vector3D.UnitZ, new(1, 1, 1), far);
        Matrix3D dipole = (1 / (4 * Math.PI * Math.Pow(far.Length, 3))) * (Matrix3D.Identity + (-3 * Matrix3D.Outer(unit, unit)));
        Near(dipole, tensor, 0.01 * dipole.X.Length);
    }

    /// <summary>Two halves of a prism together have the self-energy of the whole: Σ V N over the pairs.</summary>
    [Fact]
    public void Halves_of_a_prism_add_up_to_the_whole()
    {
        Vector3D whole = new(4, 3, 2), half = new(2, 3, 2);
        Matrix3D sum = Demagnetization.Prism(half) + PrismTensor.Between(half, half, new(2, 0, 0));
        Near(Demagnetization.Prism(whole), sum, 1e-14);
    }

    static void Near(Matrix3D expected, Matrix3D actual, double tolerance)
    {
        Matrix3D off = expected + (-1 * actual);
        double size = Math.Max(off.X.Length, Math.Max(off.Y.Length, off.Z.Length));
        Assert.True(size <= tolerance, $"expected {expected}, got {actual}, off by {size:E2}");
    }
}
