using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>One end of a lumped reaction at a plane: a channel and the axis it is projected on.</summary>
/// <param name="Axis">Magnet that gives the axis.</param>
/// <param name="Spin">+1 or −1.</param>
/// <param name="Vector">Unknown D of the side, −1 when it plays no part (an extra channel, or D = 0).</param>
/// <param name="Extra">Unknown V_d − V0, −1 for an s channel.</param>
readonly record struct ReactionEnd(SpinRegion Axis, int Spin, int Vector, int Extra)
{
    /// <summary>V_c − V0 of the end.</summary>
    public double Level(ReadOnlySpan<double> x, Vector3D axis) =>
        Extra >= 0 ? x[Extra] : Spin * axis.Dot(SpinAlgebra.Read(x, Vector));

    public void AddLevel(Span<double> functional, double factor)
    {
        if (Extra >= 0)
        {
            functional[Extra] += factor;
        }
        else
        {
            SpinAlgebra.Add(functional, Vector, factor * Spin * Axis.Direction);
        }
    }
}

/// <summary>A conductance Γ between two channels at a plane, eq. (N-11).</summary>
/// <param name="name">What the process is called.</param>
/// <param name="a">End that loses charge when the flux is positive.</param>
/// <param name="b">End that gains it.</param>
/// <param name="conductance">Γ in S/m².</param>
/// <param name="jumps">Unknowns V0(left) − V0(right) that lie between the two sides.</param>
/// <param name="crossing">+1 from left to right, −1 from right to left, 0 on one side.</param>
/// <param name="size">Number of unknowns of the plane.</param>
sealed class LumpedReaction(string name, ReactionEnd a, ReactionEnd b, double conductance, int[] jumps, int crossing, int size)
{
    readonly double[] functional = new double[size];

    public string Name { get; } = name;

    public ReactionEnd A { get; } = a;

    public ReactionEnd B { get; } = b;

    public double Conductance { get; } = conductance;

    public void AddTo(Span<double> block, int n)
    {
        SetFunctional();
        for (int i = 0; i < n; i++)
        {
            double scaled = Conductance * functional[i];
            for (int j = 0; j < n; j++)
            {
                block[(i * n) + j] += scaled * functional[j];
            }
        }
    }

    /// <summary>V_a − V_b per unit current density.</summary>
    public double Difference(ReadOnlySpan<double> x, Vector3D axisA, Vector3D axisB)
    {
        double difference = A.Level(x, axisA) - B.Level(x, axisB);
        foreach (int jump in jumps)
        {
            difference += crossing * x[jump];
        }

        return difference;
    }

    public void SubtractFluxes(ReadOnlySpan<double> x, Span<double> balance)
    {
        SetFunctional();
        double flux = Conductance * Difference(x, A.Axis.Direction, B.Axis.Direction);
        for (int i = 0; i < functional.Length; i++)
        {
            balance[i] -= flux * functional[i];
        }
    }

    void SetFunctional()
    {
        Array.Clear(functional);
        A.AddLevel(functional, 1);
        B.AddLevel(functional, -1);
        foreach (int jump in jumps)
        {
            functional[jump] += crossing;
        }
    }
}
