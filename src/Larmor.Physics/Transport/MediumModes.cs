using Larmor.Numerics.Graphs;

namespace Larmor.Physics.Transport;

/// <summary>
/// A medium frozen into numbers: channel conductivities and the modes of σ V″ = K V, eq. (T-5), (T-8).
/// Mode and channel order is fixed; the uniform mode is not among the modes (eq. (T-7) carries it).
/// </summary>
sealed class MediumModes
{
    MediumModes(Medium medium, LaplacianModes modes, double[] conductivities)
    {
        Medium = medium;
        Conductivities = conductivities;
        TotalConductivity = conductivities.Sum();
        Shares = [.. conductivities.Select(σ => σ / TotalConductivity)];
        Components = modes.Components;
        Wavenumbers = modes.Rates;
        Differences = modes.Differences;
        int n = conductivities.Length;
        CurrentShapes = new double[modes.Count * n];
        PotentialShapes = new double[modes.Count * n];
        Orthonormal = modes.Shapes;
        for (int i = 0; i < CurrentShapes.Length; i++)
        {
            double root = Math.Sqrt(conductivities[i % n]);
            CurrentShapes[i] = modes.Shapes[i] * root;
            PotentialShapes[i] = modes.Shapes[i] / root;
        }
    }

    public Medium Medium { get; }

    /// <summary>σ_c in S/m.</summary>
    public double[] Conductivities { get; }

    /// <summary>σ_t in S/m.</summary>
    public double TotalConductivity { get; }

    /// <summary>σ_c/σ_t: each channel's share of the ohmic current.</summary>
    public double[] Shares { get; }

    /// <summary>Connected piece of the reaction graph that each channel belongs to.</summary>
    public int[] Components { get; }

    /// <summary>q in 1/m, ascending; zero for level differences of disconnected channels.</summary>
    public double[] Wavenumbers { get; }

    /// <summary>f = S v per mode, entry [mode·channels + channel], in √(S/m).</summary>
    public double[] CurrentShapes { get; }

    /// <summary>v per mode, entry [mode·channels + channel], in √(m/S).</summary>
    public double[] PotentialShapes { get; }

    /// <summary>w = S^½ v per mode, orthonormal.</summary>
    public double[] Orthonormal { get; }

    /// <summary>v_a − v_b of each reaction, entry [reaction·modes + mode].</summary>
    public double[] Differences { get; }

    public int ChannelCount => Conductivities.Length;

    public int ModeCount => Wavenumbers.Length;

    public bool IsConnected => Array.TrueForAll(Components, component => component == 0);

    public static MediumModes Of(Medium medium)
    {
        double[] conductivities = [.. medium.Channels.Select(channel => channel.Conductivity)];
        Edge[] edges = [.. medium.Reactions.Select(reaction =>
            new Edge(IndexOf(medium, reaction.A), IndexOf(medium, reaction.B), reaction.Conductance))];
        return new MediumModes(medium, LaplacianModes.Find(conductivities, edges), conductivities);
    }

    static int IndexOf(Medium medium, string channel)
    {
        for (int i = 0; i < medium.Channels.Length; i++)
        {
            if (medium.Channels[i].Name == channel)
            {
                return i;
            }
        }

        throw new ArgumentException($"Medium '{medium.Name}' has a reaction with channel '{channel}', which it lacks.", nameof(medium));
    }
}
