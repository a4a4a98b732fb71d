using System.Numerics;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.Profiles;
using Xunit;
using ComplexVector = Larmor.Numerics.Algebra.CellVector<System.Numerics.Complex>;
using Matrix = Larmor.Numerics.Algebra.CellMatrix<double>;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>Identities that hold for every texture, (X-18) to, (X-40).</summary>
public sealed class TextureLaws
{
    static readonly SpinMedium Magnet = SpinMedium.FromLengths("F", 2e-3, 1e-8, 2.2e-9, 3e-9, 2e-15, 0.72);
    static readonly SpinMedium Metal = SpinMedium.Normal("N", 1e-2, 2e-12, 5e-15);
    static readonly Matrix Q = Turn.About(new Vector(0.3, -1, 0.7), 1.234);

    public static TheoryData<FluxDriver, FluxLaw> Laws => new()
    {
        { FluxDriver.Deviation, FluxLaw.TwoMoment }, { FluxDriver.Deviation, FluxLaw.Scalar }, { FluxDriver.Total, FluxLaw.TwoMoment }, { FluxDriver.Total, FluxLaw.Scalar },
    };

    [Theory]
    [MemberData(nameof(Laws))]
    public void Divergence_of_the_spin_current_is_torque_and_relaxation_to_rounding(FluxDriver driver, FluxLaw law)
    {
        foreach (Texture texture in Textures(driver, law, Matrix1).Concat(Random(driver, law, Matrix1)))
        {
            TextureState state = Solve(texture);
            double scale = 0;
            Vector inflow = state.Fluxes[0] - state.Fluxes[^1], lost = state.FlipLoss();
            for (int i = 0; i < state.CellCount; i++)
            {
                scale = Math.Max(scale, Near.Largest(state.Fluxes[i]));
            }

            for (int i = 0; i < state.CellCount; i++)
            {
                // Some roundings of D m/h, which is up to a thousand times the flux in these cells.
                Assert.InRange(Near.Largest(state.Imbalance(i)), 0, 1e-12 * scale);
            }

            Assert.True(scale > 1e-3, "nothing flows");
            for (int l = 0; l < texture.Layers.Length; l++)
            {
                lost += state.TorqueOn(l);
            }

            if (texture.Layers.All(layer => layer.FieldPrecession == default))
            {
                Near.Vectors(inflow, lost, 1e-11, scale);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Turning_all_spins_turns_the_solution(FluxDriver driver, FluxLaw law)
    {
        foreach ((Texture plain, Texture turned) in Textures(driver, law, Matrix1).Concat(Random(driver, law, Matrix1))
            .Zip(Textures(driver, law, Q).Concat(Random(driver, law, Q))))
        {
            TextureState a = Solve(plain), b = Solve(turned);
            double scale = Enumerable.Range(0, a.CellCount).Max(i => Near.Largest(a.Accumulations[i])), flux = Enumerable.Range(0, a.CellCount).Max(i => Near.Largest(a.Fluxes[i]));
            for (int i = 0; i < a.CellCount; i++)
            {
                Near.Vectors(Q * a.Accumulations[i], b.Accumulations[i], 1e-12, scale);
                Near.Vectors(Q * a.Fluxes[i], b.Fluxes[i], 1e-12, flux);
            }
        }
    }

    [Fact]
    public void Texture_without_a_current_stays_in_equilibrium_exactly()
    {
        TextureState state = Solve(new Texture(
            SpinSense.Magnetization, new ClosedEnd(), [new TextureLayer("wall", Magnet, 6e-8, 500, new WallProfile(3e-8, 4e-9, 0.4)) { Equilibrium = 800 }], new DriftEnd()));
        for (int i = 0; i < state.CellCount; i++)
        {
            Assert.Equal(default, state.Accumulations[i]);
            Assert.Equal(default, state.Torques[i]);
        }
    }

    [Fact]
    public void Contact_divides_a_reservoir_between_its_own_and_the_leads_admittance()
    {
        // g (m_out − m) = Y m at the face: m = (g + Y)⁻¹ g m_out.
        Vector n = SpinAxis.Direction(new Vector(1, -1, 2)), outside = new(0.3, 1, -0.2);
        Matrix g = ContactEnd.Mixing(SpinSense.Magnetization, n, 4e5, 9e5, 2e5);
        var mode = new Larmor.Physics.Transport.Textures.ClosedForms.TransverseDecay(Magnet, -Magnet.PrecessionRate, FluxLaw.TwoMoment);
        Matrix Y = SpinAxis.Combine(n, Math.Sqrt(Magnet.LongitudinalDiffusivity / Magnet.SpinFlipTime), mode.Admittance.Real, mode.Admittance.Imaginary);
        TextureState state = Solve(new Texture(
            SpinSense.Magnetization, new ContactEnd(g, outside), [new TextureLayer("F", Magnet, 4e-9, 2000, new UniformProfile(n))], new LeadEnd(Magnet, n, 0, 0)));
        Vector face = (g + Y).Inverse() * (g * outside);
        Near.Vectors(Y * face, state.Fluxes[0], 1e-6, Near.Largest(Y * face));
    }

    [Fact]
    public void Cost_is_linear_in_cells_and_no_digits_are_lost_up_to_a_million()
    {
        // A metal without relaxation between held ends: the exact solution is linear.
        SpinMedium still = Metal with { SpinFlipTime = double.PositiveInfinity };
        Vector right = new(1, -2, 0.5);
        (double calls, double bytes) = Cost(1_000);
        (double moreCalls, double moreBytes) = Cost(100_000);
        (double mostCalls, double mostBytes) = Cost(1_000_000);
        // One cell more is evaluated and stored at the same cost at every size: what does not grow with the cells cancels in the differences.
        Assert.Equal((moreCalls - calls) / 99_000, (mostCalls - moreCalls) / 900_000, 1e-12);
        Assert.Equal((moreBytes - bytes) / 99_000, (mostBytes - moreBytes) / 900_000, 1.0);

        (double Calls, double Bytes) Cost(int cells)
        {
            int evaluations = 0;
            var counted = new FormulaProfile(_ =>
            {
                evaluations++;
                return default;
            });
            long before = GC.GetAllocatedBytesForCurrentThread();
            TextureState state = Solve(new Texture(SpinSense.Spin, new FixedEnd(default), [new TextureLayer("N", still, 1e-6, cells, counted)], new FixedEnd(right)));
            double allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            // n roundings of 1e-16; elimination without care would lose n² of them, 1e-4.
            for (int i = 0; i < cells; i += 97)
            {
                Near.Vectors(((i + 0.5) / cells) * right, state.Accumulations[i], 1e-16 * cells, 1);
            }

            Near.Vectors(-(still.Diffusivity / 1e-6) * right, state.Fluxes[cells / 3], 1e-16 * cells, still.Diffusivity / 1e-6);
            return (evaluations, allocated);
        }
    }

    [Fact]
    public void Table_and_formula_and_split_layers_agree()
    {
        var wall = new WallProfile(0, 5e-9, 0.3);
        double[] x = [.. Enumerable.Range(0, 4001).Select(i => -4e-8 + (i * 2e-11))];
        var table = new TableProfile(x, [.. x.Select(wall.At)]);
        TextureState formula = Solve(Driven(wall)), tabulated = Solve(Driven(table));
        TextureState split = Solve(Driven(wall) with
        {
            Layers = [new TextureLayer("a", Magnet, 3e-8, 1500, wall) { Drift = 1 }, new TextureLayer("b", Magnet, 5e-8, 2500, new FormulaProfile(wall.At)) { Drift = 1 }],
        });
        for (int i = 0; i < formula.CellCount; i++)
        {
            Near.Vectors(formula.Accumulations[i], split.Accumulations[i], 1e-12, 1e-7);
            // Between entries the direction is off by (h/Δ)²/8 = 2e-6.
            Near.Vectors(formula.Accumulations[i], tabulated.Accumulations[i], 2e-5, 1e-7);
        }

        static Texture Driven(IMagnetizationProfile profile) => new(
            SpinSense.Magnetization, new DriftEnd(), [new TextureLayer("F", Magnet, 8e-8, 4000, profile) { Drift = 1 }], new DriftEnd())
        { Start = -4e-8 };
    }

    [Fact]
    public void Changing_a_frozen_texture_equals_freezing_the_changed_one()
    {
        Texture first = Textures(FluxDriver.Deviation, FluxLaw.TwoMoment, Matrix1)[0];
        var other = new SpiralProfile(3e8, 1);
        TextureNetwork network = TextureNetwork.Freeze(first);
        TextureState changed = network.CreateState();
        network.Solve(changed);
        network.SetMagnetization(1, other);
        network.SetDrift(1, -2.5);
        network.Solve(changed);
        TextureState fresh = Solve(first with { Layers = first.Layers.SetItem(1, first.Layers[1] with { Magnetization = other, Drift = -2.5 }) });
        Assert.Equal(fresh.Accumulations.ToArray(), changed.Accumulations.ToArray());
        Assert.Equal(fresh.Fluxes.ToArray(), changed.Fluxes.ToArray());
    }

    [Fact]
    public void Solving_again_allocates_nothing()
    {
        Texture texture = Textures(FluxDriver.Deviation, FluxLaw.TwoMoment, Matrix1)[0];
        TextureNetwork network = TextureNetwork.Freeze(texture);
        TextureState state = network.CreateState();
        network.Solve(state);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 3; i++)
        {
            network.SetMagnetization(1, texture.Layers[1].Magnetization);
            network.Solve(state);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Response_at_rest_is_the_steady_state()
    {
        foreach (Texture texture in Textures(FluxDriver.Deviation, FluxLaw.TwoMoment, Matrix1))
        {
            TextureState state = Solve(texture);
            TextureResponse response = TextureResponse.Freeze(texture);
            response.Solve(0);
            double scale = Enumerable.Range(0, state.CellCount).Max(i => Near.Largest(state.Accumulations[i]));
            for (int i = 0; i < state.CellCount; i++)
            {
                ComplexVector u = response.Amplitudes[i];
                Near.Vectors(state.Accumulations[i], new Vector(u.X.Real, u.Y.Real, u.Z.Real), 1e-12, scale);
                Assert.Equal(0, u.X.Imaginary, 1e-12 * scale);
            }
        }
    }

    [Theory]
    [InlineData(FluxLaw.TwoMoment)]
    [InlineData(FluxLaw.Scalar)]
    public void Oscillating_end_sends_the_wave_of_its_frequency(FluxLaw law)
    {
        // exp(−iωt): κ² = (1 + τ_e(−iω + iW))(1/τ_t − iω + iW)/D0 for m₊ = m_x + i m_y about z.
        const double ω = 2.7e14;
        SpinMedium medium = Magnet with { DephasingTime = double.PositiveInfinity };
        TextureResponse response = TextureResponse.Freeze(new Texture(
            SpinSense.Spin, new FixedEnd(new Vector(1, 0, 0)), [new TextureLayer("F", medium, 6e-9, 6000, new UniformProfile(new Vector(0, 0, 1)))],
            new LeadEnd(medium, new Vector(0, 0, 1), 0, 0))
        { Law = law });
        response.Solve(ω);
        double τ = law == FluxLaw.TwoMoment ? medium.FluxTime : 0;
        foreach (int i in (int[])[0, 1000, 4000, 5999])
        {
            ComplexVector u = response.Amplitudes[i];
            // m_x alone is driven: it is half m₊ and half m₋, each with its own wave.
            Complex plus = Complex.Exp(-κ(medium.PrecessionRate) * response.Positions[i]), minus = Complex.Exp(-κ(-medium.PrecessionRate) * response.Positions[i]);
            Complex apartX = u.X - ((plus + minus) / 2), apartY = u.Y - ((plus - minus) / (2 * Complex.ImaginaryOne));
            Assert.InRange((apartX.Magnitude + apartY.Magnitude) / (plus.Magnitude + minus.Magnitude), 0, 1e-6);
        }

        Complex κ(double W)
        {
            Complex s = new(0, W - ω);
            Complex root = Complex.Sqrt((1 + (τ * s)) * (medium.TransverseRate + s) / medium.Diffusivity);
            return root.Real > 0 ? root : -root;
        }
    }

    static Matrix Matrix1 => Larmor.Numerics.Algebra.CellMatrix.Identity<double>();

    static TextureState Solve(Texture texture)
    {
        TextureNetwork network = TextureNetwork.Freeze(texture);
        TextureState state = network.CreateState();
        network.Solve(state);
        return state;
    }

    static IEnumerable<Texture> Random(FluxDriver driver, FluxLaw law, Matrix turn) =>
        Enumerable.Range(1, 25).Select(seed => new RandomTextures(seed, turn).Next(driver, law));

    /// <summary>A stack with every kind of layer and end, a ring, and a spiral between a contact and a lead, all turned by Q.</summary>
    static Texture[] Textures(FluxDriver driver, FluxLaw law, Matrix turn)
    {
        IMagnetizationProfile wall = Turned(new WallProfile(1.1e-8, 3e-9, 0.7)), spiral = Turned(new SpiralProfile(4e8, 1.1));
        Vector field = turn * new Vector(2e12, -1e12, 5e11), zAxis = turn * new Vector(0, 0, 1);
        return
        [
            new Texture(
                SpinSense.Magnetization, new FixedEnd(turn * new Vector(0.1, 0.2, -0.3)),
                [
                    new TextureLayer("N1", Metal, 3e-9, 60, UniformProfile.None) { FieldPrecession = field },
                    new TextureLayer("wall", Magnet, 1.6e-8, 400, wall) { Drift = 3, Equilibrium = 2 },
                    new TextureLayer("N2", Metal, 2e-9, 30, UniformProfile.None) { FieldPrecession = field },
                ],
                new DriftEnd()) { Driver = driver, Law = law },
            new Texture(
                SpinSense.Spin, new PeriodicEnd(),
                [
                    new TextureLayer("a", Magnet, 8e-9, 150, Turned(new HealingProfile(new Vector(0, 0.6, 0.8), 1e-9, 0, 8e-9))) { Equilibrium = 1, Drift = 0.5 },
                    new TextureLayer("b", Magnet, 5e-9, 160, Turned(new HealingProfile(new Vector(1, 0, 0), 1e-9, 8e-9, 1.3e-8))) { Equilibrium = 1, Drift = 0.5 },
                ],
                new PeriodicEnd()) { Driver = driver, Law = law },
            new Texture(
                SpinSense.Magnetization, new ContactEnd(ContactEnd.Mixing(SpinSense.Magnetization, zAxis, 4e5, 9e5, 2e5), turn * new Vector(1, 2, 3)),
                [new TextureLayer("spiral", Magnet, 1e-8, 300, spiral) { Drift = -1, Equilibrium = 3 }],
                new LeadEnd(Magnet, zAxis, -1, 3)) { Driver = driver, Law = law },
        ];

        FormulaProfile Turned(IMagnetizationProfile profile) => new(x => turn * profile.At(x));
    }
}
