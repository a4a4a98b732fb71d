using Larmor.Physics.Quantities;
using Xunit;

namespace Larmor.Tests.Physics.Quantities;

public class QuantityKindTests
{
    public static TheoryData<string, string, double> Values => new()
    {
        { "length", "3 nm", 3e-9 },
        { "length", "3nm", 3e-9 },
        { "length", "  0.1 nm ", 0.1e-9 },
        { "length", "-3 nm", -3e-9 },
        { "length", "\u22123 nm", -3e-9 },
        { "length", "+.5e1 \u00c5", 5e-10 },
        { "length", "7. um", 7e-6 },
        { "length", "0 nm", 0 },
        { "resistivity", "75 nOhm m", 75e-9 },
        { "resistivity", "6 uOhm cm", 6e-8 },
        { "interface resistance", "0.51 fOhm m^2", 0.51e-15 },
        { "current density", "10 MA/cm^2", 1e11 },
        { "current density", "1e11 A/m^2", 1e11 },
        { "voltage", "1.1 mV", 1.1e-3 },
        { "temperature", "4.2 K", 4.2 },
        { "magnetic field", "25 mT", 25e-3 },
        { "frequency", "2 1/ps", 2e12 },
        { "frequency", "2/ps", 2e12 },
        { "angle", "180 deg", 180 * (Math.PI / 180) },
        { "energy", "25 meV", 25e-3 * 1.602176634e-19 },
        // The last digits of a long number round once: scaling 0.1 + 2^-56-ish digits by multiplication would miss.
        { "length", "0.1000000000000000055511151231257827021181583404541015625 nm", 0.1000000000000000055511151231257827021181583404541015625e-9 },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_quantity_is_the_same_double_as_its_SI_literal(string kind, string text, double expected)
    {
        Assert.True(Kind(kind).TryParse(text, out double value, out QuantityFault? fault), fault?.Message);
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(value));
    }

    [Theory]
    [InlineData("length", "3", 0, "must carry a unit, got 3", "write a length such as 3 nm")]
    [InlineData("length", "3 nn", 2, "has the unknown unit 'nn', got 3 nn", "did you mean nm?")]
    [InlineData("length", "3 NM", 2, "has the unknown unit 'NM', got 3 NM", "did you mean nm?")]
    [InlineData("length", " 3 parsec", 3, "has the unknown unit 'parsec', got 3 parsec", "write a length such as 3 nm")]
    [InlineData("resistivity", "60 nOhms m", 3, "has the unknown unit 'nOhms', got 60 nOhms m", "did you mean nOhm?")]
    [InlineData("resistivity", "3 nm", 2, "must be a resistivity, got 3 nm, which is a length", "write a resistivity such as 75 nOhm m")]
    [InlineData("length", "3 kg", 2, "must be a length, got 3 kg, whose dimension is kg", "write a length such as 3 nm")]
    [InlineData("angle", "3 m/m", 2, "must be an angle, got 3 m/m, which is a plain number", "write an angle such as 45 deg")]
    [InlineData("magnetic field", "100 Oe", 4, "must be a magnetic field, got 100 Oe, which is a magnetization", "write the flux density: 1 Oe stands for 0.1 mT, 1 kA/m for 1.2566 mT")]
    [InlineData("length", "thick", 0, "must be a number with a unit, got 'thick'", "write a length such as 3 nm")]
    [InlineData("length", "nan nm", 0, "must be a number with a unit, got 'nan nm'", "write a length such as 3 nm")]
    [InlineData("length", ".inf nm", 0, "must be a number with a unit, got '.inf nm'", "write a length such as 3 nm")]
    [InlineData("length", "3,5 nm", 1, "must be a number with a unit, got '3,5 nm'", "write numbers with a decimal point and nothing between the digits")]
    [InlineData("length", "1e400 nm", 0, "is too large to compute with, got 1e400 nm", "write a length such as 3 nm")]
    [InlineData("length", "1e99999999999999999999 nm", 0, "is too large to compute with, got 1e99999999999999999999 nm", "write a length such as 3 nm")]
    [InlineData("length", "1e-300 nm", 0, "is too close to zero to compute with, got 1e-300 nm", "write a length such as 3 nm")]
    [InlineData("length", "1e-400 m", 0, "is too close to zero to compute with, got 1e-400 m", "write a length such as 3 nm")]
    [InlineData("length", "", 0, "must be a number with a unit, got ''", "write a length such as 3 nm")]
    public void Faults_say_what_where_and_what_instead(string kind, string text, int offset, string message, string hint)
    {
        Assert.False(Kind(kind).TryParse(text, out double value, out QuantityFault? fault));
        Assert.Equal((offset, message, hint, 0.0), (fault.Offset, fault.Message, fault.Hint, value));
    }

    [Theory]
    [InlineData("length", 3e-9, "3 nm")]
    [InlineData("length", 3.14159e-9, "3.14 nm")]
    [InlineData("length", 0, "0 nm")]
    [InlineData("length", 1.5e-3, "1.5e6 nm")]
    [InlineData("length", 2e-13, "2e-4 nm")]
    [InlineData("length", 2e-12, "0.002 nm")]
    [InlineData("resistivity", 123456e-9, "123000 nOhm m")]
    [InlineData("angle", Math.PI / 4, "45 deg")]
    [InlineData("current density", -1e11, "-1e11 A/m^2")]
    [InlineData("length", 9.996e-9, "10 nm")]
    public void Values_are_shown_in_three_digits(string kind, double value, string expected) => Assert.Equal(expected, Kind(kind).Format(value));

    [Fact]
    public void Exact_text_reads_back_as_the_same_bits_for_every_kind()
    {
        var random = new Random(20260);
        foreach (QuantityKind kind in QuantityKind.All)
        {
            for (int i = 0; i < 500; i++)
            {
                double value = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-40, 40));
                Assert.True(kind.TryParse(kind.FormatExact(value), out double back, out QuantityFault? fault), fault?.Message);
                Assert.Equal(value, back);
            }
        }
    }

    [Fact]
    public void Every_example_is_of_its_kind()
    {
        foreach (QuantityKind kind in QuantityKind.All)
        {
            Assert.Equal(kind.Dimension, kind.DisplayUnit.Dimension);
            Assert.Equal((0, 1.0), (kind.SiUnit.PowerOfTen, kind.SiUnit.Factor));
            foreach (string example in kind.Examples)
            {
                Assert.True(kind.TryParse(example, out _, out QuantityFault? fault), $"{kind}: {fault?.Message}");
            }
        }
    }

    [Fact]
    public void Constants_agree_with_each_other_within_their_uncertainty()
    {
        // μ_B = eħ/2m_e: relative uncertainty 3.1e-10 of both sides.
        double magneton = Constants.ElementaryCharge * Constants.ReducedPlanck / (2 * Constants.ElectronMass);
        Assert.Equal(1, magneton / Constants.BohrMagneton, 1e-9);
        // γ_e = |g_e| μ_B/ħ with g_e = −2.00231930436092 (CODATA 2022).
        Assert.Equal(1, 2.00231930436092 * Constants.BohrMagneton / Constants.ReducedPlanck / Constants.ElectronGyromagneticRatio, 1e-9);
    }

    static QuantityKind Kind(string name) => QuantityKind.All.Single(kind => string.Equals(kind.Name, name, StringComparison.Ordinal));
}
