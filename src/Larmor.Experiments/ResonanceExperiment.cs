using System.Collections.Immutable;
using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Stability;

namespace Larmor.Experiments;

/// <summary>Small motion of magnets about the state where they rest: resonance frequencies, decay and what a microwave field loses.</summary>
public static class ResonanceExperiment
{
    /// <summary>Finds the rest, its modes with and without the current, and the absorption.</summary>
    /// <param name="sample">The magnets in their steady field.</param>
    /// <param name="protocol">How.</param>
    /// <param name="conduct">Cancellation.</param>
    /// <returns>The resonance, or null when the magnets do not come to rest.</returns>
    public static ResonanceResult? Run(MagnetSample sample, ResonanceProtocol protocol, Conduct conduct)
    {
        MagnetSample bare = sample;
        if (protocol.Outlet is { } outlet)
        {
            sample = sample with { System = sample.System with { Magnets = [.. sample.System.Magnets.Select(outlet.Damped)] } };
        }

        HeldMagnets magnets = new(sample, protocol.Pumping, driven: true, conduct.Cancellation);
        Equilibrium? rest = Settling.From(magnets.In(magnets.Field), protocol.Settling, [.. sample.Start]);
        if (rest is null)
        {
            return null;
        }

        ImmutableArray<ResonanceMode> modes = ModesOf(magnets, rest);
        return new ResonanceResult(
            bare, protocol, magnets.Field, [.. rest.Directions], modes, Resting(new(sample, protocol.Pumping, driven: false, conduct.Cancellation), protocol, sample), magnets.Resistance(rest.Directions))
        {
            Spectrum = SpectrumOf(magnets, rest, modes),
            Trace = rest.Linear.Trace,
            Unpumped = protocol.Pumping || protocol.Outlet is not null ? Resting(new(bare, pumping: false, driven: true, conduct.Cancellation), protocol, bare) : [],
            Ringing = Ring(sample, protocol, rest, modes, conduct),
        };
    }

    /// <summary>The ring-down; null when none is asked for, nothing oscillates or no step is small enough.</summary>
    static RingDown? Ring(MagnetSample sample, ResonanceProtocol protocol, Equilibrium rest, ImmutableArray<ResonanceMode> modes, Conduct conduct)
    {
        if (protocol.RingDown is not { } kick || modes.IsEmpty)
        {
            return null;
        }

        Complex[] shape = EigenvectorOf(rest, new Complex(-modes[0].Decay, 2 * Math.PI * modes[0].Frequency));
        return RingDown.Of(new(sample, protocol.Pumping), kick, [.. rest.Linear.Axes], rest.Directions, modes[0], shape, FrequenciesAround(modes), conduct);
    }

    /// <summary>Modes about the rest of a sample; none where it does not rest.</summary>
    static ImmutableArray<ResonanceMode> Resting(HeldMagnets magnets, ResonanceProtocol protocol, MagnetSample sample) =>
        Settling.From(magnets.In(magnets.Field), protocol.Settling, [.. sample.Start]) is { } rest ? ModesOf(magnets, rest) : [];

    /// <summary>Modes by rising frequency; slopes by central differences of the field along itself.</summary>
    static ImmutableArray<ResonanceMode> ModesOf(HeldMagnets magnets, Equilibrium rest)
    {
        Complex[] values = Oscillations(rest);
        double[] slopes = [];
        if (magnets.Field.Length > 0)
        {
            // Truncation (δ/B)² and rounding 1e-12 B/δ both stay near 1e-8.
            double δ = 1e-4 * Math.Max(magnets.Field.Length, 0.01);
            Vector3D along = magnets.Field.Normalized();
            Equilibrium more = Equilibrium.Find(magnets.In(magnets.Field + (δ * along)), rest.Directions), less = Equilibrium.Find(magnets.In(magnets.Field - (δ * along)), rest.Directions);
            Complex[] above = Oscillations(more), below = Oscillations(less);
            if (more.Converged && less.Converged && above.Length == values.Length && below.Length == values.Length)
            {
                slopes = [.. above.Zip(below, (a, b) => (a.Imaginary - b.Imaginary) / (4 * Math.PI * δ))];
            }
        }

        return [.. values.Select((value, i) => new ResonanceMode(value.Imaginary / (2 * Math.PI), -value.Real, slopes.Length > 0 ? slopes[i] : null, ShapeOf(rest, value)))];
    }

    /// <summary>Eigenvalues that oscillate, one of each pair, by rising frequency.</summary>
    static Complex[] Oscillations(Equilibrium rest) =>
        [.. rest.Linear.Eigenvalues.Where(value => value.Imaginary > 1e-9 * Complex.Abs(value)).OrderBy(value => value.Imaginary)];

    /// <summary>The eigenvector, by two steps of inverse iteration beside the eigenvalue.</summary>
    static Complex[] EigenvectorOf(Equilibrium rest, Complex value)
    {
        Complex[] x = [.. Enumerable.Range(0, rest.Linear.Rows).Select(i => new Complex(1, 0.3 * i))];
        for (int step = 0; step < 2; step++)
        {
            if (!rest.Linear.Resolve(value * (1 + 1e-8), x))
            {
                break;
            }

            double size = x.Max(Complex.Abs);
            x = [.. x.Select(part => part / size)];
        }

        return x;
    }

