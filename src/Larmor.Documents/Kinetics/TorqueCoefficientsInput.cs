using Larmor.Documents.Binding;
using Larmor.Documents.Experiments;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Larmor.Physics.Kinetics;

namespace Larmor.Documents.Kinetics;

/// <summary>u and β from bands and scattering times.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Target">Where collisions drive the transverse part.</param>
/// <param name="Points">Points of the curves against energy.</param>
sealed record TorqueCoefficientsInput(SourceSpan Span, RelaxationTarget Target, int Points) : ExperimentInput(Span)
{
    /// <summary>Where the keys of carriers belong, for messages.</summary>
    public const string CarrierSections = "kind: torque-coefficients";

    const int EnergyPoints = 401;

    public override string Specimen => CarrierSections;

    public static TorqueCoefficientsInput Read(MapReader map) => new(
        map.Span,
        map.Optional("relax_to_local_equilibrium", "whether collisions drive the carriers to the equilibrium of the texture (true) or of a uniform magnet (false); coefficients do not depend on it, except slightly with golden-rule flips",
            Binding.Form.Words(("true", RelaxationTarget.LocalEquilibrium), ("false", RelaxationTarget.UniformEquilibrium)), RelaxationTarget.LocalEquilibrium, "true"),
        map.Optional("points", "points of the curves against energy", Binding.Form.WholeNumber(50, 5000, EnergyPoints), EnergyPoints, $"{EnergyPoints}"));

    public override PreparedExperiment? Prepare(SpecimenInput specimen, Diagnostics diagnostics)
    {
        var carriers = (CarrierSpecimenInput)specimen;
        return CarrierResolver.Resolve(carriers, this, diagnostics) is { } sample ? new PreparedTorqueCoefficients(sample, carriers.Scattering, this) : null;
    }
}
