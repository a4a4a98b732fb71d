using System.Numerics;
using Larmor.Numerics.Algebra;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures;

/// <summary>
/// An end as the border cell sees it: outward flux Out·j + Y (u − u_outside) at the border, Y infinite for a held value.
/// </summary>
/// <param name="End">The description.</param>
/// <param name="Outside">u_outside, the driver beyond the end.</param>
/// <param name="Drift">j along +x that passes with no difference of the driver.</param>
readonly record struct EndCondition(TextureEnd End, Vector Outside, Vector Drift)
{
    /// <summary>Whether it lets the mean of the driver relax or holds it, so that the steady state is unique without spin flip.</summary>
    public bool Holds => End is FixedEnd or ContactEnd || (End is LeadEnd lead && double.IsFinite(lead.Medium.SpinFlipTime));

    /// <summary>Resolves an end against the border of its neighbour.</summary>
    /// <param name="end">The description.</param>
    /// <param name="texture">Gives the driver.</param>
    /// <param name="neighbour">Layer at the end.</param>
    /// <param name="magnetization">Its magnetization at the border, in units of the bulk value.</param>
    public static EndCondition Resolve(TextureEnd end, Texture texture, TextureLayer neighbour, in Vector magnetization)
    {
        bool deviation = texture.Driver == FluxDriver.Deviation;
        return end switch
        {
            FixedEnd f => new(end, deviation ? f.Value - (neighbour.Equilibrium * magnetization) : f.Value, default),
            DriftEnd => new(end, default, neighbour.Drift * SpinAxis.Direction(magnetization)),
            LeadEnd lead => new(end, deviation ? default : lead.Equilibrium * lead.Direction, lead.Drift * lead.Direction),
            ContactEnd contact => new(end, contact.Outside, default),
            _ => new(end, default, default),
        };
    }

    /// <summary>
    /// What the border cell sees through a half cell of resistance R: the factor G of the end's own drift and the admittance E
    /// of the difference of the driver, J = G j + E (difference).
    /// </summary>
    public (CellMatrix<T> Gain, CellMatrix<T> Admittance) Through<T>(in CellMatrix<T> resistance, Texture texture, T rate)
        where T : struct, INumberBase<T>
    {
        CellMatrix<T> own = End switch
        {
            FixedEnd => default,
            ContactEnd contact => CellConversion.To<T>(contact.Conductance),
            LeadEnd lead => LeadAdmittance.Of(lead, texture, rate),
            _ => default,
        };
        if (End is FixedEnd)
        {
            return (default, resistance.Inverse());
        }

        CellMatrix<T> gain = (CellMatrix.Identity<T>() + (own * resistance)).Inverse();
        return (gain, gain * own);
    }
}
