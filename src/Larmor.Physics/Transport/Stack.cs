using System.Collections.Immutable;

namespace Larmor.Physics.Transport;

/// <summary>What closes a stack at one end.</summary>
public abstract record End;

/// <summary>An ideal reservoir: one potential for every active channel, optionally behind contact resistances.</summary>
/// <param name="Resistances">Contact resistance per channel of the adjacent layer, in Ω·m²; missing means ideal.</param>
public sealed record Reservoir(ImmutableArray<ChannelResistance> Resistances) : End
{
    /// <summary>A reservoir in ideal contact.</summary>
    public static Reservoir Ideal { get; } = new([]);
}

/// <summary>A semi-infinite lead, in which only the ohmic mode and decaying modes live; its reaction graph must be connected.</summary>
/// <param name="Medium">Channels and reactions of the lead.</param>
/// <param name="Reversed">Whether its magnetization points against the stack's axis.</param>
public sealed record Lead(Medium Medium, bool Reversed = false) : End;

/// <summary>What is imposed on the stack.</summary>
/// <param name="Kind">Current density or voltage.</param>
/// <param name="Value">
/// J in A/m² (conventional current, positive towards +z) or the voltage V_left − V_right in V between the
/// reservoirs (for leads: between the extrapolated potentials of eq. (T-17)).
/// </param>
public readonly record struct Drive(DriveKind Kind, double Value)
{
    /// <summary>Imposes a current density in A/m².</summary>
    public static Drive Current(double density) => new(DriveKind.Current, density);

    /// <summary>Imposes a voltage in V.</summary>
    public static Drive Voltage(double voltage) => new(DriveKind.Voltage, voltage);
}

/// <summary>Which quantity a drive imposes.</summary>
public enum DriveKind
{
    /// <summary>Total current density J.</summary>
    Current,

    /// <summary>Voltage V_left − V_right.</summary>
    Voltage,
}

/// <summary>A collinear multilayer from left (small z) to right: what is described, before it is frozen and solved.</summary>
/// <param name="Left">Left end.</param>
/// <param name="Layers">Finite layers in order of z; may be empty when both ends are leads.</param>
/// <param name="Interfaces">
/// One entry per boundary between neighbouring conductors, lead boundaries included, in order of z.
/// </param>
/// <param name="Right">Right end.</param>
/// <param name="Drive">What is imposed.</param>
public sealed record Stack(End Left, ImmutableArray<Layer> Layers, ImmutableArray<Interface> Interfaces, End Right, Drive Drive)
{
    /// <summary>
    /// Pairs of channels that a reversal of the magnetization exchanges. Names absent from the list are left alone.
    /// </summary>
    public ImmutableArray<(string Up, string Down)> ReversalPairs { get; init; } =
        [("up", "dn"), ("s_up", "s_dn"), ("d_up", "d_dn")];
}
