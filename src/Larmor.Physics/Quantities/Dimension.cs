using System.Globalization;
using System.Text;

namespace Larmor.Physics.Quantities;

/// <summary>Exponents of the base quantities that a unit is made of; the default value is a plain number.</summary>
/// <param name="Length">Exponent of the metre.</param>
/// <param name="Mass">Exponent of the kilogram.</param>
/// <param name="Time">Exponent of the second.</param>
/// <param name="Current">Exponent of the ampere.</param>
/// <param name="Temperature">Exponent of the kelvin.</param>
/// <param name="Angle">Exponent of the radian, counted so that a bare number is not an angle.</param>
public readonly record struct Dimension(int Length, int Mass, int Time, int Current, int Temperature, int Angle)
{
    /// <summary>The dimension of a product.</summary>
    public static Dimension operator *(Dimension a, Dimension b) => new(
        a.Length + b.Length, a.Mass + b.Mass, a.Time + b.Time, a.Current + b.Current, a.Temperature + b.Temperature, a.Angle + b.Angle);

    /// <summary>The dimension of a product.</summary>
    public static Dimension Multiply(Dimension left, Dimension right) => left * right;

    /// <summary>The dimension of an integer power.</summary>
    public Dimension Power(int exponent) => new(
        Length * exponent, Mass * exponent, Time * exponent, Current * exponent, Temperature * exponent, Angle * exponent);

    /// <summary>The base units with their exponents, such as <c>m^2 kg s^-3 A^-2</c>; <c>1</c> for a plain number.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, "m", Length);
        Append(text, "kg", Mass);
        Append(text, "s", Time);
        Append(text, "A", Current);
        Append(text, "K", Temperature);
        Append(text, "rad", Angle);
        return text.Length == 0 ? "1" : text.ToString();
    }

    static void Append(StringBuilder text, string unit, int exponent)
    {
        if (exponent == 0)
        {
            return;
        }

        text.Append(text.Length == 0 ? "" : " ").Append(unit);
        if (exponent != 1)
        {
            text.Append(CultureInfo.InvariantCulture, $"^{exponent}");
        }
    }
}
