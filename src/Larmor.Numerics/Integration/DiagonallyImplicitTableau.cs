namespace Larmor.Numerics.Integration;

/// <summary>
/// A singly diagonally implicit Runge–Kutta method, stiffly accurate (the last stage is the step): every stage is one implicit
/// Euler-like solve with the same γ, so that a linear problem is factored once per step size.
/// </summary>
/// <param name="Name">Name for messages.</param>
/// <param name="Source">Where the coefficients come from.</param>
/// <param name="Order">Order of the step.</param>
/// <param name="EmbeddedOrder">Order of the embedded method that estimates the error.</param>
/// <param name="Gamma">γ, the diagonal.</param>
/// <param name="Nodes">c_i, one per stage.</param>
/// <param name="Weights">a_ij for j &lt; i, row after row, without the diagonal; the last row with γ is the step.</param>
/// <param name="Embedded">Weights of the embedded method, one per stage.</param>
public sealed record DiagonallyImplicitTableau(
    string Name, string Source, int Order, int EmbeddedOrder, double Gamma, double[] Nodes, double[] Weights, double[] Embedded)
{
    /// <summary>The L-stable method of order 4 with five stages and an embedded method of order 3.</summary>
    public static DiagonallyImplicitTableau HairerWanner4 { get; } = new(
        "SDIRK4",
        "E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., table IV.6.5",
        Order: 4,
        EmbeddedOrder: 3,
        Gamma: 1.0 / 4,
        Nodes: [1.0 / 4, 3.0 / 4, 11.0 / 20, 1.0 / 2, 1],
        Weights:
        [
            1.0 / 2,
            17.0 / 50, -1.0 / 25,
            371.0 / 1360, -137.0 / 2720, 15.0 / 544,
            25.0 / 24, -49.0 / 48, 125.0 / 16, -85.0 / 12,
        ],
        Embedded: [59.0 / 48, -17.0 / 96, 225.0 / 32, -85.0 / 12, 0]);

    /// <summary>Number of stages.</summary>
    public int Stages => Nodes.Length;

    /// <summary>a_ij, the diagonal included; zero above it.</summary>
    public double Coefficient(int i, int j) => j > i ? 0 : j == i ? Gamma : Weights[(i * (i - 1) / 2) + j];

    /// <summary>Weight of stage j in the step minus its weight in the embedded method.</summary>
    public double ErrorWeight(int j) => Coefficient(Stages - 1, j) - Embedded[j];
}
