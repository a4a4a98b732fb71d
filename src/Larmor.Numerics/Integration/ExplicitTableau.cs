using System.Collections.Immutable;

namespace Larmor.Numerics.Integration;

/// <summary>
/// An explicit embedded Runge–Kutta method whose last stage is evaluated at the end of the step (first same as last), with the
/// polynomials that continue the solution through the step at no further evaluation.
/// </summary>
/// <param name="Name">Name for messages.</param>
/// <param name="Source">Where the coefficients come from.</param>
/// <param name="Order">Order of the step.</param>
/// <param name="EmbeddedOrder">Order of the embedded method that estimates the error.</param>
/// <param name="DenseOrder">Order of the continuous solution inside a step: its error falls as h to this power plus one.</param>
/// <param name="Nodes">c_i, one per stage; the first is 0, the last is 1.</param>
/// <param name="Weights">a_ij for j &lt; i, row after row; the last row is the step.</param>
/// <param name="ErrorWeights">Weight of each stage in the step minus its weight in the embedded method.</param>
/// <param name="Dense">b_i(θ) = Σ_k p_ik θ^k without a constant: one row per stage, powers from 1 up, rows one after another.</param>
public sealed record ExplicitTableau(
    string Name,
    string Source,
    int Order,
    int EmbeddedOrder,
    int DenseOrder,
    double[] Nodes,
    double[] Weights,
    double[] ErrorWeights,
    double[] Dense)
{
    /// <summary>Order 3 with an embedded method of order 2: four stages, for short or rough integrations.</summary>
    public static ExplicitTableau BogackiShampine3 { get; } = new(
        "Bogacki–Shampine 3(2)",
        "P. Bogacki, L. F. Shampine, Appl. Math. Lett. 2, 321 (1989); continued by the cubic Hermite polynomial",
        Order: 3,
        EmbeddedOrder: 2,
        DenseOrder: 3,
        Nodes: [0, 1.0 / 2, 3.0 / 4, 1],
        Weights:
        [
            1.0 / 2,
            0, 3.0 / 4,
            2.0 / 9, 1.0 / 3, 4.0 / 9,
        ],
        ErrorWeights: [-5.0 / 72, 1.0 / 12, 1.0 / 9, -1.0 / 8],
        Dense:
        [
            1, -4.0 / 3, 5.0 / 9,
            0, 1, -2.0 / 3,
            0, 4.0 / 3, -8.0 / 9,
            0, -1, 1,
        ]);

    /// <summary>Order 5 with an embedded method of order 4: seven stages, small error constants.</summary>
    public static ExplicitTableau DormandPrince5 { get; } = new(
        "Dormand–Prince 5(4)",
        "J. R. Dormand, P. J. Prince, J. Comput. Appl. Math. 6, 19 (1980); continued by L. F. Shampine, Math. Comp. 46, 135 (1986)",
        Order: 5,
        EmbeddedOrder: 4,
        DenseOrder: 4,
        Nodes: [0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1],
        Weights:
        [
            1.0 / 5,
            3.0 / 40, 9.0 / 40,
            44.0 / 45, -56.0 / 15, 32.0 / 9,
            19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729,
            9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656,
            35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84,
        ],
        ErrorWeights: [71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40],
        Dense:
        [
            1, -8048581381.0 / 2820520608, 8663915743.0 / 2820520608, -12715105075.0 / 11282082432,
            0, 0, 0, 0,
            0, 131558114200.0 / 32700410799, -68118460800.0 / 10900136933, 87487479700.0 / 32700410799,
            0, -1754552775.0 / 470086768, 14199869525.0 / 1410260304, -10690763975.0 / 1880347072,
            0, 127303824393.0 / 49829197408, -318862633887.0 / 49829197408, 701980252875.0 / 199316789632,
            0, -282668133.0 / 205662961, 2019193451.0 / 616988883, -1453857185.0 / 822651844,
            0, 40617522.0 / 29380423, -110615467.0 / 29380423, 69997945.0 / 29380423,
        ]);

    /// <summary>Order 5 with an embedded method of order 4: seven stages, smaller error constants than Dormand–Prince.</summary>
    public static ExplicitTableau Tsitouras5 { get; } = new(
        "Tsitouras 5(4)",
        "C. Tsitouras, Comput. Math. Appl. 62, 770 (2011)",
        Order: 5,
        EmbeddedOrder: 4,
        DenseOrder: 4,
        Nodes: [0, 0.161, 0.327, 0.9, 0.9800255409045097, 1, 1],
        Weights:
        [
            0.161,
            -0.008480655492356989, 0.335480655492357,
            2.8971530571054935, -6.359448489975075, 4.3622954328695815,
            5.325864828439257, -11.748883564062828, 7.4955393428898365, -0.09249506636175525,
            5.86145544294642, -12.92096931784711, 8.159367898576159, -0.071584973281401, -0.028269050394068383,
            0.09646076681806523, 0.01, 0.4798896504144996, 1.379008574103742, -3.290069515436081, 2.324710524099774,
        ],
        ErrorWeights:
        [
            -0.00178001105222577714, -0.0008164344596567469, 0.007880878010261995, -0.1447110071732629,
            0.5823571654525552, -0.45808210592918697, 0.015151515151515152,
        ],
        Dense:
        [
            1, -2.763706197274826, 2.9132554618219126, -1.0530884977290216,
            0, 0.13169999999999998, -0.2234, 0.1017,
            0, 3.9302962368947516, -5.941033872131505, 2.490627285651253,
            0, -12.411077166933676, 30.33818863028232, -16.548102889244902,
            0, 37.50931341651104, -88.1789048947664, 47.37952196281928,
            0, -27.896526289197286, 65.09189467479366, -34.87065786149661,
            0, 1.5, -4.0, 2.5,
        ]);

    /// <summary>Every method, in order of rising order.</summary>
    public static ImmutableArray<ExplicitTableau> All { get; } = [BogackiShampine3, DormandPrince5, Tsitouras5];

    /// <summary>Number of stages, the one at the end of the step included.</summary>
    public int Stages => Nodes.Length;

    /// <summary>Highest power of θ in the continuous solution.</summary>
    public int DenseDegree => Dense.Length / Stages;

    /// <summary>a_ij of stage i, one per earlier stage.</summary>
    public ReadOnlySpan<double> Row(int stage) => Weights.AsSpan(stage * (stage - 1) / 2, stage);
}
