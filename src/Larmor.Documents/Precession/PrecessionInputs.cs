using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Stacks;
using Larmor.Experiments;
using Larmor.Physics.Quantities;
using Larmor.Physics.Transport.Textures;

namespace Larmor.Documents.Precession;

/// <summary>What a file says of a channel and of what is done in it.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Trial">Hanle curve or pulse.</param>
sealed record PrecessionSpecimenInput(ChannelInput Channel, TrialInput Trial) : SpecimenInput;

/// <summary>A channel without a magnetization of its own, as a file gives it.</summary>
/// <param name="Diffusivity">D0 in m²/s.</param>
/// <param name="SpinFlipTime">τ_sf in s; null when the length is given.</param>
/// <param name="SpinDiffusionLength">l_sf in m.</param>
/// <param name="FluxTime">τ_e in s.</param>
/// <param name="GyromagneticFactor">g, signed.</param>
sealed record ChannelInput(double Diffusivity, double? SpinFlipTime, double? SpinDiffusionLength, Located<double> FluxTime, Located<double> GyromagneticFactor)
{
    /// <summary>The channel for the solver.</summary>
    public SpinMedium Medium => SpinMedium.Normal(
        "channel", Diffusivity, SpinFlipTime ?? (SpinDiffusionLength!.Value * SpinDiffusionLength.Value / Diffusivity), FluxTime.Value);

    /// <summary>γ = g μ_B/ħ in rad/(s·T), signed.</summary>
    public double GyromagneticRatio => GyromagneticFactor.Value * Constants.BohrMagneton / Constants.ReducedPlanck;
}

/// <summary>What is done in the channel.</summary>
abstract record TrialInput;

/// <summary>Spins are injected all the time, and detected at a distance, while a field is swept.</summary>
/// <param name="Distance">In m.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Contacts">The contacts; null to leave the signal in s/m.</param>
sealed record HanleInput(Located<double> Distance, FieldRangeInput Fields, NonlocalContacts? Contacts) : TrialInput;

/// <summary>Fields across the channel.</summary>
/// <param name="From">First, in T.</param>
/// <param name="To">Last, in T.</param>
/// <param name="Points">How many.</param>
sealed record FieldRangeInput(Located<double> From, Located<double> To, int Points);

/// <summary>A pulse is let go.</summary>
/// <param name="Width">σ in m.</param>
/// <param name="Distance">Of the detector in m.</param>
/// <param name="Field">B in T.</param>
/// <param name="Times">Times of profiles in s.</param>
sealed record PulseInput(Located<double> Width, Located<double> Distance, double Field, ImmutableArray<Located<double>> Times) : TrialInput;
