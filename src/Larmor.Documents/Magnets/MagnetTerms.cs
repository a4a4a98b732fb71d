using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Syntax;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Magnetics.Potentials;
using Larmor.Physics.Magnetics.Torques;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Magnets;

/// <summary>Turns the terms of one magnet and the applied field into the solver's; every fault becomes a located diagnostic.</summary>
sealed class MagnetTerms(MagnetSpecimenInput input, Diagnostics diagnostics)
{
    /// <summary>An anisotropy; null after a diagnostic.</summary>
    public ILocalEnergy? AnisotropyOf(AnisotropyInput anisotropy, MagnetBody body)
    {
        switch (anisotropy.Kind)
        {
            case AnisotropyKind.Uniaxial:
                return new UniaxialAnisotropy(anisotropy.First, anisotropy.Second, anisotropy.Axis.Normalized());
            case AnisotropyKind.Surface when body.Thickness is { } thickness:
                return new UniaxialAnisotropy(anisotropy.First / thickness, 0, anisotropy.Axis.Normalized());
            case AnisotropyKind.Surface:
                diagnostics.Error(MagnetCode.Axes, anisotropy.Span, $"magnet '{body.Name}': an anisotropy of the surface needs a thickness, which this shape does not have", "write a shape with a thickness: prism, elliptic_cylinder, or thickness and area");
                return null;
            default:
                Vector3D first = anisotropy.Axis.Normalized(), second = anisotropy.SecondAxis.Normalized();
                if (Math.Abs(first.Dot(second)) < 1e-6)
                {
                    return new CubicAnisotropy(anisotropy.First, anisotropy.Second, first, second);
                }

                diagnostics.Error(MagnetCode.Axes, anisotropy.Span, $"magnet '{body.Name}': the two cubic axes are not at right angles", "write for instance cubic: [[1, 0, 0], [0, 1, 0]]");
                return null;
        }
    }

    /// <summary>Fields of the Slonczewski form at J, eq. (M-16): a = −ħ J P/(2 e M_s t), electrons coming from the polarizer at J &lt; 0; b = −ħ J ε′/(e M_s t).</summary>
    public PolarizedTorque? TorqueOf(TorqueTermInput torque, MagnetBody body)
    {
        if (torque.Polarization is not { } polarization)
        {
            return PolarizedTorque.Symmetric(torque.Polarizer.Normalized(), torque.DampingLike, torque.FieldLike);
        }

        if (input.CurrentDensity is not { } current)
        {
            diagnostics.Error(MagnetCode.Torque, torque.Span, $"magnet '{body.Name}': a torque given by P needs a current", "add drive: {current_density: 1e11 A/m^2}, or give the torque by damping_like and field_like");
            return null;
        }

        if (body.Thickness is not { } thickness)
        {
            diagnostics.Error(MagnetCode.Torque, torque.Span, $"magnet '{body.Name}': a torque given by P needs a thickness, which this shape does not have", "write a shape with a thickness: prism, elliptic_cylinder, or thickness and area");
            return null;
        }

        double unit = -Constants.ReducedPlanck * current.Value / (Constants.ElementaryCharge * body.Magnetization * thickness);
        return new PolarizedTorque(
            torque.Polarizer.Normalized(), unit * polarization / 2, unit * torque.SecondaryTorque, AngularAsymmetry.Slonczewski(torque.Asymmetry), AngularAsymmetry.None);
    }

    /// <summary>A potential, given as a field or as an expression; null without one, or after a diagnostic.</summary>
    public IOrientationPotential? PotentialOf(Vector3D? field, Located<string>? expression)
    {
        if (field is { } b && expression is { } both)
        {
            diagnostics.Error(DiagnosticCode.KeyConflict, both.Span, "potentials: a field and an expression exclude each other", "add the field to the expression: b_x*ux + b_y*uy + b_z*uz");
            return null;
        }

        if (field is { } linear)
        {
            return new LinearPotential(linear);
        }

        if (expression is not { } text)
        {
            return null;
        }

        if (Expression.TryParse(text.Value, out Expression? potential, out ExpressionFault? fault))
        {
            return potential;
        }

        bool sameText = text.Span.Text == text.Value;
        diagnostics.Error(MagnetCode.Expression, sameText ? text.Span.At(fault.Offset) : text.Span, $"potentials: {fault.Message}", fault.Hint);
        return null;
    }

    /// <summary>The applied field in time.</summary>
    public static AppliedField FieldOf(FieldInput? field)
    {
        if (field is null)
        {
            return AppliedField.None;
        }

        var sources = ImmutableArray.CreateBuilder<FieldSource>();
        sources.Add(new FieldSource(field.Value * field.Along.Normalized(), new Steady(1)));
        if (field.Alternating is { } ac)
        {
            sources.Add(new FieldSource(ac.Amplitude * ac.Along.Normalized(), new Oscillation(ac.Frequency, 0)));
        }

        if (field.Pulse is { } pulse)
        {
            sources.Add(new FieldSource(pulse.Value * pulse.Along.Normalized(), new Pulse(pulse.Start, pulse.Length, 0, 0)));
        }

        return new AppliedField(sources.ToImmutable());
    }
}
