using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Physics.Kinetics;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Kinetics;

/// <summary>Turns what a file says of carriers into what the kinetic equation takes.</summary>
static class CarrierResolver
{
    /// <summary>Below this many kT under its bottom a band holds e^−60 of what it could.</summary>
    const double Emptiest = -60;

    /// <summary>Carriers are degenerate, as the theory of metals takes them, from this many kT on.</summary>
    const double Degenerate = 5;

    /// <summary>Resolves; null after an error.</summary>
    public static TorqueCoefficientsCase? Resolve(CarrierSpecimenInput input, TorqueCoefficientsInput experiment, Diagnostics diagnostics) =>
        Resolve(input.Carriers, input.Scattering, experiment.Target, diagnostics) is { } collisions
            ? new TorqueCoefficientsCase(
                collisions, input.Magnet.SaturationMagnetization, input.Magnet.Factor * Constants.BohrMagneton / Constants.ReducedPlanck, input.Magnet.Damping, input.Drive)
            : null;

    /// <summary>Resolves the carriers and their collisions alone; null after an error.</summary>
    public static CarrierCollisions? Resolve(CarriersInput input, ScatteringInput scattering, RelaxationTarget target, Diagnostics diagnostics)
    {
        if (CarriersOf(input, diagnostics) is not { } carriers || CollisionsOf(scattering, carriers, target, diagnostics) is not { } collisions)
        {
            return null;
        }

        if (!carriers.IsCold && carriers.MajorityEdge < Degenerate * carriers.ThermalEnergy)
        {
            diagnostics.Warn(KineticCode.Validity, input.Temperature.Span,
                $"carriers: the majority is filled to {carriers.MajorityEdge / carriers.ThermalEnergy:G3} kT only; constant flip rates and one asymmetry p lose their meaning", "raise the density, or lower the temperature or the mass");
        }

        return collisions;
    }

    static Carriers? CarriersOf(CarriersInput input, Diagnostics diagnostics)
    {
        var bands = new ExchangeBands(input.Mass * Constants.ElectronMass, input.Charge * Constants.ElementaryCharge, input.ExchangeSplitting.Value);
        if (input.ChemicalPotential is not { } potential)
        {
            return Carriers.FromDensity(bands, input.Density!.Value, input.Temperature.Value);
        }

        double above = potential.Value + (input.ExchangeSplitting.Value / 2), kT = Constants.Boltzmann * input.Temperature.Value;
        if (above > Emptiest * kT)
        {
            return Carriers.FromChemicalPotential(bands, potential.Value, input.Temperature.Value);
        }

        diagnostics.Error(KineticCode.EmptyBands, potential.Span, $"carriers: both bands are empty: their lowest state lies {-above / Constants.ElementaryCharge:G3} eV above chemical_potential",
            "write a chemical_potential above minus half the exchange, or give the density");
        return null;
    }

    static CarrierCollisions? CollisionsOf(ScatteringInput input, Carriers carriers, RelaxationTarget target, Diagnostics diagnostics)
    {
        if (input.Flips is GoldenRuleInput golden)
        {
            if (GoldenRuleModel.Suits(carriers))
            {
                return new EnergyConservingFlips(new GoldenRuleModel(carriers, WithLaw(Scattering.Conserving(input.Time), input.Law), golden.Time, target));
            }

            diagnostics.Error(KineticCode.Collisions, golden.Span,
                carriers.IsCold ? "scattering: flips: golden-rule sums over energies and needs a temperature above 0 K"
                : carriers.ChemicalPotential + carriers.Bands.ExchangeSplitting > 0 ? "scattering: flips: golden-rule needs an exchange above a ten-thousandth of the carriers' energies; smaller ones are local"
                : "scattering: flips: golden-rule needs states at the kinetic energy mu + exchange, where tau_sf holds",
                "write flips: local with tau_sf and p");
            return null;
        }

        if (input.Flips is BandFlipsInput bands && carriers.MajorityEdge <= 0)
        {
            diagnostics.Error(KineticCode.Collisions, bands.Span, "scattering: asymmetry: density-of-states takes the states at mu, and there mu lies below both bands", "write p: 0 or what is known of it");
            return null;
        }

        Scattering scattering = input.Flips switch
        {
            MeanFlipsInput mean => Scattering.WithFlips(input.Time, mean.Time, mean.Asymmetry),
            BandFlipsInput band => Scattering.WithFlips(input.Time, band.Time, Scattering.GoldenRuleAsymmetry(carriers)),
            TwoFlipsInput two => Scattering.WithBandFlips(input.Time, two.Minority, two.Majority),
            _ => Scattering.Conserving(input.Time),
        };
        return new ConstantFlips(new KineticModel(carriers, WithLaw(scattering, input.Law), target, AsymmetryOrder.Exact));
    }

    static Scattering WithLaw(Scattering scattering, PowerLawInput? law) =>
        law is null || law.Exponent == 0 ? scattering : scattering.WithPowerLaw(law.Exponent, law.At);
}