    static ImmutableArray<ModeShape> ShapeOf(Equilibrium rest, Complex value)
    {
        Complex[] x = EigenvectorOf(rest, value);
        double largest = Enumerable.Range(0, x.Length / 2).Max(i => Amplitude(x, i));
        return [.. Enumerable.Range(0, x.Length / 2).Select(i => ShapeOf(rest, x, i, largest))];
    }

    static double Amplitude(Complex[] x, int magnet) => Math.Sqrt(Math.Pow(x[2 * magnet].Magnitude, 2) + Math.Pow(x[(2 * magnet) + 1].Magnitude, 2));

    static ModeShape ShapeOf(Equilibrium rest, Complex[] x, int magnet, double largest)
    {
        double amplitude = Amplitude(x, magnet);
        double turned = amplitude > 0 ? 2 * (Complex.Conjugate(x[2 * magnet]) * x[(2 * magnet) + 1]).Imaginary / (amplitude * amplitude) : 0;
        double flat = amplitude > 0 ? ((x[2 * magnet] * x[2 * magnet]) + (x[(2 * magnet) + 1] * x[(2 * magnet) + 1])).Magnitude / (amplitude * amplitude) : 0;
        double axes = Math.Abs(turned) / (1 + flat);

        // Phase of the transverse moment against that of the first magnet, as one vector in space.
        Complex overlap = Complex.Zero;
        for (int i = 0; i < 2; i++)
        {
            for (int j = 0; j < 2; j++)
            {
                Vector3D first = i == 0 ? rest.Linear.Axes[0].First : rest.Linear.Axes[0].Second, own = j == 0 ? rest.Linear.Axes[magnet].First : rest.Linear.Axes[magnet].Second;
                overlap += first.Dot(own) * Complex.Conjugate(x[i]) * x[(2 * magnet) + j];
            }
        }

        return new ModeShape(amplitude / largest, magnet > 0 && overlap.Magnitude > 1e-9 * largest * largest ? overlap.Phase : 0, axes);
    }

    /// <summary>Power per square of a microwave field, mean over its directions, against frequency; finer around every mode.</summary>
    static ImmutableArray<AbsorptionPoint> SpectrumOf(HeldMagnets magnets, Equilibrium rest, ImmutableArray<ResonanceMode> modes)
    {
        if (modes.IsEmpty)
        {
            return [];
        }

        Complex[][] pushes = [.. new[] { Vector3D.UnitX, Vector3D.UnitY, Vector3D.UnitZ }.Select(axis => PushOf(magnets, rest, axis))];
        return [.. FrequenciesAround(modes).Select(f => new AbsorptionPoint(f, PowerAt(magnets, rest, pushes, 2 * Math.PI * f)))];
    }

    /// <summary>Frequencies at which spectra are taken, by rising value; denser around every mode.</summary>
    static IEnumerable<double> FrequenciesAround(ImmutableArray<ResonanceMode> modes)
    {
        const int coarse = 400, fine = 40;
        double top = 1.5 * modes[^1].Frequency;
        IEnumerable<double> even = Enumerable.Range(1, coarse).Select(i => top * i / coarse);
        IEnumerable<double> near = modes.SelectMany(mode => Enumerable.Range(-fine + 1, (2 * fine) - 1).Select(i => mode.Frequency + (0.5 * mode.Linewidth * Math.Tan(0.5 * Math.PI * i / fine))));
        return even.Concat(near).Where(f => f > 0 && f <= top).Distinct().Order();
    }

    /// <summary>∂(du/dt)/∂B along an axis in tangent coordinates; rates are linear in the field, so that a difference is exact.</summary>
    static Complex[] PushOf(HeldMagnets magnets, Equilibrium rest, Vector3D axis)
    {
        int n = rest.Directions.Length;
        Vector3D[] more = new Vector3D[n], less = new Vector3D[n];
        magnets.In(magnets.Field + axis).SetRates(rest.Directions, more);
        magnets.In(magnets.Field - axis).SetRates(rest.Directions, less);
        Complex[] push = new Complex[2 * n];
        for (int i = 0; i < n; i++)
        {
            Vector3D slope = 0.5 * (more[i] - less[i]);
            push[2 * i] = rest.Linear.Axes[i].First.Dot(slope);
            push[(2 * i) + 1] = rest.Linear.Axes[i].Second.Dot(slope);
        }

        return push;
    }

    /// <summary>⅓ Σ ½ Re Σ m b·(iω x) over three directions of b, in W/T².</summary>
    static double PowerAt(HeldMagnets magnets, Equilibrium rest, Complex[][] pushes, double ω)
    {
        double power = 0;
        for (int k = 0; k < pushes.Length; k++)
        {
            Complex[] x = [.. pushes[k]];
            if (!rest.Linear.Resolve(new Complex(0, ω), x))
            {
                continue;
            }

            Vector3D axis = k == 0 ? Vector3D.UnitX : k == 1 ? Vector3D.UnitY : Vector3D.UnitZ;
            for (int i = 0; i < rest.Directions.Length; i++)
            {
                (Vector3D first, Vector3D second) = rest.Linear.Axes[i];
                Complex along = (axis.Dot(first) * x[2 * i]) + (axis.Dot(second) * x[(2 * i) + 1]);
                power -= magnets.Magnets[i].Moment * ω * along.Imaginary / 6;
            }
        }

        return power;
    }
}
