namespace Larmor.Physics.Magnetics.Walls;

/// <summary>
/// A wall solved as a field: the Landau–Lifshitz–Gilbert equation with drift, eq. (W-2), on a row of cells that moves along with the wall.
/// Owns its memory; stepping allocates nothing.
/// </summary>
/// <remarks>
/// Fourth order in the cell, eq. (W-15), and in time (classical Runge–Kutta at <see cref="StepShare"/> of the shortest time of the lattice,
/// where adaptive methods of fifth order would only spend more: exchange between neighbours, not the wall, sets the step).
/// Every step ends by making |n| = 1 again.
/// </remarks>
public sealed class WallGrid : IWallMotion
{
    /// <summary>Step times the fastest rate of the lattice; the method is stable up to 2.6.</summary>
    public const double StepShare = 2.2;

    readonly WallMedium medium;
    readonly WallDrive drive;
    readonly WallKernel kernel;
    readonly WallLattice n, stageA, stageB, sum;
    readonly double leftEdge;
    double previousTime, previousPosition, previousAngle;
    int shift;

    /// <summary>A wall at rest in the middle of the row, its angle given.</summary>
    /// <param name="medium">The magnet.</param>
    /// <param name="drive">What drives the wall.</param>
    /// <param name="startAngle">φ in rad at t = 0.</param>
    /// <param name="cell">Length h of a cell in m; Δ₀/5 keeps velocities to 10⁻³, Δ₀/8 to 10⁻⁴.</param>
    /// <param name="count">Number of cells, 16 or more; the row should be 20 Δ₀ long.</param>
    public WallGrid(WallMedium medium, WallDrive drive, double startAngle, double cell, int count)
    {
        medium.ThrowUnlessSound();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cell);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 16);
        this.medium = medium;
        this.drive = drive;
        CellLength = cell;
        kernel = new WallKernel(medium, drive, cell);
        n = new WallLattice(count);
        stageA = new WallLattice(count);
        stageB = new WallLattice(count);
        sum = new WallLattice(count);
        leftEdge = -0.5 * cell * count;
        LongestStep = StepShare / kernel.FastestRate;
        (double sin, double cos) = Math.SinCos(startAngle);
        for (int i = 0; i < count; i++)
        {
            double x = (leftEdge + ((i + 0.5) * cell)) / medium.Width, across = 1 / Math.Cosh(x);
            n.X[i + WallLattice.Margin] = across * cos;
            n.Y[i + WallLattice.Margin] = across * sin;
            n.Z[i + WallLattice.Margin] = -Math.Tanh(x);
        }

        Angle = startAngle;
        Observe();
    }

    /// <summary>h in m.</summary>
    public double CellLength { get; }

    /// <summary>Number of cells.</summary>
    public int CellCount => n.Count;

    /// <summary>Longest time step in s.</summary>
    public double LongestStep { get; }

    /// <inheritdoc/>
    public double Time { get; private set; }

    /// <inheritdoc/>
    public double Position { get; private set; }

    /// <inheritdoc/>
    public double Angle { get; private set; }

    /// <inheritdoc/>
    public double Width
    {
        get
        {
            double total = 0;
            for (int i = 0; i < n.Count; i++)
            {
                (double x, double y, _) = Direction(i);
                total += (x * x) + (y * y);
            }

            return 0.5 * CellLength * total;
        }
    }

    /// <summary>
    /// Energy per area in J/m² above the domains: what the field B of eq. (W-15) is the gradient of, without drive. The Zeeman energy
    /// counts from the start of the row at t = 0.
    /// </summary>
    public double Energy
    {
        get
        {
            double bend = 0, local = 0;
            for (int i = 0; i < n.Count + WallLattice.Margin; i++)
            {
                bend += (16 * Square(i, i + 1)) - Square(i, i + 2);
            }

            for (int i = 0; i < n.Count; i++)
            {
                (double x, double y, _) = Direction(i);
                local += (medium.EasyAxis * ((x * x) + (y * y))) + (medium.HardAxis * y * y);
            }

            return (medium.ExchangeStiffness / (12 * CellLength) * bend) + (CellLength * local)
                - (2 * medium.SaturationMagnetization * drive.Field * Position);

            double Square(int i, int j)
            {
                double x = n.X[j] - n.X[i], y = n.Y[j] - n.Y[i], z = n.Z[j] - n.Z[i];
                return (x * x) + (y * y) + (z * z);
            }
        }
    }

    /// <summary>Place in m of the middle of a cell.</summary>
    public double Place(int cell) => leftEdge + ((shift + cell + 0.5) * CellLength);

    /// <summary>Direction n in a cell.</summary>
    public (double X, double Y, double Z) Direction(int cell) => (n.X[cell + WallLattice.Margin], n.Y[cell + WallLattice.Margin], n.Z[cell + WallLattice.Margin]);

    /// <inheritdoc/>
    public void Advance(double end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, Time);
        double left = end - Time, steps = Math.Ceiling(left / LongestStep);
        (previousTime, previousPosition, previousAngle) = (Time, Position, Angle);
        Step(left / steps);
        Time = steps == 1 ? end : Time + (left / steps);
        Observe();
    }

    /// <inheritdoc/>
    /// <remarks>In proportion: a step is 10⁻³ of the time in which a wall turns by a radian, or less.</remarks>
    public (double Time, double Position) Passing(double angle)
    {
        double share = (angle - previousAngle) / (Angle - previousAngle);
        return (previousTime + (share * (Time - previousTime)), previousPosition + (share * (Position - previousPosition)));
    }

    void Step(double dt)
    {
        kernel.Stage(n, n, sum, stageA, 0, dt / 6, dt / 2);
        kernel.Stage(n, stageA, sum, stageB, 1, dt / 3, dt / 2);
        kernel.Stage(n, stageB, sum, stageA, 1, dt / 3, dt);
        kernel.Stage(n, stageA, sum, n, 1, dt / 6, 0);
    }

    /// <summary>Reads position and angle off the cells and keeps the wall in the middle of the row.</summary>
    void Observe()
    {
        double total = 0;
        int middle = -1;
        for (int i = 0; i < n.Count; i++)
        {
            double z = n.Z[i + WallLattice.Margin];
            total += z;
            middle = middle < 0 && n.Z[i + WallLattice.Margin + 1] < 0 ? i : middle;
        }

        // n_z sums to how many cells more are up than down, eq. (W-16).
        double cellsLeft = 0.5 * (n.Count + total);
        Position = leftEdge + ((shift + cellsLeft) * CellLength);
        int at = middle + WallLattice.Margin;
        double share = n.Z[at] / (n.Z[at] - n.Z[at + 1]);
        double x = n.X[at] + (share * (n.X[at + 1] - n.X[at])), y = n.Y[at] + (share * (n.Y[at + 1] - n.Y[at]));
        Angle += Math.IEEERemainder(Math.Atan2(y, x) - Angle, 2 * Math.PI);
        if (cellsLeft > (0.5 * n.Count) + 0.6)
        {
            n.ShiftLeft();
            shift++;
        }
        else if (cellsLeft < (0.5 * n.Count) - 0.6)
        {
            n.ShiftRight();
            shift--;
        }
    }
}
