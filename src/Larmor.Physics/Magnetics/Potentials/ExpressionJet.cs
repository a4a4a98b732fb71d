namespace Larmor.Physics.Magnetics.Potentials;

/// <summary>
/// A value with its first and second derivatives by ux, uy and uz, which every operation carries on exactly (forward
/// differentiation).
/// </summary>
readonly record struct ExpressionJet(
    double Value, double X, double Y, double Z, double XX, double YY, double ZZ, double XY, double XZ, double YZ)
{
    /// <summary>A number or one of the components, whose derivatives are 1 and 0.</summary>
    public ExpressionJet(double value, double x, double y, double z)
        : this(value, x, y, z, 0, 0, 0, 0, 0, 0)
    {
    }

    /// <summary>Whether value, slopes and curvatures are finite; a sum of finite numbers here never overflows unless one is near to it.</summary>
    public bool IsFinite => double.IsFinite(Value) && double.IsFinite(X + Y + Z) && double.IsFinite(XX + YY + ZZ + XY + XZ + YZ);

    bool IsConstant => X == 0 && Y == 0 && Z == 0;

    public static ExpressionJet operator +(ExpressionJet a, ExpressionJet b) => new(
        a.Value + b.Value, a.X + b.X, a.Y + b.Y, a.Z + b.Z,
        a.XX + b.XX, a.YY + b.YY, a.ZZ + b.ZZ, a.XY + b.XY, a.XZ + b.XZ, a.YZ + b.YZ);

    public static ExpressionJet operator -(ExpressionJet a, ExpressionJet b) => a + -b;

    public static ExpressionJet operator -(ExpressionJet a) => a.Through(-a.Value, -1, 0);

    public static ExpressionJet operator *(ExpressionJet a, ExpressionJet b) => new(
        a.Value * b.Value,
        (a.X * b.Value) + (a.Value * b.X), (a.Y * b.Value) + (a.Value * b.Y), (a.Z * b.Value) + (a.Value * b.Z),
        (a.XX * b.Value) + (2 * a.X * b.X) + (a.Value * b.XX),
        (a.YY * b.Value) + (2 * a.Y * b.Y) + (a.Value * b.YY),
        (a.ZZ * b.Value) + (2 * a.Z * b.Z) + (a.Value * b.ZZ),
        (a.XY * b.Value) + (a.X * b.Y) + (a.Y * b.X) + (a.Value * b.XY),
        (a.XZ * b.Value) + (a.X * b.Z) + (a.Z * b.X) + (a.Value * b.XZ),
        (a.YZ * b.Value) + (a.Y * b.Z) + (a.Z * b.Y) + (a.Value * b.YZ));

    public static ExpressionJet operator /(ExpressionJet a, ExpressionJet b)
    {
        double inverse = 1 / b.Value, square = inverse * inverse;
        return (a * b.Through(inverse, -square, 2 * square * inverse)) with { Value = a.Value / b.Value };
    }

    /// <summary>A function of this value, by its own value, slope and curvature here.</summary>
    public ExpressionJet Through(double value, double slope, double curvature) => new(
        value, slope * X, slope * Y, slope * Z,
        (slope * XX) + (curvature * X * X), (slope * YY) + (curvature * Y * Y), (slope * ZZ) + (curvature * Z * Z),
        (slope * XY) + (curvature * X * Y), (slope * XZ) + (curvature * X * Z), (slope * YZ) + (curvature * Y * Z));

    /// <summary>This value to a power. A negative base takes whole constant powers only; anything else is not a number.</summary>
    public ExpressionJet Power(ExpressionJet exponent)
    {
        double n = exponent.Value, power = Math.Pow(Value, n);
        if (exponent.IsConstant)
        {
            // 0 times an infinite power is nothing: x^1 has no curvature at 0, and x^0 no slope.
            double slope = n == 0 ? 0 : n * Math.Pow(Value, n - 1), curvature = n is 0 or 1 ? 0 : n * (n - 1) * Math.Pow(Value, n - 2);
            return Through(power, slope, curvature);
        }

        ExpressionJet logarithm = exponent * Through(Math.Log(Value), 1 / Value, -1 / (Value * Value));
        return logarithm.Through(power, power, power);
    }
}
