using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Numerics.Functions;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>
/// A conductor frozen into numbers. Its element is the sum of longitudinal modes, which see u·D and V_d − V0, and of one
/// vector mode with a complex wavenumber, which sees D across the axis (all of D in a normal conductor), eq. (N-4).
/// </summary>
sealed class SpinRegion
{
    readonly Complex wavenumber;
    readonly double stiffness;

    public SpinRegion(RegionKind kind, string name, Medium medium, Magnetism? magnetism, double length, int layer)
    {
        Kind = kind;
        Name = name;
        Medium = medium;
        Magnetism = magnetism;
        Layer = layer;
        TotalConductivity = medium.TotalConductivity;
        string[] names = [.. medium.Channels.Select(channel => channel.Name)];
        Spins = [.. names.Select(channel => channel.EndsWith("up", StringComparison.Ordinal) ? 1 : -1)];
        Up = Array.IndexOf(names, "s_up");
        Down = Array.IndexOf(names, "s_dn");
        if (magnetism is null)
        {
            // A normal conductor: σ_N D″ = 4 G D for each component.
            double flip = medium.Reactions.Sum(reaction => reaction.Conductance);
            wavenumber = 2 * Math.Sqrt(flip / TotalConductivity);
            stiffness = TotalConductivity;
        }
        else
        {
            Modes = MediumModes.Of(medium);
            Direction = magnetism.Direction.Normalized();
            wavenumber = magnetism.Transverse.Wavenumber;
            stiffness = 2 * magnetism.Transverse.Conductivity;
            Extras = [.. Enumerable.Range(0, names.Length).Where(c => c != Up && c != Down)];
            Polarization = Modes.Shares[Up] - Modes.Shares[Down];
            ExtraShares = [.. Extras.Select(c => Modes.Shares[c])];
            Shapes = new double[Modes.ModeCount * Width];
            for (int j = 0; j < Modes.ModeCount; j++)
            {
                ReadOnlySpan<double> f = Modes.CurrentShapes.AsSpan(j * names.Length, names.Length);
                Shapes[j * Width] = f[Up] - f[Down];
                for (int d = 0; d < Extras.Length; d++)
                {
                    Shapes[(j * Width) + 1 + d] = f[Extras[d]];
                }
            }
        }

        Transfer = new double[ModeCount];
        Relaxation = new double[ModeCount];
        OwnMatrix = new double[Width * Width];
        TransferMatrix = new double[Width * Width];
        LeftExtras = new int[Extras.Length];
        RightExtras = new int[Extras.Length];
        SetLength(length);
    }

    public RegionKind Kind { get; }

    public string Name { get; }

    public Medium Medium { get; }

    public Magnetism? Magnetism { get; }

    /// <summary>Index among the regions.</summary>
    public int Index { get; set; }

    /// <summary>Index of the layer in the stack; −1 for a lead.</summary>
    public int Layer { get; }

    /// <summary>Longitudinal modes; null in a normal conductor, which has none.</summary>
    public MediumModes? Modes { get; }

    public int ModeCount => Modes?.ModeCount ?? 0;

    /// <summary>σ_t in S/m.</summary>
    public double TotalConductivity { get; }

    /// <summary>+1 or −1 per channel: spin along the axis.</summary>
    public int[] Spins { get; }

    /// <summary>Local index of s_up.</summary>
    public int Up { get; }

    /// <summary>Local index of s_dn.</summary>
    public int Down { get; }

    /// <summary>Local indices of the channels beyond s_up and s_dn.</summary>
    public int[] Extras { get; } = [];

    /// <summary>(σ_up − σ_dn)/σ_t of the s band: polarization of the ohmic current.</summary>
    public double Polarization { get; }

    /// <summary>σ_d/σ_t of the extra channels.</summary>
    public double[] ExtraShares { get; } = [];

    /// <summary>1 + number of extra channels: u·D and every V_d − V0.</summary>
    public int Width => 1 + Extras.Length;

    /// <summary>Current shape of each mode on (u·D, V_d − V0), entry [mode·width + i].</summary>
    public double[] Shapes { get; } = [];

