using System.Collections.Immutable;
using System.Numerics;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;

namespace Larmor.Experiments;

/// <summary>Two tunnel contacts on a channel: what turns an accumulation into a nonlocal resistance.</summary>
/// <param name="Injector">Polarization of the injected current, in (−1, 1).</param>
/// <param name="Detector">Polarization of the detecting contact, in (−1, 1).</param>
/// <param name="Resistivity">Of the channel in Ω m.</param>
/// <param name="CrossSection">Of the channel in m².</param>
public sealed record NonlocalContacts(double Injector, double Detector, double Resistivity, double CrossSection)
{
    /// <summary>
    /// Ω per (s/m): R_nl = P_i P_d (ρ D0/A) m_y, eq.. Without a field this is P_i P_d ρ l_sf exp(−d/l_sf)/(2A). The contacts'
    /// resistance is taken as large beside ρ l_sf/A: no spin leaves through them.
    /// </summary>
    /// <param name="diffusivity">D0 in m²/s.</param>
    public double ResistancePerSignal(double diffusivity) => Injector * Detector * Resistivity * diffusivity / CrossSection;
}

/// <summary>A channel with an injector, a detector and a field across.</summary>
/// <param name="Curve">Channel and distance; the channel has no dephasing.</param>
/// <param name="GyromagneticRatio">γ = g μ_B/ħ in rad/(s·T), with the sign of g, not zero.</param>
/// <param name="Fields">B along z in T, rising.</param>
/// <param name="Contacts">The contacts, where known.</param>
public sealed record HanleCase(HanleCurve Curve, double GyromagneticRatio, ImmutableArray<double> Fields, NonlocalContacts? Contacts)
{
    /// <summary>W in rad/s: vectors are magnetizations, dm/dt = −γ m × B, so that W = −γB.</summary>
    /// <param name="field">B in T.</param>
    public double Precession(double field) => -GyromagneticRatio * field;
}

/// <summary>The Hanle curve of a channel.</summary>
public static class HanleExperiment
{
    /// <summary>Measures the curve at every field by the two-moment and the scalar law, and its half width, zero and trough.</summary>
    /// <param name="sample">The channel.</param>
    public static HanleResult Run(HanleCase sample) => new(
        sample, HanleMarks.Of(sample.Curve, FluxLaw.TwoMoment), HanleMarks.Of(sample.Curve, FluxLaw.Scalar),
        [.. sample.Fields.Select(B => sample.Curve.AtRest(sample.Precession(B), FluxLaw.TwoMoment))],
        [.. sample.Fields.Select(B => sample.Curve.AtRest(sample.Precession(B), FluxLaw.Scalar))]);

    /// <summary>The same curve as a sum over times of flight: m_x + i m_y in s/m at every field.</summary>
    /// <param name="sample">The channel.</param>
    /// <param name="conduct">Threads and cancellation.</param>
    public static ImmutableArray<Complex> TimesOfFlight(HanleCase sample, Conduct conduct)
    {
        var values = new Complex[sample.Fields.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = conduct.Threads, CancellationToken = conduct.Cancellation };
        Parallel.For(0, values.Length, options, i => values[i] = sample.Curve.ByTimeOfFlight(sample.Precession(sample.Fields[i])));
        return ImmutableArray.Create(values);
    }
}
