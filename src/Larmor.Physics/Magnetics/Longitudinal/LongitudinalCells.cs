namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>A magnet cut into cells: frozen arrays, one entry per cell or per face.</summary>
sealed class LongitudinalCells
{
    public LongitudinalCells(LongitudinalMagnet magnet)
    {
        if (magnet.Faults is [string fault, ..])
        {
            throw new ArgumentException(fault, nameof(magnet));
        }

        Magnet = magnet;
        int n = magnet.CellCount;
        (Positions, Widths, Media, Conductances, ContactShares) = (new double[n], new double[n], new LandauMedium[n], new double[n + 1], new double[n + 1]);
        double x = magnet.Start;
        int cell = 0;
        for (int l = 0; l < magnet.Layers.Length; l++)
        {
            LongitudinalLayer layer = magnet.Layers[l];
            double h = layer.Thickness / layer.Cells;
            if (l > 0)
            {
                Join(cell, magnet.Contacts[l - 1], 0.5 * Widths[cell - 1] / Media[cell - 1].FluxCoefficient, 0.5 * h / layer.Medium.FluxCoefficient);
            }

            for (int i = 0; i < layer.Cells; i++, cell++)
            {
                (Positions[cell], Widths[cell], Media[cell]) = (x + ((i + 0.5) * h), h, layer.Medium);
                if (i > 0)
                {
                    Conductances[cell] = layer.Medium.FluxCoefficient / h;
                }
            }

            x += layer.Thickness;
        }

        Open(0, magnet.Left, 0);
        Open(n, magnet.Right, n - 1);
        IsLinear = Array.TrueForAll(Media, medium => medium.IsLinear);
    }

    public LongitudinalMagnet Magnet { get; }

    /// <summary>x of the centres in m.</summary>
    public double[] Positions { get; }

    public double[] Widths { get; }

    public LandauMedium[] Media { get; }

    /// <summary>g of each face in m/s, j = g Δh*; at an end that of half a cell and the sink, zero where none is.</summary>
    public double[] Conductances { get; }

    /// <summary>Share of the contact, or of the sink, in the resistance of a face.</summary>
    public double[] ContactShares { get; }

    public bool IsLinear { get; }

    void Join(int face, double contact, double before, double after)
    {
        // A closed contact: all of the (absent) dissipation is its own.
        double resistance = (1 / contact) + before + after;
        Conductances[face] = contact == 0 ? 0 : 1 / resistance;
        ContactShares[face] = contact == 0 ? 0 : 1 / contact / resistance;
    }

    void Open(int face, LongitudinalEnd end, int cell)
    {
        if (end is SinkFace { Velocity: > 0 } sink)
        {
            LongitudinalMedium medium = Media[cell].LinearizedAt(0);
            Join(face, sink.Velocity * medium.AccumulationSusceptibility, 0.5 * Widths[cell] / medium.FluxCoefficient, 0);
        }
    }
}
