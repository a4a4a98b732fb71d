using System.Collections.Immutable;

namespace Larmor.Physics.Materials;

/// <summary>A quantity that the library holds: its key in input files, its symbol and the unit it is written in.</summary>
public sealed record PropertyKind
{
    PropertyKind(string key, string symbol, string meaning, string fieldUnit, double fieldUnitsPerSi)
    {
        Key = key;
        Symbol = symbol;
        Meaning = meaning;
        FieldUnit = fieldUnit;
        FieldUnitsPerSi = fieldUnitsPerSi;
    }

    /// <summary>Resistivity ρ = 1/σ_t of a normal metal.</summary>
    public static PropertyKind Resistivity { get; } = new("rho", "ρ", "resistivity", "nOhm m", 1e9);

    /// <summary>ρ* = 1/(σ_t(1 − β²)) of a magnetic metal; channel resistivities are 2ρ*(1 ∓ β), eq. (T-25).</summary>
    public static PropertyKind StarredResistivity { get; } = new("rho*", "ρ*", "Valet–Fert resistivity", "nOhm m", 1e9);

    /// <summary>β = (σ_up − σ_dn)/σ_t, positive when the majority conducts better, eq. (T-25).</summary>
    public static PropertyKind BulkAsymmetry { get; } = new("beta", "β", "bulk scattering asymmetry", "", 1);

    /// <summary>Spin diffusion length.</summary>
    public static PropertyKind SpinDiffusionLength { get; } = new("l_sf", "l_sf", "spin diffusion length", "nm", 1e9);

    /// <summary>Length of the relaxation between s_dn and d_dn, eq. (T-31).</summary>
    public static PropertyKind InterbandLength { get; } = new("l_sd", "l_sd", "s–d relaxation length", "nm", 1e9);

    /// <summary>Saturation magnetization.</summary>
    public static PropertyKind SaturationMagnetization { get; } = new("M_s", "M_s", "saturation magnetization", "A/m", 1);

    /// <summary>Conductivity of the channel s_up.</summary>
    public static PropertyKind ConductivitySUp { get; } = new("sigma_s_up", "σ_s↑", "conductivity of s↑", "S/m", 1);

    /// <summary>Conductivity of the channel s_dn.</summary>
    public static PropertyKind ConductivitySDown { get; } = new("sigma_s_dn", "σ_s↓", "conductivity of s↓", "S/m", 1);

    /// <summary>Conductivity of the channel d_dn.</summary>
    public static PropertyKind ConductivityDDown { get; } = new("sigma_d_dn", "σ_d↓", "conductivity of d↓", "S/m", 1);

    /// <summary>Resistance times area of a spin-independent interface, both channels in parallel.</summary>
    public static PropertyKind ContactResistance { get; } = new("AR", "AR", "interface resistance", "fOhm m^2", 1e15);

    /// <summary>AR* of a magnetic interface; channel resistances are 2AR*(1 ∓ γ), eq. (T-14).</summary>
    public static PropertyKind StarredResistance { get; } = new("AR*", "AR*", "Valet–Fert interface resistance", "fOhm m^2", 1e15);

    /// <summary>γ, positive when the majority crosses more easily, eq. (T-14).</summary>
    public static PropertyKind InterfaceAsymmetry { get; } = new("gamma", "γ", "interface scattering asymmetry", "", 1);

    /// <summary>δ: a spin flips with probability 1 − exp(−δ) while it crosses, eq. (T-13).</summary>
    public static PropertyKind SpinMemoryLoss { get; } = new("delta", "δ", "spin memory loss", "", 1);

    /// <summary>Every kind, in the order of tables.</summary>
    public static ImmutableArray<PropertyKind> All { get; } =
    [
        Resistivity, StarredResistivity, BulkAsymmetry, ConductivitySUp, ConductivitySDown, ConductivityDDown,
        SpinDiffusionLength, InterbandLength, ContactResistance, StarredResistance, InterfaceAsymmetry, SpinMemoryLoss,
        SaturationMagnetization,
    ];

    /// <summary>Key, as input files spell it (<c>rho*</c>, <c>l_sf</c>, …).</summary>
    public string Key { get; }

    /// <summary>Symbol for people.</summary>
    public string Symbol { get; }

    /// <summary>What it is, in words.</summary>
    public string Meaning { get; }

    /// <summary>Unit of the literature, as input files write it; empty for a pure number.</summary>
    public string FieldUnit { get; }

    /// <summary>How many field units make one SI unit. A power of ten ≥ 1, so that dividing rounds only once.</summary>
    public double FieldUnitsPerSi { get; }

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
