using Larmor.Physics.Magnetics.Longitudinal;
using Larmor.Physics.Quantities;
using Xunit;
using static Larmor.Verification.Longitudinal.ReferenceSet;

namespace Larmor.Verification.Longitudinal;

/// <summary>Energy, fields, Onsager matrix, dissipation: (L-2) to (L-8), and what is refused.</summary>
public sealed class LongitudinalLaws
{
    static readonly LongitudinalMedium Magnet = Medium(0.3, 0.05, 0.02);
    static readonly LongitudinalPair State = new(700, -130);

    [Fact]
    public void Fields_are_slopes_of_the_energy()
    {
        // A quadratic energy: central differences are exact to rounding, 1e-16/1e-3.
        const double ε = 1;
        double slopeM = (Magnet.EnergyDensity(State with { Stored = State.Stored + ε }) - Magnet.EnergyDensity(State with { Stored = State.Stored - ε })) / (2 * ε);
        double slopem = (Magnet.EnergyDensity(State with { Accumulation = State.Accumulation + ε }) - Magnet.EnergyDensity(State with { Accumulation = State.Accumulation - ε })) / (2 * ε);
        Near(-slopeM / Constants.VacuumPermeability, Magnet.StoredField(State), 1e-12);
        Near(-slopem / Constants.VacuumPermeability, Magnet.AccumulationField(State), 1e-12);
        Near(-State.Accumulation / Magnet.MixingSusceptibility, Magnet.AccumulationField(State) - Magnet.StoredField(State), 1e-13);
    }

    [Fact]
    public void Rates_are_the_Onsager_matrix_on_the_fields()
    {
        OnsagerRates L = Magnet.Onsager;
        double H = Magnet.StoredField(State), h = Magnet.AccumulationField(State);
        LongitudinalPair rate = Magnet.RateOfChange(State);
        Near((L.Stored * H) - (L.Cross * h), rate.Stored, 1e-13);
        Near((L.Accumulation * h) - (L.Cross * H), rate.Accumulation, 1e-13);
        Assert.True(L.IsDissipative);
        LongitudinalMedium back = LongitudinalMedium.FromOnsager("F", 1e-3, 0.3, L, Diffusivity);
        Near(Magnet.ExchangeRate, back.ExchangeRate, 1e-14);
        Near(Magnet.StoredLatticeRate, back.StoredLatticeRate, 1e-13);
        Near(Magnet.AccumulationLatticeRate, back.AccumulationLatticeRate, 1e-13);
        Near(Magnet.ExchangeRate, (1 / Magnet.AccumulationTime) - (1 / Magnet.StoredTime), 1e-15);
    }

    [Fact]
    public void Dissipation_is_the_quadratic_form_and_drains_the_energy()
    {
        LongitudinalPair slope = new(3e9, 5e9);
        OnsagerRates L = Magnet.Onsager;
        double H = Magnet.StoredField(State), h = Magnet.AccumulationField(State), dh = Magnet.AccumulationField(slope);
        double form = Constants.VacuumPermeability * ((L.Stored * H * H) - (2 * L.Cross * H * h) + (L.Accumulation * h * h) + (Magnet.FluxCoefficient * dh * dh));
        LongitudinalDissipation power = Magnet.Dissipation(State, slope);
        Near(form, power.Total, 1e-13);
        Assert.All([power.Exchange, power.StoredLattice, power.AccumulationLattice, power.Diffusion], term => Assert.True(term > 0));
        LongitudinalPair rate = Magnet.RateOfChange(State);
        double lost = Constants.VacuumPermeability * ((H * rate.Stored) + (h * rate.Accumulation));
        Near(lost, Magnet.Dissipation(State, default).Total, 1e-13);
    }

    [Theory]
    [InlineData(1.0, 1e12, 0, 0, "ξ must lie between 0 and 1")]
    [InlineData(1.2, 1e12, 0, 0, "ξ must lie between 0 and 1")]
    [InlineData(double.NaN, 1e12, 0, 0, "ξ must lie between 0 and 1")]
    [InlineData(0.3, -1e12, 0, 0, "exchange rate r must be positive")]
    [InlineData(0.3, 1e12, -1, 0, "w_M must not be negative")]
    [InlineData(0.3, 1e12, 0, -1, "w_m must not be negative")]
    public void Unsound_media_are_refused(double ξ, double r, double wStored, double wMobile, string because)
    {
        LongitudinalMedium medium = new("F", 1e-3, ξ, r, wStored, wMobile, Diffusivity);
        Assert.Contains(medium.Faults, fault => fault.Contains(because, StringComparison.Ordinal));
        Assert.Empty(Magnet.Faults);
    }

    [Fact]
    public void Matrix_that_could_lower_the_entropy_is_told()
    {
        Assert.False(new OnsagerRates(1e9, 1e9, 1.1e9).IsDissipative);
        Assert.False(new OnsagerRates(-1e9, -1e9, 0).IsDissipative);
        Assert.True(new OnsagerRates(1e9, 1e9, 1e9).IsDissipative);
        LongitudinalMedium medium = LongitudinalMedium.FromOnsager("F", 1e-3, 0.3, new OnsagerRates(1e9, 1e9, 1.1e9), Diffusivity);
        Assert.Equal(2, medium.Faults.Length);
    }

    [Fact]
    public void Faults_of_a_magnet_are_told_before_it_starts()
    {
        LongitudinalLayer layer = new("F", LandauMedium.Of(Magnet), 1e-7, 10);
        LongitudinalMagnet good = new(new ClosedFace(), [layer], [], new SinkFace(1e4));
        Assert.Empty(good.Faults);
        LongitudinalMagnet[] bad =
        [
            good with { Contacts = [1] }, good with { Right = new SinkFace(-1) }, good with { Layers = [layer with { Cells = 0 }] },
            good with { Layers = [layer with { Thickness = 0 }] }, good with { Layers = [layer, layer], Contacts = [-1] },
            good with { Layers = [layer with { Medium = layer.Medium with { MixingSusceptibility = -1 } }] },
            good with { Layers = [layer with { Medium = layer.Medium with { Quartic = 1e-9 } }] },
        ];
        Assert.All(bad, magnet =>
        {
            Assert.Single(magnet.Faults);
            Assert.Throws<ArgumentException>(() => LongitudinalEvolution.Start(magnet, _ => default));
        });
    }
}
