namespace Larmor.Physics.Transport;

/// <summary>What a stretch of uniform conductor stands for.</summary>
public enum RegionKind
{
    /// <summary>Semi-infinite lead on the left; only its right face exists.</summary>
    LeftLead,

    /// <summary>Finite layer.</summary>
    Layer,

    /// <summary>Distributed interface: unit thickness in its equations, no width in space.</summary>
    Interface,

    /// <summary>Semi-infinite lead on the right; only its left face exists.</summary>
    RightLead,
}

/// <summary>A uniform stretch of a frozen network between two planes.</summary>
sealed class Region(RegionKind kind, string name, MediumModes modes, int[] normal, int[] exchanged)
{
    public RegionKind Kind { get; } = kind;

    public string Name { get; } = name;

    public MediumModes Modes { get; } = modes;

    /// <summary>Index of the plane at the left face, −1 for a left lead.</summary>
    public int LeftPlane { get; init; }

    /// <summary>Index of the plane at the right face, −1 for a right lead.</summary>
    public int RightPlane { get; init; }

    /// <summary>Index of the layer or interface in the stack that this region represents; −1 for a lead.</summary>
    public int Origin { get; init; }

    /// <summary>The length over which the modes decay: thickness in metres, or 1 for a distributed interface.</summary>
    public double Length { get; set; }

    public bool Reversed { get; set; }

    /// <summary>Channel of the stack that each local channel is, with the present orientation, eq. (T-30).</summary>
    public int[] StackChannels => StackChannelsFor(Reversed);

    /// <summary>Node of each channel at the left face, numbered in its plane.</summary>
    public int[] LeftNodes { get; } = new int[normal.Length];

    /// <summary>Node of each channel at the right face, numbered in its plane.</summary>
    public int[] RightNodes { get; } = new int[normal.Length];

    /// <summary>c_j = q/sinh(qt) in 1/m: coupling between the faces, eq. (T-8).</summary>
    public double[] Transfer { get; } = new double[modes.ModeCount];

    /// <summary>h_j = q tanh(qt/2) in 1/m: relaxation, eq. (T-8). For a lead h_j = q_j, eq. (T-16).</summary>
    public double[] Relaxation { get; } = new double[modes.ModeCount];

    /// <summary>Where this region's modal amplitudes start in a state.</summary>
    public int ModeOffset { get; set; }

    public bool IsLead => Kind is RegionKind.LeftLead or RegionKind.RightLead;

    /// <summary>Width in space, metres: zero for a distributed interface; infinite leads count as zero too.</summary>
    public double Width => Kind == RegionKind.Layer ? Length : 0;

    public int[] StackChannelsFor(bool reversed) => reversed ? exchanged : normal;

    /// <summary>Brings <see cref="Transfer"/> and <see cref="Relaxation"/> up to date with <see cref="Length"/>.</summary>
    public void UpdateElement()
    {
        double[] q = Modes.Wavenumbers;
        for (int j = 0; j < q.Length; j++)
        {
            double x = q[j] * Length;
            Transfer[j] = IsLead ? 0 : x < 1e-8 ? 1 / Length : x < 300 ? q[j] / Math.Sinh(x) : 2 * q[j] * Math.Exp(-x);
            Relaxation[j] = IsLead ? q[j] : q[j] * Math.Tanh(x / 2);
        }
    }
}
