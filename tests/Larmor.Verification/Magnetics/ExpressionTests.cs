using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Potentials;
using Xunit;

namespace Larmor.Verification.Magnetics;

/// <summary>Expressions of users: values, exact gradients, located faults.</summary>
public sealed class ExpressionTests
{
    static Expression Read(string text) =>
        Expression.TryParse(text, out Expression? expression, out ExpressionFault? fault)
            ? expression
            : throw new Xunit.Sdk.XunitException($"{text}: {fault.Message} at {fault.Offset}");

    static ExpressionFault FaultOf(string text)
    {
        Assert.False(Expression.TryParse(text, out Expression? expression, out ExpressionFault? fault), $"'{text}' was read");
        Assert.Null(expression);
        Assert.InRange(fault!.Offset, 0, text.Length);
        Assert.NotEmpty(fault.Hint);
        return fault;
    }

    [Theory]
    [InlineData("1 + 2*3", 7)]
    [InlineData("(1 + 2)*3", 9)]
    [InlineData("2^3^2", 512)]
    [InlineData("-2^2", -4)]
    [InlineData("2^-1", 0.5)]
    [InlineData("2 - 3 - 4", -5)]
    [InlineData("16/4/2", 2)]
    [InlineData("2*-3", -6)]
    [InlineData("+-+2", -2)]
    [InlineData("1.5e-3 * .2E+1", 3e-3)]
    [InlineData("2e-3*uz + 1e-3*ux^2", (2e-3 * 0.7) + (1e-3 * 0.09))]
    [InlineData("cos(pi)", -1)]
    [InlineData(" ux\t-\nuy ", 0.3 - -0.5)]
    [InlineData("(-2)^3", -8)]
    [InlineData("ux^0", 1)]
    public void Operators_bind_as_on_paper(string text, double expected)
    {
        // A rounding or two of results near 1.
        Assert.Equal(expected, Read(text).Value(new(0.3, -0.5, 0.7)), 4e-16 * Math.Max(1, Math.Abs(expected)));
    }

    public static TheoryData<string> Smooth =>
    [
        "ux*uy - uz/(2 + ux)", "ux^3 - 2*uy^2 + uz", "(2 + ux)^(uy + 3)", "2^ux", "sin(ux)*cos(uy) + tan(uz)", "asin(ux/2) + acos(uy/2) + atan(3*uz)",
        "sinh(ux) + cosh(uy)*tanh(uz)", "exp(ux - uy^2)", "log(2 + uz)/sqrt(3 + ux*uy)", "abs(ux - 3) + abs(uy + 2)", "-(-ux)^2^1", "(ux + 2)/(uy - 3)/(uz + 4)",
        "uz^4 + (ux*uy)^2", "1 - (0.9*uz)^2",
    ];

    [Theory]
    [MemberData(nameof(Smooth))]
    public void Derivatives_are_differences_of_what_they_derive(string text)
    {
        Expression expression = Read(text);
        var random = new Random(7);
        for (int sample = 0; sample < 50; sample++)
        {
            Vector3D u = new((2 * random.NextDouble()) - 1, (2 * random.NextDouble()) - 1, (2 * random.NextDouble()) - 1);
            Vector3D gradient = expression.Gradient(u);
            Matrix3D hessian = expression.Hessian(u);
            foreach (Vector3D e in new[] { Vector3D.UnitX, Vector3D.UnitY, Vector3D.UnitZ })
            {
                // Central differences by h = 1e-5 leave h² f‴/6 ~ 1e-10 and rounding ε f/h ~ 1e-10 for values up to some tens.
                Vector3D h = 1e-5 * e;
                double slope = (expression.Value(u + h) - expression.Value(u - h)) / 2e-5;
                Assert.Equal(slope, gradient.Dot(e), 3e-8 * (1 + Math.Abs(slope)));
                Vector3D curve = (1 / 2e-5) * (expression.Gradient(u + h) - expression.Gradient(u - h));
                Assert.Equal(0, ((hessian * e) - curve).Length, 3e-8 * (1 + curve.Length));
            }
        }
    }

