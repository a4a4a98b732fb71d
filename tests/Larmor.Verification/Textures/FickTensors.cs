using System.Text.Json;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport.Textures;
using Xunit;
using Matrix = Larmor.Numerics.Algebra.CellMatrix<double>;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>The tensor of the modified Fick law: inverse, covariance, sign, (X-7), (X-10).</summary>
public sealed class FickTensors
{
    public static TheoryData<int> Sets => [.. Enumerable.Range(0, 12)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Laboratory_times_reproduce_the_numerical_inverse(int set)
    {
        JsonElement p = ReferenceMedia.Parameters("tensor_inverse.json")[set];
        double v = p.GetProperty("vF").GetDouble();
        Vector W = ReferenceMedia.Vector(p.GetProperty("W")), τ = ReferenceMedia.Vector(p.GetProperty("tau"));
        Near.Matrices(Read(p.GetProperty("D")), FickTensor.ByAxes(v, τ, W), 1e-12);
        if (τ.X == τ.Y && τ.Y == τ.Z)
        {
            Near.Matrices(Read(p.GetProperty("Ainv")), FickTensor.Inverse(τ.X * W), 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Times_along_and_across_give_the_covariant_tensor(int set)
    {
        JsonElement p = ReferenceMedia.Parameters("tensor_inverse.json")[set];
        Matrix D = FickTensor.Covariant(
            p.GetProperty("vF").GetDouble(), p.GetProperty("tau_par").GetDouble(), p.GetProperty("tau_perp").GetDouble(), ReferenceMedia.Vector(p.GetProperty("W")));
        Near.Matrices(Read(p.GetProperty("D_covariant")), D, 1e-12);
    }

    [Fact]
    public void Off_diagonal_part_has_the_sign_of_the_inverse_and_not_the_printed_one()
    {
        // W along +z: D_xy = +D0 a/(1 + a²) = −D_yx. Printed (92) has the other sign.
        Matrix D = FickTensor.Of(1e-3, 2e-14, new Vector(0, 0, 1e14));
        Near.Number(1e-3 * 2 / 5, D.XY, 1e-14);
        Near.Number(-1e-3 * 2 / 5, D.YX, 1e-14);
        Near.Number(1e-3 / 5, D.XX, 1e-14);
        Near.Number(1e-3, D.ZZ, 1e-14);
        Assert.True((D * new Vector(0, 1, 0)).X > 0, "transposed tensor");
    }

    [Fact]
    public void Turning_the_spins_turns_the_tensor()
    {
        Matrix Q = Turn.About(new Vector(0.3, -1, 0.7), 1.234);
        Vector W = new(3e13, -7e13, 5e13);
        Near.Matrices(Q * FickTensor.Of(1e-3, 2e-14, W) * Q.Transpose, FickTensor.Of(1e-3, 2e-14, Q * W), 1e-14);
        Matrix covariant = FickTensor.Covariant(2e5, 3e-14, 1e-14, W);
        Near.Matrices(Q * covariant * Q.Transpose, FickTensor.Covariant(2e5, 3e-14, 1e-14, Q * W), 1e-14);
        // The laboratory times of the paper are not covariant unless they are equal.
        Vector unequal = new(1e-14, 2e-14, 3e-14);
        Matrix turned = FickTensor.ByAxes(2e5, unequal, Q * W), expected = Q * FickTensor.ByAxes(2e5, unequal, W) * Q.Transpose;
        Assert.True(Near.Largest(turned - expected) > 0.1 * Near.Largest(expected));
    }

    [Fact]
    public void Product_with_its_own_inverse_is_one()
    {
        Vector a = new(3, -0.2, 70);
        Near.Matrices(CellMatrix.Identity<double>(), FickTensor.Inverse(a) * (CellMatrix.Identity<double>() + CellMatrix.Cross(a)), 1e-13);
    }

    static Matrix Read(JsonElement rows)
    {
        double[] a = ReferenceMedia.Numbers(rows[0]), b = ReferenceMedia.Numbers(rows[1]), c = ReferenceMedia.Numbers(rows[2]);
        return new Matrix(a[0], a[1], a[2], b[0], b[1], b[2], c[0], c[1], c[2]);
    }
}
