using Larmor.Physics.Magnetics.Walls;
using Larmor.Physics.Quantities;
using Larmor.Verification.Kinetics;

namespace Larmor.Verification.Walls;

/// <summary>A row of data/boltzmann/wall_velocity.csv.</summary>
sealed record WallCase(WallMedium Medium, WallDrive Drive, BoltzmannTable.Row Row)
{
    /// <summary>γ = 2μ_B/ħ with the magneton of the reference numbers.</summary>
    public const double GyromagneticRatio = 2 * BoltzmannTable.Magneton / Constants.ReducedPlanck;

    public static WallCase[] All { get; } = [.. BoltzmannTable.Load("wall_velocity.csv").Rows.Select(row => new WallCase(
        new WallMedium(row["A_J_per_m"], row["K_J_per_m3"], row["Kh_J_per_m3"], row["Ms_A_per_m"], row["alpha"], GyromagneticRatio),
        new WallDrive(row["u_m_per_s"], row["beta"], 0),
        row))];

    /// <summary>The magnet of set W1: Δ₀ = 20 nm, K_h = K, α = 0.1.</summary>
    public static WallMedium Magnet { get; } = All[0].Medium;

    public double Speed => Math.Abs(Drive.Velocity);

    public double? Number(string column) => Row.Text(column).Length == 0 ? null : Row[column];

    /// <summary>A velocity against a reference, on the scale of u.</summary>
    public void Near(double expected, double actual, double tolerance) => Xunit.Assert.True(
        Math.Abs(actual - expected) <= tolerance * Speed, $"{this}: expected {expected:R} m/s, got {actual:R} m/s, off by {(actual - expected) / Speed:E2} of u");

    public override string ToString() => $"{Row.Text("set")}, β = {Drive.Nonadiabaticity}, u = {Drive.Velocity} m/s";
}