    /// <summary>c_j and h_j of the longitudinal modes, eq. (N-4).</summary>
    public double[] Transfer { get; }

    public double[] Relaxation { get; }

    /// <summary>Σ (c + h) f fᵀ over the longitudinal modes, width².</summary>
    public double[] OwnMatrix { get; }

    /// <summary>Σ c f fᵀ.</summary>
    public double[] TransferMatrix { get; }

    /// <summary>c of the vector mode in S/m², acting on D.</summary>
    public Complex VectorTransfer { get; private set; }

    /// <summary>h of the vector mode in S/m², acting on D.</summary>
    public Complex VectorRelaxation { get; private set; }

    public Complex Wavenumber => wavenumber;

    /// <summary>Conductivity of the vector mode in S/m: j = −stiffness · dD/dz (2σ_p, or σ_N).</summary>
    public double Stiffness => stiffness;

    /// <summary>Unit vector u; null vector in a normal conductor.</summary>
    public Vector3D Direction { get; set; }

    public bool IsMagnet => Magnetism is not null;

    public bool IsLead => Kind is RegionKind.LeftLead or RegionKind.RightLead;

    /// <summary>Thickness in m; 1 and without meaning for a lead.</summary>
    public double Length { get; private set; }

    public int LeftPlane { get; set; } = -1;

    public int RightPlane { get; set; } = -1;

    /// <summary>First of the three unknowns D at the left face, in its plane; −1 where D = 0.</summary>
    public int LeftVector { get; set; } = -1;

    public int RightVector { get; set; } = -1;

    /// <summary>Unknown V_d − V0 of each extra channel at the left face, −1 where it is zero.</summary>
    public int[] LeftExtras { get; }

    public int[] RightExtras { get; }

    /// <summary>Where this region's modal amplitudes start in a state.</summary>
    public int ModeOffset { get; set; }

    public void SetLength(double length)
    {
        Length = length;
        double[] q = Modes?.Wavenumbers ?? [];
        for (int j = 0; j < q.Length; j++)
        {
            // The same three branches as the collinear network, so that both agree to rounding.
            double x = q[j] * length;
            Transfer[j] = IsLead ? 0 : x < 1e-8 ? 1 / length : x < 300 ? q[j] / Math.Sinh(x) : 2 * q[j] * Math.Exp(-x);
            Relaxation[j] = IsLead ? q[j] : q[j] * Math.Tanh(x / 2);
        }

        VectorTransfer = IsLead ? 0 : stiffness * ComplexDecay.Transfer(wavenumber, length);
        VectorRelaxation = stiffness * (IsLead ? wavenumber : ComplexDecay.Relaxation(wavenumber, length));
        Array.Clear(OwnMatrix);
        Array.Clear(TransferMatrix);
        int w = Width;
        for (int j = 0; j < q.Length; j++)
        {
            ReadOnlySpan<double> f = Shapes.AsSpan(j * w, w);
            for (int a = 0; a < w; a++)
            {
                for (int b = 0; b < w; b++)
                {
                    TransferMatrix[(a * w) + b] += Transfer[j] * f[a] * f[b];
                    OwnMatrix[(a * w) + b] += (Transfer[j] + Relaxation[j]) * f[a] * f[b];
                }
            }
        }
    }

    /// <summary>Amplitude of a mode from the unknowns of a plane: f_j · (u·D, V_d − V0).</summary>
    public double Amplitude(int mode, ReadOnlySpan<double> plane, int vector, int[] extras)
    {
        ReadOnlySpan<double> f = Shapes.AsSpan(mode * Width, Width);
        double sum = vector < 0 ? 0 : f[0] * Direction.Dot(SpinAlgebra.Read(plane, vector));
        for (int d = 0; d < extras.Length; d++)
        {
            sum += extras[d] < 0 ? 0 : f[1 + d] * plane[extras[d]];
        }

        return sum;
    }

    /// <summary>The part of D that the vector mode carries.</summary>
    public Vector3D Across(Vector3D d) => d - (Direction.Dot(d) * Direction);
}
