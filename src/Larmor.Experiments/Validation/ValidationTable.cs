using System.Collections.Immutable;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.ClosedForms;

namespace Larmor.Experiments.Validation;

/// <summary>One line of the verification table.</summary>
/// <param name="Group">Kind of check: reference case, law or identity.</param>
/// <param name="Name">What is checked.</param>
/// <param name="Unit">Unit of value and reference.</param>
/// <param name="Value">What Larmor computes.</param>
/// <param name="Reference">What it must be.</param>
/// <param name="Scale">What the error is relative to.</param>
/// <param name="Tolerance">Largest relative error allowed.</param>
public sealed record ValidationCheck(
    string Group, string Name, string Unit, double Value, double Reference, double Scale, double Tolerance)
{
    /// <summary>|value − reference|/scale.</summary>
    public double Error => Math.Abs(Value - Reference) / Math.Abs(Scale);

    /// <summary>Whether the error is within the tolerance.</summary>
    public bool Passed => Error <= Tolerance;
}

/// <summary>
/// The verification table that <c>larmor validate</c> prints: reference cases, analytic laws and identities, computed afresh.
/// </summary>
public static class ValidationTable
{
    const string Area = "fOhm m^2";
    const double Femto = 1e15;

    /// <summary>Computes the table, line by line.</summary>
    public static IEnumerable<ValidationCheck> Run() => Parts.SelectMany(part => part());

    static ImmutableArray<Func<IEnumerable<ValidationCheck>>> Parts { get; } =
    [
        PublishedCases,
        TwoChannelLaws,
        ThreeChannelLaws,
        TorqueLaws.Run,
        TextureChecks.Run,
        PrecessionChecks.Run,
        KineticChecks.Run,
        LongitudinalChecks.Run,
        WallChecks.Run,
        RestChecks.Run,
        DrivenChecks.Run,
        ThermalChecks.Run,
    ];

    static IEnumerable<ValidationCheck> PublishedCases()
    {
        foreach (NetworkCase known in NetworkCase.BuiltIn())
        {
            TransportState state = Solve(known.Stack);
            yield return new ValidationCheck(
                "reference case", known.Name, Area, Femto * state.Resistance, Femto * known.Resistance, Femto * known.Resistance, 1e-12);
            var ledger = EntropyLedger.Of(state);
            yield return new ValidationCheck(
                "dissipated = supplied", known.Name, "W/m^2", ledger.Dissipated, ledger.Supplied, ledger.Supplied, 1e-12);
        }
    }

    static IEnumerable<ValidationCheck> TwoChannelLaws()
    {
        const double ρ = 75e-9, β = 0.46, lF = 60e-9, ρN = 6e-9, lN = 450e-9, rb = 0.51e-15, γ = 0.77;
        Medium magnet = TwoChannel("F", ρ, β, lF), normal = TwoChannel("N", ρN, 0, lN);
        Interface contact = new SharpInterface([new("s_up", 2 * rb * (1 - γ)), new("s_dn", 2 * rb * (1 + γ))], []);

        Stack junction = new(new Lead(normal), [], [contact with { Axis = Side.Right }], new Lead(magnet), Drive.Current(1e11));
        double rF = ρ * lF, rN = ρN * lN, sum = rF + rN + rb, numerator = (β * rF) + (γ * rb);
        yield return Law("N|F junction: R_ex = r_b + β²r_F − (βr_F + γr_b)²/(r_N + r_F + r_b)",
            Solve(junction).ExcessResistance, rb + (β * β * rF) - (numerator * numerator / sum));

        const double d = 10e-9;
        foreach (bool antiparallel in new[] { false, true })
        {
            Stack valve = new(
                new Lead(magnet), [new Layer("N", normal, d)], [contact, contact with { Axis = Side.Right }],
                new Lead(magnet, antiparallel), Drive.Current(1e11));
            double k = antiparallel ? Math.Tanh(d / 2 / lN) : 1 / Math.Tanh(d / 2 / lN);
            double perInterface = rb + (β * β * rF) - (numerator * numerator / (rF + rb + (rN / k)));
            yield return Law($"F|N|F {(antiparallel ? "antiparallel: tanh" : "parallel: coth")} law of the spacer",
                Solve(valve).Resistance, (2 * perInterface) + (d * ρN));
        }

        const double t = 20e-9;
        Stack film = new(new Lead(normal), [new Layer("F", magnet, t)], [Interface.Ideal, Interface.Ideal], new Lead(normal), Drive.Current(1e11));
        double filmInterface = β * β / ((1 / rN) + (1 / Math.Tanh(t / 2 / lF) / rF));
        yield return Law("N|F|N film: R = 2β²/(1/r_N + coth(t/2l_F)/r_F) + t/σ_F",
            Solve(film).Resistance, (2 * filmInterface) + (t * ρ * (1 - (β * β))));
    }

    static IEnumerable<ValidationCheck> ThreeChannelLaws()
    {
        Medium normal = TwoChannel("N", 6e-9, 0, 450e-9);
        foreach ((double lsf, double lsd) in new[] { (60e-9, 3e-9), (21e-9, 5e-9), (30e-9, 30e-9) })
        {
            const double up = 9e6, down = 5e6, d = 3e6;
            var magnet = new Medium("F", [new("s_up", up), new("s_dn", down), new("d_dn", d)],
                [new("spin flip", "s_up", "s_dn", up * down / ((up + down) * lsf * lsf)), new("s-d", "s_dn", "d_dn", down * d / ((down + d) * lsd * lsd))]);
            Stack stack = new(new Lead(normal), [], [Interface.Ideal], new Lead(magnet), Drive.Current(1e11));
            JunctionResult result = JunctionExperiment.Run(stack, 0);
            ThreeChannelJunction closed = result.ClosedForm!;
            string lengths = $"l_sf = {lsf * 1e9:0} nm, l_sd = {lsd * 1e9:0} nm";
            yield return Law($"three-channel junction R_GMR, {lengths}", result.State.ExcessResistance, closed.ExcessResistance);
            yield return Volt($"a, {lengths}", result.NormalAccumulation, closed.A * 1e11);
            yield return Volt($"b, {lengths}", result.FastAccumulation!.Value, closed.B * 1e11);
            yield return Volt($"d, {lengths}", result.SlowAccumulation!.Value, closed.D * 1e11);
        }
    }

    static ValidationCheck Law(string name, double value, double reference) =>
        new("law", name, Area, Femto * value, Femto * reference, Femto * reference, 1e-12);

    static ValidationCheck Volt(string name, double value, double reference) =>
        new("law", $"three-channel junction {name}", "uV", 1e6 * value, 1e6 * reference, 1e6 * reference, 1e-11);

    static Medium TwoChannel(string name, double starred, double β, double length)
    {
        double up = 1 / (2 * starred * (1 - β)), down = 1 / (2 * starred * (1 + β));
        return new Medium(name, [new("s_up", up), new("s_dn", down)], [new("spin flip", "s_up", "s_dn", up * down / ((up + down) * length * length))]);
    }

    static TransportState Solve(Stack stack)
    {
        ChannelNetwork network = ChannelNetwork.Freeze(stack);
        TransportState state = network.CreateState();
        network.Solve(state);
        return state;
    }
}
