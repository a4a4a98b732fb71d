using Larmor.Physics.Transport.Textures;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>
/// A texture solved on its cells and on half as many in each layer, read at any x by a cubic through four neighbours of the same layer
/// (error of fourth order in h), and with the second order in h removed by Richardson extrapolation.
/// </summary>
sealed class RefinedTexture
{
    readonly Texture texture;

    /// <summary>Solves twice.</summary>
    /// <param name="texture">Its layers have even numbers of cells, eight or more.</param>
    public RefinedTexture(Texture texture)
    {
        this.texture = texture;
        Fine = Solve(texture);
        Coarse = Solve(texture with { Layers = [.. texture.Layers.Select(layer => layer with { Cells = layer.Cells / 2 })] });
    }

    /// <summary>The solution on the finer cells.</summary>
    public TextureState Fine { get; }

    /// <summary>The solution on cells of twice the width.</summary>
    public TextureState Coarse { get; }

    public Vector Magnetization(double x) => Extrapolated(Between(Coarse, 2, x, Coarse.Magnetization), FineMagnetization(x));

    public Vector Accumulation(double x) => Extrapolated(Between(Coarse, 2, x, i => Coarse.Accumulations[i]), FineAccumulation(x));

    public Vector Flux(double x) => Extrapolated(CoarseFlux(x), FineFlux(x));

    public Vector Torque(double x) => Extrapolated(Between(Coarse, 2, x, i => Coarse.Torques[i]), Between(Fine, 1, x, i => Fine.Torques[i]));

    public Vector TorqueOn(int layer) => Extrapolated(Coarse.TorqueOn(layer), Fine.TorqueOn(layer));

    public Vector FineMagnetization(double x) => Between(Fine, 1, x, Fine.Magnetization);

    public Vector FineAccumulation(double x) => Between(Fine, 1, x, i => Fine.Accumulations[i]);

    public Vector CoarseFlux(double x) => BetweenFaces(Coarse, 2, x);

    public Vector FineFlux(double x) => BetweenFaces(Fine, 1, x);

    /// <summary>A number of the solution without its error of second order.</summary>
    public double Number(Func<TextureState, double> read) => ((4 * read(Fine)) - read(Coarse)) / 3;

    static Vector Extrapolated(Vector coarse, Vector fine) => 1.0 / 3 * ((4 * fine) - coarse);

    static TextureState Solve(Texture texture)
    {
        var network = TextureNetwork.Freeze(texture);
        TextureState state = network.CreateState();
        network.Solve(state);
        return state;
    }

    Vector Between(TextureState state, int coarsening, double x, Func<int, Vector> value)
    {
        (int first, int cells) = LayerOf(state, coarsening, x);
        double h = state.FacePositions[first + 1] - state.FacePositions[first];
        return Cubic(((x - state.FacePositions[first]) / h) - 0.5, cells, i => value(first + i));
    }

    Vector BetweenFaces(TextureState state, int coarsening, double x)
    {
        (int first, int cells) = LayerOf(state, coarsening, x);
        double h = state.FacePositions[first + 1] - state.FacePositions[first];
        return Cubic((x - state.FacePositions[first]) / h, cells + 1, i => state.Fluxes[first + i]);
    }

    (int First, int Cells) LayerOf(TextureState state, int coarsening, double x)
    {
        int first = 0;
        foreach (TextureLayer layer in texture.Layers)
        {
            int cells = layer.Cells / coarsening;
            if (x <= state.FacePositions[first + cells] || first + cells == state.CellCount)
            {
                return (first, cells);
            }

            first += cells;
        }

        throw new ArgumentOutOfRangeException(nameof(x));
    }

    /// <summary>Lagrange's cubic through the four of equally spaced values that lie nearest to a place counted in spacings.</summary>
    static Vector Cubic(double place, int count, Func<int, Vector> value)
    {
        int start = Math.Clamp((int)Math.Floor(place) - 1, 0, count - 4);
        double t = place - start;
        return (-(t - 1) * (t - 2) * (t - 3) / 6 * value(start)) + (t * (t - 2) * (t - 3) / 2 * value(start + 1))
            + (-t * (t - 1) * (t - 3) / 2 * value(start + 2)) + (t * (t - 1) * (t - 2) / 6 * value(start + 3));
    }
}