    [Theory]
    [InlineData("", 0, "ends where a number, ux, uy, uz, pi, a function or '(' should follow")]
    [InlineData("ux +", 4, "ends where a number, ux, uy, uz, pi, a function or '(' should follow")]
    [InlineData("ux uy", 3, "has 'u' where an operator or the end should stand")]
    [InlineData("2 * uw", 4, "has the unknown name 'uw'")]
    [InlineData("(ux + uy", 8, "ends before the '(' of column 1 is closed")]
    [InlineData("ux)", 2, "has ')' where an operator or the end should stand")]
    [InlineData("sin ux", 4, "has 'u' where '(' after sin should stand")]
    [InlineData("sin", 3, "ends where '(' after sin should follow")]
    [InlineData("sin(ux, uy)", 6, "has ',' where an operator or ')' should stand")]
    [InlineData("ux * / uy", 5, "has '/' where a number, ux, uy, uz, pi, a function or '(' should stand")]
    [InlineData("1e400*ux", 0, "has the number 1e400, too large to compute with")]
    [InlineData("ux + 1e-400", 5, "has the number 1e-400, too close to zero to compute with")]
    [InlineData("ux + .", 5, "has '.' where a number, ux, uy, uz, pi, a function or '(' should stand")]
    [InlineData("ux + 😀", 5, "has '😀' where a number, ux, uy, uz, pi, a function or '(' should stand")]
    [InlineData("1/uz", 1, "has '/' without a finite value, slope or curvature at (ux, uy, uz) = (-0.707, -0.707, 0)")]
    [InlineData("1 + sqrt(1 - ux^2)", 4, "has 'sqrt' without a finite value, slope or curvature at (ux, uy, uz) = (-1, 0, 0)")]
    [InlineData("log(ux)", 0, "has 'log' without a finite value, slope or curvature at (ux, uy, uz) = (-0.577, -0.577, -0.577)")]
    [InlineData("ux^0.5", 2, "has '^' without a finite value, slope or curvature at (ux, uy, uz) = (-0.577, -0.577, -0.577)")]
    public void A_fault_says_where_and_what(string text, int offset, string message)
    {
        ExpressionFault fault = FaultOf(text);
        Assert.Equal((offset, message), (fault.Offset, fault.Message));
    }

    [Fact]
    public void Deep_nesting_is_a_fault_and_no_overflow()
    {
        Assert.Contains("nested more than", FaultOf(new string('(', 100_000) + "ux").Message, StringComparison.Ordinal);
        Assert.Contains("nested more than", FaultOf(new string('-', 100_000) + "ux").Message, StringComparison.Ordinal);
        Assert.Contains("nested more than", FaultOf(string.Concat(Enumerable.Repeat("2^", 100_000)) + "ux").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_texts_are_read_or_refused_with_a_place()
    {
        string[] pieces = ["ux", "uy", "uz", "u", "pi", "sin", "sqrt(", "log(", "(", ")", "+", "-", "*", "/", "^", " ", "1", "2.5", ".", "e", "1e9", "1e-9", ",", "é", "\0", "_x", "exp("];
        var random = new Random(11);
        int read = 0;
        for (int sample = 0; sample < 20_000; sample++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (Expression.TryParse(text, out Expression? expression, out ExpressionFault? fault))
            {
                read++;
                Assert.True(double.IsFinite(expression.Value(Vector3D.UnitZ) + expression.Gradient(Vector3D.UnitZ).Length), text);
            }
            else
            {
                Assert.InRange(fault.Offset, 0, text.Length);
            }
        }

        Assert.True(read > 500, $"only {read} texts were expressions: the sample says nothing");
    }

    [Fact]
    public void Evaluating_allocates_nothing()
    {
        Expression expression = Read("exp(-2*ux^2)*(1 + sin(uy)) + 0.3*uz^4");
        double sum = expression.Gradient(Vector3D.UnitX).X;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            sum += expression.Gradient(new(0.01 * i, 0.1, 0.9)).X;
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(double.IsFinite(sum));
    }
}
