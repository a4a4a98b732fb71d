using System.Collections.Immutable;

namespace Larmor.Physics.Transport;

/// <summary>A conduction channel that is active in a medium: a carrier population with its own potential.</summary>
/// <param name="Name">Name, in the medium's own frame: <c>s_up</c> is the majority (moment along the local axis).</param>
/// <param name="Conductivity">Conductivity σ_c in S/m, positive. An absent channel is left out, never given a tiny σ.</param>
public sealed record Channel(string Name, double Conductivity);

/// <summary>Relaxation between two channels of one medium, K = G (V_a − V_b), eq. (T-2).</summary>
/// <param name="Name">What the process is called in tables, for example <c>spin flip</c>.</param>
/// <param name="A">Channel that loses charge when K &gt; 0.</param>
/// <param name="B">Channel that gains charge when K &gt; 0.</param>
/// <param name="Conductance">G in S/m³ for a layer, Γ in S/m² for an interface; not negative.</param>
public sealed record Reaction(string Name, string A, string B, double Conductance);

/// <summary>A uniform conductor: its active channels and the reactions among them, in its own magnetic frame.</summary>
/// <param name="Name">Name for messages and tables.</param>
/// <param name="Channels">The active channels, at least one.</param>
/// <param name="Reactions">The reactions among active channels; may be empty.</param>
public sealed record Medium(string Name, ImmutableArray<Channel> Channels, ImmutableArray<Reaction> Reactions)
{
    /// <summary>Total conductivity σ_t = Σ σ_c in S/m.</summary>
    public double TotalConductivity => Channels.Sum(channel => channel.Conductivity);
}
