using System.Globalization;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport;

namespace Larmor.Documents.Presentation;

/// <summary>
/// Torque parameters in the notation of micromagnetic programs. Both take du/dt = γβε u×(p×u) + γβε′ p×u with β = ħJ/(e M_s t), so
/// that ε = ±a_DL/2J and ε′ = ±a_FL/2J in eq. (N-17). Signs were read in the sources of mumax3 (cuda/slonczewski2.cu, engine/torque.go)
/// and OOMMF (spinxferevolve.cc).
/// </summary>
static class MicromagneticText
{
    public static IEnumerable<TextFile> Of(TorqueResult result, string layer, string reference)
    {
        if (result.Fit is { } fit)
        {
            yield return new TextFile("mumax3", $"mumax3 script lines for the torque on '{layer}'", Mumax(result, fit, layer, reference));
        }

        AsymmetricSlonczewskiFit? two = result.AsymmetricFit is { } candidate && !(result.Fit?.Residual <= candidate.Residual) ? candidate : null;
        if (two is not null || result.Fit is not null)
        {
            yield return new TextFile("oommf", $"OOMMF (Oxs_SpinXferEvolve) block for the torque on '{layer}'", Oommf(result, two, layer, reference));
        }
    }

    static string Mumax(TorqueResult result, SlonczewskiFit fit, string layer, string reference)
    {
        bool onTop = result.Turned.ReferenceSide == Side.Right;
        Vector3D p = result.Turned.Reference;
        return $"""
            // Torque on '{layer}' from '{reference}', computed by Larmor: Slonczewski form fitted to the exact torque,
            // misfit {Percent(fit.Residual)} of it (root mean square over 36 angles). {FieldLike(result)}
            // Signs: the z axis of the stack is that of the mesh. J is the conventional current, positive towards +z, the same number
            // as in Larmor. mumax3 multiplies it by +1 for FIXEDLAYER_TOP and by -1 for FIXEDLAYER_BOTTOM; '{reference}' lies {(onTop ? "above (larger z)" : "below (smaller z)")}.
            // With Pol > 0, electrons that come from the fixed layer then pull m towards FixedLayer.
            // Pol is the P of this form, not a bulk polarization, and may be negative or above 1.
            // Early versions have no FixedLayerPosition and no FreeLayerThickness, and their kernel has the wrong sign in a term
            // alpha*EpsilonPrime; use a version that knows both keys.
            Msat = {Number(result.Magnetization)}
            FreeLayerThickness = {Number(result.Thickness)}
            FixedLayer = vector({Number(p.X)}, {Number(p.Y)}, {Number(p.Z)})
            FixedLayerPosition = {(onTop ? "FIXEDLAYER_TOP" : "FIXEDLAYER_BOTTOM")}
            Pol = {Number(fit.Polarization)}
            Lambda = {Number(fit.Lambda)}
            EpsilonPrime = {Number(result.SecondaryEfficiency)}
            DisableZhangLiTorque = true
            J = vector(0, 0, {Number(result.Perpendicular.CurrentDensity)})

            """;
    }

    static string Oommf(TorqueResult result, AsymmetricSlonczewskiFit? two, string layer, string reference)
    {
        Vector3D p = result.Turned.Reference;
        return $$"""
            # Torque on '{{layer}}' from '{{reference}}', computed by Larmor: {{(two is null ? "Slonczewski form" : "form with P_fixed and P_free")}} fitted to the exact torque,
            # misfit {{Percent(two?.Residual ?? result.Fit!.Residual)}} of it (root mean square over 36 angles). {{FieldLike(result)}}
            # Signs: in Oxs_SpinXferEvolve a positive J with positive efficiency pulls m towards mp wherever the fixed layer lies: J counts
            # electrons that come from it. Here J = {{(result.Turned.ElectronSign > 0 ? "+" : "-")}} (conventional current of Larmor towards +z), because '{{reference}}' lies {{(result.Turned.ReferenceSide == Side.Right ? "at larger z" : "at smaller z")}}.
            # The evolver divides by the cell size along z: the layer must be one cell of {{Number(result.Thickness)}} m thick, with Ms {{Number(result.Magnetization)}} A/m.
            # Lambda must not be below 1 there; a torque that is larger near the parallel state is written with a negative P_free.
            # Add alpha, which Larmor does not know. OOMMF's default gamma_G is 2.211e5 m/(A s).
            Specify Oxs_SpinXferEvolve:evolver {
              J {{Number(result.Turned.ElectronSign * result.Perpendicular.CurrentDensity)}}
              J_direction -z
              mp { {{Number(p.X)}} {{Number(p.Y)}} {{Number(p.Z)}} }
            {{Shape(result, two)}}
              eps_prime {{Number(result.SecondaryEfficiency)}}
            }

            """;
    }

    static string Shape(TorqueResult result, AsymmetricSlonczewskiFit? two)
    {
        if (two is null && result.Fit is { Lambda: >= 1 } fit)
        {
            return $"  P {Number(fit.Polarization)}\n  Lambda {Number(fit.Lambda)}";
        }

        AsymmetricSlonczewskiFit form = two ?? Mirrored(result.Fit!);
        return $"  P_fixed {Number(form.PolarizationFixed)}\n  P_free {Number(form.PolarizationFree)}\n  Lambda_fixed {Number(form.Lambda)}\n  Lambda_free {Number(form.Lambda)}";
    }

    /// <summary>a/(1 − κ′ cos θ): the same curve for Λ below 1, as the second term of the two-term form.</summary>
    static AsymmetricSlonczewskiFit Mirrored(SlonczewskiFit fit)
    {
        double square = fit.Lambda * fit.Lambda;
        return new AsymmetricSlonczewskiFit(0, 2 * fit.Polarization * square / (square + 1), (1 - square) / (1 + square), fit.Residual);
    }

    static string FieldLike(TorqueResult result) => result.SecondaryVariation is { } variation
        ? $"A constant secondary efficiency misses {Percent(variation)} of the field-like torque."
        : "There is no field-like torque.";

    static string Percent(double fraction) => $"{(fraction * 100).ToString("G3", CultureInfo.InvariantCulture)} %";

    static string Number(double value) => value == 0 ? "0" : value.ToString("G9", CultureInfo.InvariantCulture);
}
