using Larmor.Physics.Transport;

namespace Larmor.Verification.Transport.ClosedForms;

/// <summary>A three-channel magnet (s_up, s_dn, d_dn) with its derived lengths, written out from eq. (T-31), (T-32).</summary>
/// <param name="Up">σ of s↑ in S/m.</param>
/// <param name="Mid">σ of s↓ in S/m.</param>
/// <param name="D">σ of d↓ in S/m.</param>
/// <param name="Gs">Spin flip s↑–s↓ in S/m³.</param>
/// <param name="Gsd">Interband relaxation s↓–d↓ in S/m³.</param>
sealed record SdMagnet(double Up, double Mid, double D, double Gs, double Gsd)
{
    public static SdMagnet FromLengths(double up, double mid, double d, double spinFlip, double interband) =>
        new(up, mid, d, up * mid / ((up + mid) * spinFlip * spinFlip), mid * d / ((mid + d) * interband * interband));

    public double Total => Up + Mid + D;

    public double S => Up + Mid;

    public double Down => Mid + D;

    public double βs => (Up - Mid) / S;

    public double βdn => (Mid - D) / Down;

    public double Lsf => Math.Sqrt(Up * Mid / (S * Gs));

    public double Lsd => Math.Sqrt(Mid * D / (Down * Gsd));

    public double λs2 => Mid / Gs;

    public double λsd2 => Mid / Gsd;

    public double κ => Math.Sqrt(Total * Mid / (Down * S));

    double T1 => (1 / (Lsd * Lsd)) + (1 / (Lsf * Lsf));

    double T2 => Gs * Gsd * Total / (Up * Mid * D);

    /// <summary>Λ₊, the shorter length.</summary>
    public double Short => 1 / Math.Sqrt(T1 / 2 * (1 + Math.Sqrt(1 - (4 * T2 / (T1 * T1)))));

    /// <summary>Λ₋, the longer length.</summary>
    public double Long => 1 / Math.Sqrt(T2 * Short * Short);

    public Medium Medium => new("sd", [new("s_up", Up), new("s_dn", Mid), new("d_dn", D)], [new("flip", "s_up", "s_dn", Gs), new("sd", "s_dn", "d_dn", Gsd)]);

    /// <summary>P of the junction with a normal metal.</summary>
    public double P(Metal normal) => S * (1 - (βs * βs)) / (normal.Conductivity * (1 - (normal.β * normal.β)));

    /// <summary>a, b, d and R_ex of the junction normal | magnet, per J, eq. (T-33).</summary>
    public (double A, double B, double D, double Excess) Junction(Metal normal)
    {
        double σN = normal.Conductivity, βN = normal.β, lN = normal.Length, x = 1 / Short, y = 1 / Long, p = P(normal);
        double lsf2 = Lsf * Lsf, lsd2 = Lsd * Lsd;
        double right = ((1 + βs) * lN / (1 + βN)) + (2 * σN * lsf2 * lsd2 * y / (Total * (1 + βdn)) * ((1 / lsd2) - (y * y) - (p * lN * y / lsf2)));
        double b = right / (σN * lsf2) / ((x - y) / x) / ((1 / lsf2) + (x * y) + (p * lN / lsf2 * (x + y)));
        double d = (2 * lsd2 * y / (Total * (1 + βdn))) - (b * y / x);
        double a = (-2 * lN / (σN * (1 + βN)) * (1 - (2 * (1 - βs) * S * lsd2 * y * y / ((1 - βN) * (1 + βdn) * Total))))
            + (2 * b * lN * S * (1 - βs) * ((x * x) - (y * y)) / (x * σN * (1 - (βN * βN))));
        return (a, b, d, ((((1 + βN) / 2) - (Up / Total)) * a) + (D / Total * (b + d)));
    }

    /// <summary>The junction solved by the network.</summary>
    public TransportState Solve(Metal normal, double current)
    {
        ChannelNetwork network = ChannelNetwork.Freeze(new Stack(
            new Lead(normal.Medium), [], [Interface.Ideal], new Lead(Medium), Drive.Current(current)));
        TransportState state = network.CreateState();
        network.Solve(state);
        return state;
    }
}
