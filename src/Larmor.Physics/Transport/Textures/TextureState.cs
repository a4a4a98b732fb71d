using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures;

/// <summary>Accumulation, spin flux and torque of a solved texture. Vectors are components in spin space.</summary>
public sealed class TextureState
{
    readonly TextureCells cells;
    readonly Vector[] accumulations;
    readonly Vector[] fluxes;
    readonly Vector[] torques;

    internal TextureState(TextureCells cells)
    {
        this.cells = cells;
        int n = cells.Positions.Length;
        Drivers = new Vector[n];
        accumulations = new Vector[n];
        torques = new Vector[n];
        fluxes = new Vector[n + 1];
    }

    /// <summary>Number of cells; there is one face more.</summary>
    public int CellCount => accumulations.Length;

    /// <summary>x of the cells' centres in m.</summary>
    public ReadOnlySpan<double> Positions => cells.Positions;

    /// <summary>x of the faces in m, ends included.</summary>
    public ReadOnlySpan<double> FacePositions => cells.FacePositions;

    /// <summary>Spin accumulation m − m_eq in A/m, one per cell.</summary>
    public ReadOnlySpan<Vector> Accumulations => accumulations;

    /// <summary>Spin-current tensor along x: flux of magnetization towards +x in A/s, one per face, ends included.</summary>
    public ReadOnlySpan<Vector> Fluxes => fluxes;

    /// <summary>
    /// Torque density on the magnetization in A/(m·s), one per cell: T = W_ex × δm + (1 − n nᵀ) δm/τ_φ, eq., with W_ex the
    /// precession vector of the exchange alone.
    /// </summary>
    public ReadOnlySpan<Vector> Torques => torques;

    internal Span<Vector> FluxesToFill => fluxes;

    /// <summary>What drives the flux, in A/m, one per cell.</summary>
    internal Vector[] Drivers { get; }

    /// <summary>Total magnetization m of the carriers in a cell, in A/m.</summary>
    public Vector Magnetization(int cell) => accumulations[cell] + Equilibrium(cell, LayerOf(cell));

    /// <summary>Direction of the local magnetization in a cell; zero where there is none.</summary>
    public Vector Direction(int cell) => SpinAxis.Direction(cells.Magnetizations[cell]);

    /// <summary>Torque on a layer per area, ∫ T dx, in A/s.</summary>
    /// <param name="layer">Index in <see cref="Texture.Layers"/>.</param>
    public Vector TorqueOn(int layer)
    {
        Vector sum = default;
        for (int i = cells.FirstCell(layer); i < cells.FirstCell(layer + 1); i++)
        {
            sum += cells.Widths[i] * torques[i];
        }

        return sum;
    }

    /// <summary>
    /// What is left of the balance of a cell in A/s: net inflow − h (torque + spin flip + precession in the applied field). Zero to rounding.
    /// </summary>
    public Vector Imbalance(int cell)
    {
        TextureLayer layer = cells.Layers[LayerOf(cell)];
        double h = cells.Widths[cell];
        Vector m = accumulations[cell] + (layer.Equilibrium * cells.Magnetizations[cell]);
        Vector lost = torques[cell] + ((1 / layer.Medium.SpinFlipTime) * accumulations[cell]) + layer.FieldPrecession.Cross(m);
        return fluxes[cell] - fluxes[cell + 1] - (h * lost);
    }

    /// <summary>Flux of spin that flips to the lattice per area, ∫ (m − m_eq)/τ_sf dx, in A/s.</summary>
    public Vector FlipLoss()
    {
        Vector sum = default;
        for (int l = 0; l < cells.Layers.Length; l++)
        {
            double rate = 1 / cells.Layers[l].Medium.SpinFlipTime;
            for (int i = cells.FirstCell(l); i < cells.FirstCell(l + 1); i++)
            {
                sum += (cells.Widths[i] * rate) * accumulations[i];
            }
        }

        return sum;
    }

    /// <summary>Derives accumulation and torque from the drivers.</summary>
    internal void Complete()
    {
        bool total = cells.Texture.Driver == FluxDriver.Total;
        for (int l = 0; l < cells.Layers.Length; l++)
        {
            TextureLayer layer = cells.Layers[l];
            double dephasing = 1 / layer.Medium.DephasingTime;
            for (int i = cells.FirstCell(l); i < cells.FirstCell(l + 1); i++)
            {
                Vector δm = total ? Drivers[i] - (layer.Equilibrium * cells.Magnetizations[i]) : Drivers[i];
                Vector torque = cells.ExchangePrecession(layer, i).Cross(δm);
                if (dephasing > 0 && cells.Magnetizations[i] != default)
                {
                    Vector n = SpinAxis.Direction(cells.Magnetizations[i]);
                    torque += dephasing * (δm - (δm.Dot(n) * n));
                }

                accumulations[i] = δm;
                torques[i] = torque;
            }
        }
    }

    internal Texture Texture => cells.Texture;

    internal (int First, int End) CellRange(int layer) => (cells.FirstCell(layer), cells.FirstCell(layer + 1));

    internal Vector MagnetizationAt(int layer, double x) => cells.Layers[layer].Magnetization.At(x);

    Vector Equilibrium(int cell, int layer) => cells.Layers[layer].Equilibrium * cells.Magnetizations[cell];

    int LayerOf(int cell)
    {
        int l = 0;
        while (cells.FirstCell(l + 1) <= cell)
        {
            l++;
        }

        return l;
    }
}
