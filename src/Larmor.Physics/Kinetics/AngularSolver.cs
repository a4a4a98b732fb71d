using Larmor.Numerics.Quadrature;

namespace Larmor.Physics.Kinetics;

/// <summary>
/// Solves the component equations (K-13) on the sphere of momenta of one energy, in Legendre functions of the angle to the force: the
/// way to verify the closed forms.
/// </summary>
/// <remarks>
/// It shares nothing with them but the Fermi function and the rates: derivatives in momentum are differences of eighth order, taken
/// along the axes, collisions act on each harmonic, harmonics come from projection. Good to about 1e-9 of the local scale; slow.
/// Momenta are measured by w = p/√(2m), so that ε = w².
/// </remarks>
public sealed class AngularSolver
{
    const int Harmonics = 7;

    static readonly QuadratureRule Angles = QuadratureRule.GaussLegendre(12);
    static readonly double[] Stencil = [4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280];

    readonly KineticModel model;
    readonly double halfΔ;

    /// <summary>Prepares the equations.</summary>
    /// <param name="model">A model whose carriers are not cold, exact in p.</param>
    public AngularSolver(KineticModel model)
    {
        if (model.Carriers.IsCold)
        {
            throw new ArgumentOutOfRangeException(nameof(model), model.Carriers.ThermalEnergy, "kT is too small beside the energies of the carriers for differences of them");
        }

        if (model.Order != AsymmetryOrder.Exact)
        {
            throw new ArgumentOutOfRangeException(nameof(model), model.Order, "the component equations hold every order in p");
        }

        this.model = model;
        halfΔ = model.Carriers.Bands.ExchangeSplitting / 2;
    }

    /// <summary>a_k/(t_s² F/m) for a gradient along the force: x_k p̂_z² + y_k.</summary>
    /// <param name="energy">ε in J, positive.</param>
    public LegendreResponse GradientAlongForce(double energy) => Gradient(energy, across: false);

    /// <summary>a_k/(t_s² F/m) for a gradient across the force: x_k p̂_x p̂_z.</summary>
    /// <param name="energy">ε in J, positive.</param>
    public LegendreResponse GradientAcrossForce(double energy) => Gradient(energy, across: true);

    /// <summary>g_k/(t_s F·v) of the time components in 1/J, as a function of direction times p̂_z: G_k p̂_z/η̄.</summary>
    /// <param name="energy">ε in J, positive.</param>
    public LegendreResponse Turning(double energy) => Expand(energy, across: false, w =>
    {
        double aligned = Slope(w, alongX: false, at => Still(at).Aligned) + Drift(w).Parallel;
        double rotated = Slope(w, alongX: false, at => Still(at).Rotated), perVelocity = 1 / (2 * Math.Sqrt(energy));
        return (rotated * perVelocity, aligned * perVelocity);
    });

    LegendreResponse Gradient(double energy, bool across) => Expand(energy, across, w =>
    {
        double aligned = Slope(w, alongX: false, at => Texture(at, across).Aligned)
            + ((across ? w.X : w.Z) * Drift(w).Parallel) - (halfΔ / 2 * Slope(w, across, at => Drift(at).Scalar));
        return (Slope(w, alongX: false, at => Texture(at, across).Rotated), aligned);
    });

