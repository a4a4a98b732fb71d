using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Physics.Coupling;

/// <summary>
/// The torques of a stack on its dynamic layers: directions in, exact non-collinear solution, torque vectors and resistance out.
/// </summary>
/// <remarks>
/// Transport follows the magnetizations at once: its times are femtoseconds to picoseconds, those of the magnetization are
/// longer. Layers that are not dynamic keep the direction that the stack gives them. <see cref="Solve"/> allocates nothing.
/// Not safe for concurrent use; freeze one per thread.
/// </remarks>
public sealed class StackTorque
{
    readonly NoncollinearNetwork network;
    readonly int[] firstRegions;
    readonly int[] lastRegions;
    readonly double[] rateScales;
    readonly double[] thicknesses;
    readonly Vector3D[] perCurrent;
    readonly Vector3D[] torques;

    StackTorque(NoncollinearStack stack, ImmutableArray<DynamicLayer> layers)
    {
        network = NoncollinearNetwork.Freeze(stack);
        State = network.CreateState();
        Layers = layers;
        firstRegions = new int[layers.Length];
        lastRegions = new int[layers.Length];
        rateScales = new double[layers.Length];
        thicknesses = new double[layers.Length];
        perCurrent = new Vector3D[layers.Length];
        torques = new Vector3D[layers.Length];
        for (int k = 0; k < layers.Length; k++)
        {
            DynamicLayer layer = Checked(layers[k], stack);
            (firstRegions[k], lastRegions[k]) = network.JoinedRegions(layer.Layer);
            if (firstRegions.AsSpan(0, k).Contains(firstRegions[k]))
            {
                throw new ArgumentException($"Layer '{stack.Layers[layer.Layer].Name}' moves with another dynamic layer; name one of them.", nameof(layers));
            }

            for (int r = firstRegions[k]; r <= lastRegions[k]; r++)
            {
                SpinRegion region = network.Regions[r];
                thicknesses[k] += region.IsLead
                    ? throw new ArgumentException($"Layer '{stack.Layers[layer.Layer].Name}' is joined to a lead and cannot move.", nameof(layers))
                    : region.Length;
            }

            // (C-1): du/dt = −γ ħ j_u/(2 e M_s t).
            rateScales[k] = -layer.GyromagneticRatio * SpinTorque.HalfQuantum / (layer.Magnetization * thicknesses[k]);
        }
    }

    /// <summary>The description that was frozen.</summary>
    public NoncollinearStack Stack => network.Stack;

    /// <summary>The layers that move, in the order of every list of directions and torques.</summary>
    public ImmutableArray<DynamicLayer> Layers { get; }

    /// <summary>What is imposed; it may change between two solutions, as in a pulse.</summary>
    public Drive Drive
    {
        get => network.Drive;
        set => network.Drive = value;
    }

    /// <summary>The whole solution of the last <see cref="Solve"/>; the next one overwrites it.</summary>
    public SpinState State { get; }

    /// <summary>Part j_u of the absorbed spin current that acts on each dynamic layer, in A/m² (charge units), eq. (N-15).</summary>
    public ReadOnlySpan<Vector3D> OnMagnetization => torques;

    /// <summary>Power per area J V in W/m² that the source supplies while nothing moves; all of it is dissipated in the stack, eq. (N-20).</summary>
    public double Supplied => State.CurrentDensity * State.Voltage;

    internal NoncollinearNetwork Network => network;

    /// <summary>Freezes a stack.</summary>
    /// <param name="stack">The stack; the directions of the dynamic layers in it do not matter.</param>
    /// <param name="layers">The layers that move; at least one.</param>
    /// <exception cref="ArgumentException">The stack has a fault, a layer is no magnet, or two of them are parts of one magnet.</exception>
    public static StackTorque Freeze(NoncollinearStack stack, ImmutableArray<DynamicLayer> layers)
    {
        ArgumentOutOfRangeException.ThrowIfZero(layers.Length, nameof(layers));
        return new(stack, layers);
    }

    /// <summary>Solves for the directions given, under the present drive.</summary>
    /// <param name="directions">One per dynamic layer; their lengths do not matter.</param>
    /// <exception cref="InvalidOperationException">A direction is null or not finite.</exception>
    /// <exception cref="NetworkException">An accumulation floats, or a voltage drives a stack without resistance.</exception>
    public void Solve(ReadOnlySpan<Vector3D> directions)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(directions.Length, Layers.Length, nameof(directions));
        for (int k = 0; k < directions.Length; k++)
        {
            network.SetDirection(Layers[k].Layer, directions[k]);
        }

        network.Solve(State);
        for (int k = 0; k < torques.Length; k++)
        {
            Vector3D sum = Vector3D.Zero;
            for (int r = firstRegions[k]; r <= lastRegions[k]; r++)
            {
                sum += ActingCurrent.Of(network, State.Unknowns, network.Regions[r]);
            }

            perCurrent[k] = sum;
            torques[k] = State.CurrentDensity * sum;
        }
    }

    /// <summary>Thickness t of a dynamic layer in m: of the whole magnet where it is cut into joined layers.</summary>
    public double ThicknessOf(int layer) => thicknesses[layer];

    /// <summary>du/dt of a dynamic layer by the torque of the last solution in 1/s, for an equation in Gilbert form, eq. (C-1).</summary>
    public Vector3D RateOf(int layer) => rateScales[layer] * torques[layer];

    /// <summary>Power per area in W/m² that the torque does on a layer that moves, (ħ/2e) j_u · (u × du/dt), eq. (C-3).</summary>
    /// <param name="layer">Index among the dynamic layers.</param>
    /// <param name="rate">Its whole du/dt in 1/s.</param>
    public double WorkOn(int layer, Vector3D rate) =>
        SpinTorque.HalfQuantum * torques[layer].Dot(network.DirectionOf(Layers[layer].Layer).Cross(rate));

    /// <summary>j_u per current density J; known even where no current flows.</summary>
    internal Vector3D PerCurrent(int layer) => perCurrent[layer];

    /// <summary>First and last region of the magnet that a dynamic layer is or belongs to.</summary>
    internal (int First, int Last) RegionsOf(int layer) => (firstRegions[layer], lastRegions[layer]);

    static DynamicLayer Checked(DynamicLayer layer, NoncollinearStack stack)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(layer.Layer, nameof(layer));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(layer.Layer, stack.Layers.Length, nameof(layer));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(layer.Magnetization, nameof(layer));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(layer.GyromagneticRatio, nameof(layer));
        return stack.Layers[layer.Layer].Magnetism is null
            ? throw new ArgumentException($"Layer '{stack.Layers[layer.Layer].Name}' is a normal conductor and cannot move.", nameof(layer))
            : layer;
    }
}
