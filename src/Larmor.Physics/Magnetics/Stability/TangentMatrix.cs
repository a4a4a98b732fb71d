using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Torques;

namespace Larmor.Physics.Magnetics.Stability;

/// <summary>Writes du/dt in 1/s for given directions.</summary>
/// <param name="u">Directions.</param>
/// <param name="rates">Receives du/dt.</param>
public delegate void RateFunction(ReadOnlySpan<Vector3D> u, Span<Vector3D> rates);

/// <summary>
/// The linear motion about given directions: two tangent coordinates per magnet, dx/dt = A x with A = γ′ (Rot₉₀ p − q), eq. (M-30),
/// the covariant derivative of du/dt on the sphere.
/// </summary>
public sealed class TangentMatrix
{
    readonly double[] elements;
    readonly (Vector3D First, Vector3D Second)[] frames;

    TangentMatrix(double[] elements, (Vector3D First, Vector3D Second)[] frames)
    {
        this.elements = elements;
        this.frames = frames;
        Eigenvalues = SmallMatrix.Eigenvalues(elements, Rows);
    }

    /// <summary>Number of rows, twice the number of magnets.</summary>
    public int Rows => 2 * frames.Length;

    /// <summary>Tangent axes e₁ and e₂ = u × e₁ of every magnet.</summary>
    public ReadOnlySpan<(Vector3D First, Vector3D Second)> Axes => frames;

    /// <summary>Eigenvalues in 1/s by descending real part: −decay ± iω.</summary>
    public Complex[] Eigenvalues { get; }

    /// <summary>Element of A in 1/s.</summary>
    public double this[int row, int column] => elements[(row * Rows) + column];

    /// <summary>Trace in 1/s.</summary>
    public double Trace => Enumerable.Range(0, Rows).Sum(i => this[i, i]);

    /// <summary>How the directions give way, if they do.</summary>
    public InstabilityKind Instability =>
        !(Eigenvalues[0].Real > 0) ? InstabilityKind.None
        : Math.Abs(Eigenvalues[0].Imaginary) > 1e-9 * Complex.Abs(Eigenvalues[0]) ? InstabilityKind.Precession
        : InstabilityKind.Static;

    /// <summary>The matrix from the second derivatives of all energies and potentials.</summary>
    /// <param name="magnets">The magnets.</param>
    /// <param name="u">Directions, unit vectors; a fixed point if eigenvalues are to mean stability.</param>
    /// <param name="drive">Field and current.</param>
    public static TangentMatrix Of(FrozenMagnets magnets, ReadOnlySpan<Vector3D> u, in Drive drive)
    {
        int n = magnets.Count;
        Vector3D[] reactive = new Vector3D[n], dissipative = new Vector3D[n];
        magnets.SetEffectiveFields(u, drive, reactive, dissipative);
        (Vector3D First, Vector3D Second)[] axes = AxesOf(u);
        double[] a = new double[4 * n * n];
        for (int i = 0; i < n; i++)
        {
            Macrospin magnet = magnets.System.Magnets[i];
            Matrix3D energy = Matrix3D.Zero;
            foreach (ILocalEnergy term in magnet.Energies)
            {
                energy += (magnet.Volume / magnet.Moment) * term.Hessian(u[i], magnet.Magnetization);
            }

            (Matrix3D turning, Matrix3D damping) = OfPotentials(magnet, u[i], drive.Current);
            Add(a, n, i, i, magnet, axes, energy, turning, damping, u[i].Dot(reactive[i]), u[i].Dot(dissipative[i]));
        }

        foreach (IPairEnergy pair in magnets.System.Couplings)
        {
            Macrospin first = magnets.System.Magnets[pair.First], second = magnets.System.Magnets[pair.Second];
            PairHessian hessian = pair.Hessian(u[pair.First], u[pair.Second]);
            AddEnergy(a, n, pair.First, pair.First, first, axes, hessian.First);
            AddEnergy(a, n, pair.First, pair.Second, first, axes, hessian.Cross);
            AddEnergy(a, n, pair.Second, pair.First, second, axes, hessian.Cross.Transpose());
            AddEnergy(a, n, pair.Second, pair.Second, second, axes, hessian.Second);
        }

        return new(a, axes);
    }

