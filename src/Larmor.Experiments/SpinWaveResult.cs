using System.Collections.Immutable;
using System.Numerics;
using Larmor.Physics.Quantities;

namespace Larmor.Experiments;

/// <summary>Spin waves of a magnet, alone and with its carriers.</summary>
/// <param name="Case">What was asked.</param>
/// <param name="Frequencies">ω(k) in rad/s without carriers, one per wave number.</param>
/// <param name="Branches">
/// With carriers: three complex ω of exp(−iωt) in rad/s per wave number, followed from k = 0, the acoustic branch first; empty without.
/// </param>
/// <param name="Failure">Why there are no branches although there are carriers; null when all went well.</param>
public sealed record SpinWaveResult(SpinWaveCase Case, ImmutableArray<double> Frequencies, ImmutableArray<ImmutableArray<Complex>> Branches, string? Failure)
{
    static readonly ShownUnit Gigahertz = new("GHz", "Hz", 1e-9);
    static readonly ShownUnit Terahertz = new("THz", "Hz", 1e-12);
    static readonly ShownUnit Millielectronvolt = new("meV", "J", 1e3 / Constants.ElementaryCharge);
    static readonly ShownUnit StiffnessUnit = new("meV nm^2", "J m^2", 1e21 / Constants.ElementaryCharge);
    static readonly ShownUnit ExchangeUnit = new("pJ/m", "J/m", 1e12);
    static readonly ShownUnit Kiloampere = new("kA/m", "A/m", 1e-3);
    static readonly ShownUnit Rate = new("1/ps", "1/s", 1e-12);

    /// <summary>Every number of the experiment, declared once.</summary>
    public static ImmutableArray<Observable<SpinWaveResult>> Observables { get; } =
    [
        new("gap", "f(0)", Gigahertz, "frequency of the uniform mode without carriers, g μ_B B/h: no exchange in it", r => r.Frequencies[0] / (2 * Math.PI)),
        new("gap_energy", "ħω(0)", Millielectronvolt, "the same as an energy", r => r.Frequencies[0] * Constants.ReducedPlanck),
        new("f_end", "f(k_{end})", Terahertz, "frequency at the last wave number without carriers", r => r.Frequencies[^1] / (2 * Math.PI)),
        new("energy_end", "ħω(k_{end})", Millielectronvolt, "the same as an energy", r => r.Frequencies[^1] * Constants.ReducedPlanck),
        new("D_sw", "D_{sw}", StiffnessUnit, "stiffness of long waves, ħω = g μ_B B + D_sw k²", r => r.Case.Magnet.ExchangeRate * Constants.ReducedPlanck),
        new("A_ex", "A_{ex}", ExchangeUnit, "exchange stiffness", r => r.Case.Magnet.Stiffness),
        new("M_s", "M_{s}", Kiloampere, "saturation magnetization", r => r.Case.Magnet.Magnetization),
        new("softening", "1 − ω/ω_{long}", ShownUnit.Percent, "how far the lattice stays below the parabola of long waves at the last wave number, exchange alone", r => r.Softening),
        new("correlation_length", "ℓ", ShownUnit.Nanometre, "length over which static fluctuations are alike, √(2A_ex/(M_s B)); none without a field", r => r.Case.Field > 0 ? Math.Sqrt(2 * r.Case.Magnet.Stiffness / (r.Case.Magnet.Magnetization * r.Case.Field)) : null),
        new("f_acoustic", "f_{a}(0)", Gigahertz, "frequency of the uniform acoustic mode with carriers", r => r.At(0, 0)?.Real / (2 * Math.PI)),
        new("damping", "α(0)", ShownUnit.One, "damping of the uniform acoustic mode by the carriers, −Im ω/Re ω", r => r.Damping(0)),
        new("damping_closed", "α(0) (slow)", ShownUnit.One, "the same in the limit of carriers that precess much faster than the mode", r => r.ClosedDamping),
        new("linewidth", "ΔB(0)", ShownUnit.Millitesla, "full width of the uniform resonance in the field that the carriers cause, −2 Im ω/γ", r => r.Linewidth(0)),
        new("f_acoustic_end", "f_{a}(k_{end})", Terahertz, "frequency of the acoustic mode with carriers at the last wave number", r => r.At(^1, 0)?.Real / (2 * Math.PI)),
        new("damping_end", "α(k_{end})", ShownUnit.One, "damping of the acoustic mode at the last wave number, −Im ω/Re ω", r => r.Damping(^1)),
        new("linewidth_end", "ΔB(k_{end})", ShownUnit.Millitesla, "full width in the field at the last wave number, −2 Im ω/γ", r => r.Linewidth(^1)),
        new("f_optical", "f_{o}(0)", Terahertz, "frequency of the optical mode at k = 0: carriers against the magnetization", r => r.At(0, 1)?.Real / (2 * Math.PI)),
        new("decay_optical", "Γ_{o}(0)", Rate, "decay rate of the optical mode at k = 0, −Im ω", r => -r.At(0, 1)?.Imaginary),
    ];

    /// <summary>
    /// −Im ω/Re ω of the acoustic mode; null without carriers, and where field and exchange give it no frequency above the rounding
    /// of the other modes.
    /// </summary>
    /// <param name="index">Place among the wave numbers.</param>
    public double? Damping(Index index) =>
        At(index, 0) is { } ω && ω.Real > 1e-12 * At(index, 2)?.Magnitude ? -ω.Imaginary / ω.Real : null;

    double? Linewidth(Index index) => -2 * At(index, 0)?.Imaginary / Case.Magnet.GyromagneticRatio;

    /// <summary>ω/ω_H = (1 + ηc g_e/g)/(1 + ηc), c = 1/(1 − iξ), eq. .</summary>
    double? ClosedDamping
    {
        get
        {
            if (Case.Carriers is not { } carriers)
            {
                return null;
            }

            Complex share = carriers.EquilibriumRatio / new Complex(1, -1 / (carriers.Medium.PrecessionRate * carriers.Medium.SpinFlipTime));
            Complex ω = (1 + (share * carriers.GyromagneticFactor / Case.Magnet.GyromagneticFactor)) / (1 + share);
            return -ω.Imaginary / ω.Real;
        }
    }

    double? Softening
    {
        get
        {
            double k = Case.Wavenumbers[^1], parabola = Case.LongWaveFrequency(k) - Case.FieldRate;
            return Case.Magnet.Lattice is null ? null : 1 - ((Frequencies[^1] - Case.FieldRate) / parabola);
        }
    }

    Complex? At(Index index, int branch) => Branches.IsEmpty ? null : Branches[index][branch];
}
