using Larmor.Physics.Magnetics.Ensembles;
using Larmor.Physics.Magnetics.FokkerPlanck;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Experiments;

/// <summary>One moment in a bath, and the axis along which it is watched.</summary>
/// <param name="Magnet">The moment, with what a current does to it.</param>
/// <param name="Axis">n, a unit vector: where the moment starts; the two states are u·n &gt; 0 and u·n &lt; 0.</param>
/// <param name="Rings">Rings of the sphere, a multiple of 4.</param>
public sealed record ThermalCase(ThermalMagnet Magnet, Vec3 Axis, int Rings)
{
    /// <summary>Rings where wells are wide.</summary>
    public const int DefaultRings = 32;

    const double WantedCoarseness = 0.6;

    /// <summary>Whether everything depends on u·n alone, with the current and without.</summary>
    public bool IsAxial => AxialFokkerPlanck.SharesAxis(Magnet.Driven, Axis) && AxialFokkerPlanck.SharesAxis(Magnet.Undriven, Axis);

    /// <summary>Cells of u·n that stand for the sphere, or cells of the sphere.</summary>
    public int Cells => IsAxial ? Rings * ThermalSphere.CellsPerRing : 2 * Rings * Rings;

    /// <summary>Range of the energies over kT that a grid can hold.</summary>
    public double HighestRange => IsAxial ? 590 : 250;

    /// <summary>Range of E_d over kT on the sphere, with the current or without, whichever is larger.</summary>
    public double Range => Math.Max(RangeOf(Magnet.Driven), RangeOf(Magnet.Undriven));

    /// <summary>Whether the energies fit on the cells.</summary>
    public bool HasGrid => Range <= HighestRange;

    /// <summary>
    /// Width of a ring over that of the narrowest well, 1/√(2R) for a quadratic energy with the range R in kT. Above 0.7 slow rates begin to suffer: at 0.85
    /// by a quarter. Zero on the chain, whose cells do not mind.
    /// </summary>
    public double Coarseness => IsAxial ? 0 : Math.PI / Rings * Math.Sqrt(2 * RangeOf(Magnet.Undriven));

    /// <summary>The same with as many rings as wells are narrow.</summary>
    /// <param name="most">Rings at most, a multiple of 4.</param>
    public ThermalCase Resolved(int most) => this with { Rings = Math.Clamp(4 * (int)Math.Ceiling(Rings * Coarseness / (4 * WantedCoarseness)), DefaultRings, most) };

    static double RangeOf(ThermalMacrospin spin)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        for (int q = 0; q < 33 * 64; q++)
        {
            (double sinθ, double cosθ) = Math.SinCos(q / 64 * Math.PI / 32);
            (double sinφ, double cosφ) = Math.SinCos(q % 64 * Math.PI / 32);
            double energy = spin.DissipativeEnergy(new Vec3(sinθ * cosφ, sinθ * sinφ, cosθ)) / spin.ThermalEnergy;
            (low, high) = (Math.Min(low, energy), Math.Max(high, energy));
        }

        return high - low;
    }
}

/// <summary>How replicas are drawn and stepped.</summary>
/// <param name="Replicas">How many.</param>
/// <param name="Step">Step in s.</param>
/// <param name="Seed">Picks the noise.</param>
public sealed record EnsembleDraw(int Replicas, double Step, int Seed)
{
    /// <summary>How all ensembles of experiments are stepped.</summary>
    public static StochasticMethod Method => StochasticMethod.Splitting;
}