    /// <summary>The matrix of any motion on the sphere by central differences, good to about 1e-9 of its largest element.</summary>
    /// <param name="rates">The motion; its rates are across the directions.</param>
    /// <param name="u">Directions, unit vectors.</param>
    public static TangentMatrix ByDifferences(RateFunction rates, ReadOnlySpan<Vector3D> u)
    {
        const double step = 1e-5;
        int n = u.Length;
        (Vector3D First, Vector3D Second)[] axes = AxesOf(u);
        double[] a = new double[4 * n * n];
        Vector3D[] moved = u.ToArray(), ahead = new Vector3D[n], behind = new Vector3D[n];
        for (int column = 0; column < 2 * n; column++)
        {
            int j = column / 2;
            Vector3D axis = column % 2 == 0 ? axes[j].First : axes[j].Second;
            moved[j] = (u[j] + (step * axis)).Normalized();
            rates(moved, ahead);
            moved[j] = (u[j] - (step * axis)).Normalized();
            rates(moved, behind);
            moved[j] = u[j];
            for (int i = 0; i < n; i++)
            {
                Vector3D slope = (1 / (2 * step)) * (ahead[i] - behind[i]);
                a[(2 * i * 2 * n) + column] = axes[i].First.Dot(slope);
                a[(((2 * i) + 1) * 2 * n) + column] = axes[i].Second.Dot(slope);
            }
        }

        return new(a, axes);
    }

    /// <summary>Finds x with (s − A) x = b, tangent coordinates.</summary>
    /// <param name="shift">s in 1/s; iω for the answer to a field that oscillates.</param>
    /// <param name="vector">b; receives x.</param>
    /// <returns>False when s is an eigenvalue.</returns>
    public bool Resolve(Complex shift, Span<Complex> vector)
    {
        Complex[] matrix = [.. elements.Select(element => new Complex(-element, 0))];
        for (int i = 0; i < Rows; i++)
        {
            matrix[(i * Rows) + i] += shift;
        }

        return SmallMatrix.Solve(matrix, vector);
    }

    static (Vector3D First, Vector3D Second)[] AxesOf(ReadOnlySpan<Vector3D> u)
    {
        var axes = new (Vector3D First, Vector3D Second)[u.Length];
        for (int i = 0; i < u.Length; i++)
        {
            axes[i] = u[i].Tangents();
        }

        return axes;
    }

    static (Matrix3D Turning, Matrix3D Damping) OfPotentials(Macrospin magnet, Vector3D u, double current)
    {
        Matrix3D turning = Matrix3D.Zero, damping = Matrix3D.Zero;
        foreach (PolarizedTorque torque in magnet.Torques)
        {
            (IOrientationPotential reactive, IOrientationPotential dissipative) = torque.Potentials(magnet.Damping);
            turning += current * reactive.Hessian(u);
            damping += current * dissipative.Hessian(u);
        }

        foreach (IOrientationPotential potential in magnet.Reactive)
        {
            turning += potential.Hessian(u);
        }

        foreach (IOrientationPotential potential in magnet.Dissipative)
        {
            damping += potential.Hessian(u);
        }

        return (turning, damping);
    }

    static void AddEnergy(double[] a, int n, int i, int j, Macrospin magnet, (Vector3D First, Vector3D Second)[] axes, Matrix3D hessian) =>
        Add(a, n, i, j, magnet, axes, (1 / magnet.Moment) * hessian, Matrix3D.Zero, Matrix3D.Zero, 0, 0);

    /// <summary>Adds γ′ (Rot₉₀ p − q) of p = energy + turning, q = α energy − damping, with radial fields on the diagonal; Hessians in T.</summary>
    static void Add(
        double[] a, int n, int i, int j, Macrospin magnet, (Vector3D First, Vector3D Second)[] axes,
        Matrix3D energy, Matrix3D turning, Matrix3D damping, double radialReactive, double radialDissipative)
    {
        double reduced = magnet.GyromagneticRatio / (1 + (magnet.Damping * magnet.Damping));
        Matrix3D p = energy + turning, q = (magnet.Damping * energy) + (-1 * damping);
        for (int column = 0; column < 2; column++)
        {
            Vector3D right = column == 0 ? axes[j].First : axes[j].Second;
            double p1 = p.Between(axes[i].First, right) + (column == 0 ? radialReactive : 0);
            double p2 = p.Between(axes[i].Second, right) + (column == 1 ? radialReactive : 0);
            double q1 = q.Between(axes[i].First, right) + (column == 0 ? radialDissipative : 0);
            double q2 = q.Between(axes[i].Second, right) + (column == 1 ? radialDissipative : 0);
            a[(2 * i * 2 * n) + (2 * j) + column] += reduced * (-p2 - q1);
            a[(((2 * i) + 1) * 2 * n) + (2 * j) + column] += reduced * (p1 - q2);
        }
    }
}
