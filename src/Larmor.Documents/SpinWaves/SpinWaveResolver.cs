using Larmor.Documents.Presentation;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Physics.Quantities;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.Modes;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Documents.SpinWaves;

/// <summary>Turns what a file says of a magnet into what is computed of it.</summary>
static class SpinWaveResolver
{
    /// <summary>Resolves; null after an error.</summary>
    public static SpinWaveCase? Resolve(SpinWaveSpecimenInput input, Diagnostics diagnostics)
    {
        int before = diagnostics.ErrorCount;
        SpinWaveMagnet magnet = MagnetOf(input.Magnet);
        SpinWaveCarriers? carriers = input.Carriers is { } written ? CarriersOf(written, magnet, diagnostics) : null;
        double to = input.Wavenumber.Value;
        var sample = new SpinWaveCase(
            magnet, input.Field, input.Magnet.Exchange is LatticeInput { Direction: var direction } ? SpinAxis.Direction(direction) : new Vector(1, 0, 0),
            [.. Enumerable.Range(0, input.Points).Select(i => to * i / (input.Points - 1))], carriers);
        if (input.Magnet.Exchange is LatticeInput lattice)
        {
            CheckLattice(lattice, input.Wavenumber, sample, diagnostics);
        }

        return diagnostics.ErrorCount > before ? null : sample;
    }

    static SpinWaveMagnet MagnetOf(MagnetInput input) => input.Exchange is LatticeInput lattice
        ? SpinWaveMagnet.Of(new LatticeExchange(lattice.Lattice.Bonds(lattice.Shells.Value), lattice.Spin, lattice.Lattice.SiteVolume, input.GyromagneticFactor))
        : new SpinWaveMagnet(((ContinuumInput)input.Exchange).Stiffness, ((ContinuumInput)input.Exchange).Magnetization, input.GyromagneticFactor, null);

    static SpinWaveCarriers CarriersOf(CarriersInput input, SpinWaveMagnet magnet, Diagnostics diagnostics)
    {
        double rate = input.ExchangeSplitting / Constants.ReducedPlanck ?? input.Diffusivity / (input.PrecessionLength!.Value * input.PrecessionLength.Value);
        var medium = new SpinMedium(
            "carriers", input.Diffusivity, input.SpinDiffusionLength * input.SpinDiffusionLength / input.Diffusivity, rate, input.FluxTime.Value,
            double.PositiveInfinity, FluxPolarization: 0);
        if (medium.FluxTime >= medium.SpinFlipTime)
        {
            diagnostics.Error(SpinWaveCode.Carriers, input.FluxTime.Span,
                $"carriers: tau_e must be shorter than the spin lifetime l_sf²/D0 of {Display.Number(medium.SpinFlipTime * 1e12)} ps: a flip ends the flux of a spin as well", "write a tau_e such as 3 fs");
        }

        if (input.Equilibrium.Value >= magnet.Magnetization)
        {
            diagnostics.Error(SpinWaveCode.Carriers, input.Equilibrium.Span,
                $"carriers: m_eq must be smaller than the saturation magnetization of {Display.Number(magnet.Magnetization * 1e-3)} kA/m, to which it belongs", "write an m_eq such as 10 kA/m");
        }

        return new SpinWaveCarriers(medium, input.Equilibrium.Value / magnet.Magnetization, input.GyromagneticFactor, input.Driver);
    }

    static void CheckLattice(LatticeInput lattice, Binding.Located<double> to, SpinWaveCase sample, Diagnostics diagnostics)
    {
        double radius = lattice.Lattice.ZoneRadius;
        if (to.Value > radius)
        {
            diagnostics.Error(SpinWaveCode.Zone, to.Span, $"wavevector: no point of the first zone lies further out than {Display.Number(radius * 1e-9)} 1/nm", $"write a wave number of at most {Display.Number(radius * 1e-9)} 1/nm");
        }

        double lowest = sample.Wavenumbers.FirstOrDefault(k => sample.Frequency(k) < 0, double.NaN);
        if (sample.Magnet.Stiffness <= 0 || !double.IsNaN(lowest))
        {
            string where = sample.Magnet.Stiffness <= 0 ? "long waves cost no energy" : $"a wave of {Display.Number(lowest * 1e-9)} 1/nm would lower the energy";
            diagnostics.Error(SpinWaveCode.Unstable, lattice.Shells.Span, $"lattice: this exchange does not hold the moments parallel: {where}", "write exchange that is positive on the whole, such as [20 meV]");
        }
    }
}
