namespace Larmor.Physics.Magnetics.Potentials;

/// <summary>A value together with its derivatives by ux, uy and uz, which every operation carries on exactly (forward differentiation).</summary>
readonly record struct ExpressionDual(double Value, double X, double Y, double Z)
{
    public bool IsFinite => double.IsFinite(Value) && double.IsFinite(X) && double.IsFinite(Y) && double.IsFinite(Z);

    bool IsConstant => X == 0 && Y == 0 && Z == 0;

    public static ExpressionDual operator +(ExpressionDual a, ExpressionDual b) => new(a.Value + b.Value, a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static ExpressionDual operator -(ExpressionDual a, ExpressionDual b) => new(a.Value - b.Value, a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static ExpressionDual operator -(ExpressionDual a) => new(-a.Value, -a.X, -a.Y, -a.Z);

    public static ExpressionDual operator *(ExpressionDual a, ExpressionDual b) => new(
        a.Value * b.Value, (a.X * b.Value) + (a.Value * b.X), (a.Y * b.Value) + (a.Value * b.Y), (a.Z * b.Value) + (a.Value * b.Z));

    public static ExpressionDual operator /(ExpressionDual a, ExpressionDual b)
    {
        double quotient = a.Value / b.Value;
        return new(quotient, (a.X - (quotient * b.X)) / b.Value, (a.Y - (quotient * b.Y)) / b.Value, (a.Z - (quotient * b.Z)) / b.Value);
    }

    /// <summary>A function of this value, by its own value and slope here.</summary>
    public ExpressionDual Through(double value, double slope) => new(value, slope * X, slope * Y, slope * Z);

    /// <summary>This value to a power. A negative base takes whole constant powers only; anything else is not a number.</summary>
    public ExpressionDual Power(ExpressionDual exponent)
    {
        double n = exponent.Value, power = Math.Pow(Value, n);
        ExpressionDual ofBase = Through(power, n == 0 ? 0 : n * Math.Pow(Value, n - 1));
        if (exponent.IsConstant)
        {
            return ofBase;
        }

        ExpressionDual ofExponent = exponent.Through(power, power * Math.Log(Value));
        return new(power, ofBase.X + ofExponent.X, ofBase.Y + ofExponent.Y, ofBase.Z + ofExponent.Z);
    }
}
