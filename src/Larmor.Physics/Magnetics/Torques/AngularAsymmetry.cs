namespace Larmor.Physics.Magnetics.Torques;

/// <summary>Dependence of a torque on c = u·p, g(c) = q₊/(A + B c) + q₋/(A − B c), eq. (M-18).</summary>
/// <param name="Plus">q₊.</param>
/// <param name="Minus">q₋.</param>
/// <param name="A">A, positive.</param>
/// <param name="B">B, smaller than A in magnitude.</param>
public sealed record AngularAsymmetry(double Plus, double Minus, double A, double B)
{
    /// <summary>B, smaller than A in magnitude, so that g is finite at every angle.</summary>
    public double B { get; } = Math.Abs(B) < A ? B : throw new ArgumentOutOfRangeException(nameof(B), B, "A must be larger than |B|.");

    /// <summary>g = 1 at every angle.</summary>
    public static AngularAsymmetry None { get; } = new(1, 0, 1, 0);

    /// <summary>g = 2Λ²/[(Λ² + 1) + (Λ² − 1) c], which is 1 at Λ = 1.</summary>
    /// <remarks>J. C. Slonczewski, J. Magn. Magn. Mater. 247, 324 (2002).</remarks>
    /// <param name="asymmetry">Λ, positive.</param>
    public static AngularAsymmetry Slonczewski(double asymmetry)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(asymmetry);
        double square = asymmetry * asymmetry;
        return new(2 * square, 0, square + 1, square - 1);
    }

    /// <summary>g(c).</summary>
    public double Value(double c) => (Plus / (A + (B * c))) + (Minus / (A - (B * c)));

    /// <summary>dg/dc.</summary>
    public double Slope(double c)
    {
        double plus = A + (B * c), minus = A - (B * c);
        return B * ((Minus / (minus * minus)) - (Plus / (plus * plus)));
    }

    /// <summary>∫₀^c g.</summary>
    public double Integral(double c)
    {
        double ratio = B / A;
        return ((Plus * LogOverRatio(ratio * c)) + (Minus * LogOverRatio(-ratio * c))) * c / A;
    }

    /// <summary>ln(1 + x)/x.</summary>
    static double LogOverRatio(double x)
    {
        // (1 + x) − 1 carries the same rounding as the logarithm, so that the quotient keeps all digits near 0.
        double one = 1 + x;
        return one == 1 ? 1 : Math.Log(one) / (one - 1);
    }
}
