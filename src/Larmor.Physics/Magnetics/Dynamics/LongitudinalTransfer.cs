using Larmor.Physics.Quantities;

namespace Larmor.Physics.Magnetics.Dynamics;

/// <summary>
/// A named model beside the motion on the sphere: transfer of moments between conduction and d electrons that changes the length of the
/// magnetization, du/dt|_∥ = −f u, so that |u| falls as e^(−f t) and |u|² as e^(−2 f t), eq. (M-19).
/// </summary>
/// <param name="Rate">f_∥ in 1/s; positive shortens the magnetization.</param>
public sealed record LongitudinalTransfer(double Rate)
{
    /// <summary>f_∥ = (g_d μ_B / e M_s L) ∫ K_sd dz.</summary>
    /// <param name="reaction">∫ K_sd dz, net charge flux from s to d channels over the magnet, in A/m².</param>
    /// <param name="momentPerElectron">g_d, moment of a d electron in Bohr magnetons.</param>
    /// <param name="magnetization">M_s in A/m, positive.</param>
    /// <param name="thickness">Length L of the magnet along the current in m, positive.</param>
    public static LongitudinalTransfer FromReaction(double reaction, double momentPerElectron, double magnetization, double thickness)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(magnetization);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(thickness);
        return new(momentPerElectron * Constants.BohrMagneton * reaction / (Constants.ElementaryCharge * magnetization * thickness));
    }

    /// <summary>d|u|/dt in 1/s.</summary>
    /// <param name="length">|u|.</param>
    public double LengthRate(double length) => -Rate * length;

    /// <summary>|u| after a time.</summary>
    /// <param name="initial">|u| at the start.</param>
    /// <param name="time">Time in s.</param>
    public double Length(double initial, double time) => initial * Math.Exp(-Rate * time);
}
