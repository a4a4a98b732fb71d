using Larmor.Physics.Quantities;
using Xunit;

namespace Larmor.Tests.Physics.Quantities;

public class UnitTests
{
    [Theory]
    [InlineData("nm", "m", -9)]
    [InlineData("um", "m", -6)]
    [InlineData("\u00b5m", "m", -6)]
    [InlineData("\u03bcm", "m", -6)]
    [InlineData("\u00c5", "m", -10)]
    [InlineData("Angstrom", "m", -10)]
    [InlineData("cm", "m", -2)]
    [InlineData("m", "m", 0)]
    [InlineData("mm^2", "m^2", -6)]
    [InlineData("nOhm m", "m^3 kg s^-3 A^-2", -9)]
    [InlineData("n\u03a9\u00b7m", "m^3 kg s^-3 A^-2", -9)]
    [InlineData("uOhm cm", "m^3 kg s^-3 A^-2", -8)]
    [InlineData("fOhm m^2", "m^4 kg s^-3 A^-2", -15)]
    [InlineData("fOhm*m\u00b2", "m^4 kg s^-3 A^-2", -15)]
    [InlineData("A/m^2", "m^-2 A", 0)]
    [InlineData("MA/cm^2", "m^-2 A", 10)]
    [InlineData("A m^-2", "m^-2 A", 0)]
    [InlineData("S/m^3", "m^-5 kg^-1 s^3 A^2", 0)]
    [InlineData("1/ps", "s^-1", 12)]
    [InlineData("ps^-1", "s^-1", 12)]
    [InlineData("ps\u207b\u00b9", "s^-1", 12)]
    [InlineData("kA/m", "m^-1 A", 3)]
    [InlineData("J/m^3", "m^-1 kg s^-2", 0)]
    [InlineData("J/(m^3 K)", "m^-1 kg s^-2 K^-1", 0)]
    [InlineData("V/m/s", "m kg s^-4 A^-1", 0)]
    [InlineData("mT", "kg s^-2 A^-1", -3)]
    [InlineData("G", "kg s^-2 A^-1", -4)]
    [InlineData("emu/cm^3", "m^-1 A", 3)]
    [InlineData("erg/cm^3", "m^-1 kg s^-2", -1)]
    [InlineData("g", "kg", -3)]
    [InlineData("kg", "kg", 0)]
    [InlineData("Pa", "m^-1 kg s^-2", 0)]
    [InlineData("rad/s", "s^-1 rad", 0)]
    public void Units_that_are_powers_of_ten_scale_by_an_exponent(string text, string dimension, int powerOfTen)
    {
        var unit = Unit.Parse(text);

        Assert.Equal(dimension, unit.Dimension.ToString());
        Assert.Equal(powerOfTen, unit.PowerOfTen);
        Assert.Equal(1, unit.Factor);
    }

    [Theory]
    [InlineData("deg", 0, Math.PI / 180)]
    [InlineData("\u00b0", 0, Math.PI / 180)]
    [InlineData("meV", -3, 1.602176634e-19)]
    [InlineData("kOe", 6, 1 / (4 * Math.PI))]
    public void Other_units_keep_their_factor(string text, int powerOfTen, double factor)
    {
        var unit = Unit.Parse(text);

        Assert.Equal((powerOfTen, factor), (unit.PowerOfTen, unit.Factor));
    }

    [Fact]
    public void Electrical_units_agree_with_their_definitions()
    {
        Assert.Equal(Unit.Parse("V/A").Dimension, Unit.Parse("Ohm").Dimension);
        Assert.Equal(Unit.Parse("1/Ohm").Dimension, Unit.Parse("S").Dimension);
        Assert.Equal(Unit.Parse("Wb/m^2").Dimension, Unit.Parse("T").Dimension);
        Assert.Equal(Unit.Parse("J/s").Dimension, Unit.Parse("W").Dimension);
        Assert.Equal(Unit.Parse("A V").Dimension, Unit.Parse("W").Dimension);
        Assert.Equal(Unit.Parse("C/V").Dimension, Unit.Parse("F").Dimension);
        Assert.Equal(Unit.Parse("Wb/A").Dimension, Unit.Parse("H").Dimension);
        Assert.Equal(Unit.Parse("N m").Dimension, Unit.Parse("J").Dimension);
        Assert.Equal(Unit.Parse("N/m^2").Dimension, Unit.Parse("Pa").Dimension);
        Assert.Equal(Unit.Parse("kg m s^-2").Dimension, Unit.Parse("N").Dimension);
    }

    [Theory]
    [InlineData("A/m s", 3, "has an ambiguous unit 'A/m s'")]
    [InlineData("m^", 1, "has no exponent from 1 to 9 after 'm'")]
    [InlineData("m^99", 1, "has no exponent from 1 to 9 after 'm'")]
    [InlineData("J/(m K", 6, "has a bracket that is not closed in the unit 'J/(m K'")]
    [InlineData("A/", 2, "has no unit symbol where one is due in 'A/': the unit ends")]
    [InlineData("m%", 1, "has an unexpected '%' in the unit 'm%'")]
    [InlineData("nm parsec", 3, "has the unknown unit 'parsec'")]
    public void Malformed_units_are_located(string text, int offset, string message)
    {
        Assert.False(Unit.TryParse(text, out _, out QuantityFault? fault));
        Assert.Equal((offset, message), (fault.Offset, fault.Message));
    }
}
