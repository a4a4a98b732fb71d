using System.Diagnostics.CodeAnalysis;

namespace Larmor.Physics.Quantities;

/// <summary>A unit expression such as <c>nOhm m</c>, <c>MA/cm^2</c>, <c>1/ps</c> or <c>J/(m^3 K)</c>.</summary>
/// <remarks>
/// Symbols carry the SI prefixes a f p n u µ m c k M G T. Products are written with a space, <c>*</c> or <c>·</c>; <c>/</c> divides by the
/// one factor or bracket that follows (a product after a division is refused as ambiguous); powers are <c>^2</c>, <c>^-1</c>, <c>²</c>.
/// </remarks>
public sealed class Unit
{
    internal Unit(string text, Dimension dimension, int powerOfTen, double factor)
    {
        Text = text;
        Dimension = dimension;
        PowerOfTen = powerOfTen;
        Factor = factor;
    }

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>What it measures.</summary>
    public Dimension Dimension { get; }

    /// <summary>One of this unit is <see cref="Factor"/> × 10^<see cref="PowerOfTen"/> of the coherent SI unit.</summary>
    public int PowerOfTen { get; }

    /// <summary>The part of the scale that is not a power of ten: 1 for most units, π/180 for the degree.</summary>
    public double Factor { get; }

    /// <summary>Reads a unit that the program itself wrote.</summary>
    /// <exception cref="ArgumentException">The text is no unit.</exception>
    public static Unit Parse(string text) =>
        TryParse(text, out Unit? unit, out QuantityFault? fault) ? unit : throw new ArgumentException(fault.Message, nameof(text));

    /// <summary>Reads a unit.</summary>
    /// <param name="text">The expression, without surrounding spaces.</param>
    /// <param name="unit">The unit, when there is one.</param>
    /// <param name="fault">What is wrong, when something is; its offset counts from the start of the text.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Unit? unit, [NotNullWhen(false)] out QuantityFault? fault) =>
        new UnitParser(text).TryParse(out unit, out fault);

    /// <summary>A value in the coherent SI unit.</summary>
    internal double ToSi(DecimalNumber number)
    {
        double value = number.ToDouble(PowerOfTen);
        return Factor == 1 ? value : value * Factor;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
