using Larmor.Numerics.Algebra;
using Matrix = Larmor.Numerics.Algebra.CellMatrix<double>;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures;

/// <summary>
/// A texture frozen into flat arrays: reaction and source of every cell, resistance, inertia and force of every face,
/// eqs., (X-19). Faces run from 0 (left end) to n (right end); in a ring both are the closing face.
/// </summary>
sealed class TextureCells
{
    readonly TextureLayer[] layers;
    readonly int[] firstCells;
    readonly HalfCell[] rightHalves;

    public TextureCells(Texture texture)
    {
        Texture = texture;
        layers = [.. texture.Layers];
        int n = texture.CellCount;
        firstCells = new int[layers.Length + 1];
        rightHalves = new HalfCell[layers.Length];
        Positions = new double[n];
        FacePositions = new double[n + 1];
        Widths = new double[n];
        Magnetizations = new Vector[n];
        Reactions = new Matrix[n];
        Sources = new Vector[n];
        Resistances = new Matrix[n + 1];
        Inertias = new Matrix[n + 1];
        Forces = new Vector[n + 1];
        IsRing = texture.Left is PeriodicEnd;
        Place();
        Assemble();
    }

    public Texture Texture { get; }

    public ReadOnlySpan<TextureLayer> Layers => layers;

    public bool IsRing { get; }

    public double[] Positions { get; }

    public double[] FacePositions { get; }

    public double[] Widths { get; }

    /// <summary>Magnetization at the centre of each cell, in units of the bulk value.</summary>
    public Vector[] Magnetizations { get; }

    /// <summary>h (1/τ_sf + [W] + P/τ_φ) of each cell, in m/s.</summary>
    public Matrix[] Reactions { get; }

    /// <summary>What the equilibrium value feeds into each cell, in A/s.</summary>
    public Vector[] Sources { get; }

    public Matrix[] Resistances { get; }

    public Matrix[] Inertias { get; }

    public Vector[] Forces { get; }

    public EndCondition Left { get; private set; }

    public EndCondition Right { get; private set; }

    /// <summary>First cell of a layer; one entry more than layers.</summary>
    public int FirstCell(int layer) => firstCells[layer];

    /// <summary>Changes a layer in everything but its place; <see cref="Assemble"/> makes it count.</summary>
    public void Replace(int layer, TextureLayer changed) => layers[layer] = changed;

    /// <summary>Evaluates every coefficient from the layers as they are: reaction in cells, flux on faces. Allocates nothing.</summary>
    public void Assemble()
    {
        int face = 0;
        for (int l = 0; l < layers.Length; l++)
        {
            TextureLayer layer = layers[l];
            int first = firstCells[l], end = firstCells[l + 1];
            double half = 0.5 * Widths[first];
            for (int i = first; i < end; i++)
            {
                SetReaction(i, layer);
                HalfCell left = HalfCell.At(layer, Texture, layer.Magnetization.At(FacePositions[i]), half);
                // Within a layer both sides of a face see the same; at its start the left side is the layer before.
                Set(face++, i > first ? left + left : l > 0 ? rightHalves[l - 1] + left : left);
            }

            rightHalves[l] = HalfCell.At(layer, Texture, layer.Magnetization.At(FacePositions[end]), half);
        }

        Set(face, rightHalves[^1]);
        if (IsRing)
        {
            HalfCell closing = new HalfCell(Resistances[0], Inertias[0], Forces[0]) + rightHalves[^1];
            Set(0, closing);
            Set(face, closing);
        }

        Left = EndCondition.Resolve(Texture.Left, Texture, layers[0], layers[0].Magnetization.At(FacePositions[0]));
        Right = EndCondition.Resolve(Texture.Right, Texture, layers[^1], layers[^1].Magnetization.At(FacePositions[^1]));
    }

    /// <summary>W from the magnetization alone, in rad/s.</summary>
    public Vector ExchangePrecession(TextureLayer layer, int cell) => ((int)Texture.Sense * layer.Medium.PrecessionRate) * Magnetizations[cell];

    void Place()
    {
        double x = Texture.Start;
        int cell = 0;
        for (int l = 0; l < layers.Length; l++)
        {
            TextureLayer layer = layers[l];
            double h = layer.Thickness / layer.Cells;
            firstCells[l] = cell;
            for (int k = 0; k < layer.Cells; k++, cell++)
            {
                Widths[cell] = h;
                FacePositions[cell] = x + (k * h);
                Positions[cell] = x + ((k + 0.5) * h);
            }

            x += layer.Thickness;
        }

        firstCells[^1] = cell;
        FacePositions[cell] = x;
    }

    void SetReaction(int cell, TextureLayer layer)
    {
        SpinMedium medium = layer.Medium;
        Vector M = layer.Magnetization.At(Positions[cell]);
        if (!double.IsFinite(M.Square))
        {
            throw new InvalidOperationException($"layer '{layer.Name}': the magnetization at x = {Positions[cell]:R} m is not a finite vector");
        }

        Magnetizations[cell] = M;
        Vector n = SpinAxis.Direction(M), W = ExchangePrecession(layer, cell) + layer.FieldPrecession;
        double h = Widths[cell], flip = h / medium.SpinFlipTime;
        Matrix reaction = CellMatrix.Scalar(flip) + CellMatrix.Cross(h * W);
        if (double.IsFinite(medium.DephasingTime) && n != default)
        {
            double dephasing = h / medium.DephasingTime;
            reaction = reaction + (CellMatrix.Scalar(dephasing) - (dephasing * CellMatrix.Outer(n, n)));
        }

        Reactions[cell] = reaction;
        Vector equilibrium = layer.Equilibrium * M;
        // The exchange's own part of W × m_eq vanishes; left out, equilibrium is exact and not only to rounding.
        Sources[cell] = Texture.Driver == FluxDriver.Total ? flip * equilibrium : (-h * layer.FieldPrecession).Cross(equilibrium);
    }

    void Set(int face, in HalfCell cell)
    {
        Resistances[face] = cell.Resistance;
        Inertias[face] = cell.Inertia;
        Forces[face] = cell.Force;
    }
}