    /// <summary>Projects the sources and solves σ₂ + a₁ = −λ a₂, σ₁ − a₂ = −λ a₁ per harmonic, λ = 2η_sf for the mean and η̄ otherwise.</summary>
    LegendreResponse Expand(double energy, bool across, Func<Momentum, (double Rotated, double Aligned)> source)
    {
        double[] one = new double[Harmonics], two = new double[Harmonics];
        for (int i = 0; i < Angles.Count; i++)
        {
            double cos = (2 * Angles.Nodes[i]) - 1, w = Math.Sqrt(energy);
            (double rotated, double aligned) = source(new Momentum(w * Math.Sqrt((1 - cos) * (1 + cos)), w * cos));
            for (int l = across ? 1 : 0; l < Harmonics; l++)
            {
                double norm = ((2 * l) + 1.0) / (across ? l * (l + 1.0) : 1);
                double weight = norm * Angles.Weights[i] * LegendreResponse.Harmonic(l, cos, across);
                one[l] += weight * rotated;
                two[l] += weight * aligned;
            }
        }

        var η = Rates(energy);
        for (int l = 0; l < Harmonics; l++)
        {
            double λ = l == 0 ? 2 * η.Flip : η.Total;
            double a1 = -(two[l] + (λ * one[l])) / (1 + (λ * λ));
            (one[l], two[l]) = (a1, one[l] + (λ * a1));
        }

        return new LegendreResponse([.. one], [.. two], across);
    }

    /// <summary>The texture without a force in units of t_s √(2/m): two equations of the first harmonic.</summary>
    (double Rotated, double Aligned) Texture(Momentum w, bool alongX)
    {
        double force = ((alongX ? w.X : w.Z) * Occupations(w.Energy).Parallel) - (halfΔ / 2 * Slope(w, alongX, at => Occupations(at.Energy).Scalar));
        if (model.Target == RelaxationTarget.LocalEquilibrium)
        {
            return (-force, 0);
        }

        double η = Rates(w.Energy).Total, rotated = -force / (1 + (η * η));
        return (rotated, η * rotated);
    }

    /// <summary>The turning magnetization without a force in units of t_s: the mean harmonic.</summary>
    (double Rotated, double Aligned) Still(Momentum w)
    {
        double λ = 2 * Rates(w.Energy).Flip, rotated = -Occupations(w.Energy).Parallel / (1 + (λ * λ));
        return (rotated, λ * rotated);
    }

    /// <summary>g and g_∥ in units of t_s F/√(2m): both parts of the distribution relax together through p.</summary>
    (double Scalar, double Parallel) Drift(Momentum w)
    {
        double scalar = Slope(w, alongX: false, at => Occupations(at.Energy).Scalar), parallel = Slope(w, alongX: false, at => Occupations(at.Energy).Parallel);
        var η = Rates(w.Energy);
        double mixing = model.Scattering.Asymmetry * η.Flip, determinant = (η.Total * η.Total) - (mixing * mixing);
        return (-((η.Total * scalar) + (mixing * parallel)) / determinant, -((η.Total * parallel) + (mixing * scalar)) / determinant);
    }

    (double Scalar, double Parallel) Occupations(double energy)
    {
        Carriers c = model.Carriers;
        double minority = Occupation.At(energy - c.MinorityEdge, c.ThermalEnergy).Value, majority = Occupation.At(energy - c.MajorityEdge, c.ThermalEnergy).Value;
        return (minority + majority, minority - majority);
    }

    RelaxationPoint Rates(double energy) => RelaxationPoint.At(model.Scattering, model.Carriers.Bands.LarmorTime, energy, AsymmetryOrder.Exact);

    double Slope(Momentum w, bool alongX, Func<Momentum, double> f)
    {
        // A few hundredths of kT: the difference then errs by 1e-12 and rounding, divided by two nested steps, by 1e-12 too.
        double size = Math.Sqrt(w.Energy), step = Math.Min(0.03 * model.Carriers.ThermalEnergy / (2 * size), 0.01 * size), sum = 0;
        for (int k = 0; k < Stencil.Length; k++)
        {
            double far = (k + 1) * step;
            sum += Stencil[k] * (alongX ? f(w with { X = w.X + far }) - f(w with { X = w.X - far }) : f(w with { Z = w.Z + far }) - f(w with { Z = w.Z - far }));
        }

        return sum / step;
    }

    /// <summary>w in the plane of force (Z) and gradient (X), in √J.</summary>
    readonly record struct Momentum(double X, double Z)
    {
        public double Energy => (X * X) + (Z * Z);
    }
}
