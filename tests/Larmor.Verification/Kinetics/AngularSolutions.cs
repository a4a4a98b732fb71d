using System.Text.Json;
using Larmor.Physics.Kinetics;
using Larmor.Physics.Quantities;
using Xunit;

namespace Larmor.Verification.Kinetics;

/// <summary>The closed forms (K-15) to (K-18) against solutions on the sphere of momenta: one shipped, one that others computed.</summary>
public sealed class AngularSolutions
{
    const double eV = BoltzmannTable.eV;

    /// <summary>Exponent of τ(ε), asymmetry, τ_sf in s, target.</summary>
    public static TheoryData<double, double, double, RelaxationTarget> Models => new()
    {
        { 0, 0, double.PositiveInfinity, RelaxationTarget.UniformEquilibrium },
        { 0, -0.45, 7e-15, RelaxationTarget.UniformEquilibrium },
        { 0, 0.6, 7e-15, RelaxationTarget.LocalEquilibrium },
        { 1.5, -0.3, 1e-14, RelaxationTarget.UniformEquilibrium },
        { -0.5, -0.3, 1e-14, RelaxationTarget.UniformEquilibrium },
        { 1.5, -0.3, 1e-14, RelaxationTarget.LocalEquilibrium },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void Solution_in_Legendre_functions_meets_the_closed_forms(double exponent, double p, double flipTime, RelaxationTarget target)
    {
        var carriers = Carriers.FromChemicalPotential(BoltzmannTable.Bands(0.4), eV, 0.05 * eV / Constants.Boltzmann);
        Scattering scattering = Scattering.WithFlips(3e-15, flipTime, p).WithPowerLaw(exponent, eV);
        var model = new KineticModel(carriers, scattering, target, AsymmetryOrder.Exact);
        var solver = new AngularSolver(model);
        (double Cos, double Azimuth)[] directions = [(0.81, 1), (-0.3, 0.4), (0.48, -0.8)];
        foreach (double ε in new[] { 0.62 * eV, 0.8 * eV, 1.03 * eV, 1.23 * eV })
        {
            SpectralPoint closed = model.At(ε);
            LegendreResponse along = solver.GradientAlongForce(ε), across = solver.GradientAcrossForce(ε), turning = solver.Turning(ε);
            double η = RelaxationPoint.At(scattering, carriers.Bands.LarmorTime, ε, AsymmetryOrder.Exact).Total;

            // Differences of the second order in steps of 0.03 kT leave 1e-10 of the largest harmonic.
            double scale = Math.Abs(closed.X1) + Math.Abs(closed.X2) + Math.Abs(closed.Y1) + Math.Abs(closed.Y2);
            double timeScale = (Math.Abs(closed.G1) + Math.Abs(closed.G2)) / η;
            foreach ((double cos, double azimuth) in directions)
            {
                double sin = Math.Sqrt(1 - (cos * cos));
                Same((closed.X1 * cos * cos) + closed.Y1, (closed.X2 * cos * cos) + closed.Y2, along.At(cos, azimuth), scale);
                Same(closed.X1 * cos * sin * azimuth, closed.X2 * cos * sin * azimuth, across.At(cos, azimuth), scale);
                Same(closed.G1 * cos / η, closed.G2 * cos / η, turning.At(cos, azimuth), timeScale);
            }

            // The ansatz of the tensors: nothing above the second harmonic, nothing odd.
            for (int l = 3; l < along.Rotated.Length; l++)
            {
                BoltzmannTable.Near(0, along.Rotated[l], 1e-9, scale);
                BoltzmannTable.Near(0, across.Aligned[l], 1e-9, scale);
            }

            BoltzmannTable.Near(0, along.Rotated[1], 1e-9, scale);
        }
    }

    [Fact]
    public void Solution_with_spin_matrices_is_met()
    {
        // 4e-8 of the local scale is what its differences in momentum left; its closed forms carry twelve digits.
        foreach (JsonElement p in BoltzmannTable.LoadJson("xy_parameters.json"))
        {
            KineticModel model = BoltzmannTable.Model(p);
            foreach (BoltzmannTable.Row row in BoltzmannTable.Load("angular_solver.csv").Rows.Where(r => r.Text("set") == p.GetProperty("set").GetString()))
            {
                SpectralPoint s = model.At(row["eps_eV"] * eV);
                double x = row["px_hat"], z = row["pz_hat"];
                (double first, double second) = row.Text("kind") == "t" ? (s.G1 * eV, s.G2 * eV)
                    : row.Text("gradient_axis") == "x" ? ((s.X1 * x * x) + s.Y1, (s.X2 * x * x) + s.Y2)
                    : (s.X1 * x * z, s.X2 * x * z);
                double local = Math.Abs(s.X1) + Math.Abs(s.X2) + Math.Abs(s.Y1) + Math.Abs(s.Y2) + 1;
                BoltzmannTable.Near(row["g1_closed"], first, 1e-10, local);
                BoltzmannTable.Near(row["g2_closed"], second, 1e-10, local);
                BoltzmannTable.Near(row["g1_numeric"], first, 5e-8, local);
                BoltzmannTable.Near(row["g2_numeric"], second, 5e-8, local);
            }

        }
    }

    static void Same(double rotated, double aligned, (double Rotated, double Aligned) found, double scale)
    {
        BoltzmannTable.Near(rotated, found.Rotated, 1e-8, scale);
        BoltzmannTable.Near(aligned, found.Aligned, 1e-8, scale);
    }
}
