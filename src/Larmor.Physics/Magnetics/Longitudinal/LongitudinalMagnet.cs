using System.Collections.Immutable;

namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>A layer of one medium, cut into cells of equal width.</summary>
/// <param name="Name">Name for messages and tables.</param>
/// <param name="Medium">The medium; of a linear one <see cref="LandauMedium.Of(LongitudinalMedium)"/>.</param>
/// <param name="Thickness">Thickness in m.</param>
/// <param name="Cells">Number of cells, at least 1.</param>
public sealed record LongitudinalLayer(string Name, LandauMedium Medium, double Thickness, int Cells);

/// <summary>Layers along x with contacts between them and an end on either side.</summary>
/// <param name="Left">End at small x.</param>
/// <param name="Layers">Layers from left to right.</param>
/// <param name="Contacts">G_c in m/s between neighbours, j = G_c (h*₂ − h*₁), one fewer than layers; infinite where h* is continuous.</param>
/// <param name="Right">End at large x.</param>
public sealed record LongitudinalMagnet(
    LongitudinalEnd Left, ImmutableArray<LongitudinalLayer> Layers, ImmutableArray<double> Contacts, LongitudinalEnd Right)
{
    /// <summary>x of the left end in m.</summary>
    public double Start { get; init; }

    /// <summary>Number of cells.</summary>
    public int CellCount => Layers.Sum(layer => layer.Cells);

    /// <summary>What is wrong with the description; empty for a sound one.</summary>
    public ImmutableArray<string> Faults
    {
        get
        {
            var faults = ImmutableArray.CreateBuilder<string>();
            foreach (LongitudinalLayer layer in Layers)
            {
                faults.AddRange(layer.Medium.Faults);
                Require(layer.Thickness > 0 && double.IsFinite(layer.Thickness), $"layer '{layer.Name}': thickness must be positive, got {layer.Thickness:R} m");
                Require(layer.Cells >= 1, $"layer '{layer.Name}': needs a cell at least, got {layer.Cells}");
            }

            Require(!Layers.IsEmpty, "a magnet needs a layer at least");
            Require(Contacts.Length == Math.Max(0, Layers.Length - 1), $"{Layers.Length} layers need {Layers.Length - 1} contacts, got {Contacts.Length}");
            Require(Contacts.All(conductance => conductance >= 0), "the conductance of a contact must not be negative: entropy would fall");
            if (!Layers.IsEmpty)
            {
                CheckEnd(Left, Layers[0]);
                CheckEnd(Right, Layers[^1]);
            }

            return [.. faults.Distinct()];

            void CheckEnd(LongitudinalEnd end, LongitudinalLayer neighbour)
            {
                if (end is SinkFace sink)
                {
                    Require(sink.Velocity >= 0, $"the velocity of a sink must not be negative, got {sink.Velocity:R} m/s: entropy would fall");
                    Require(neighbour.Medium.IsLinear, $"a sink beside '{neighbour.Name}' needs a linear medium: δ_m is not defined without");
                }
            }

            void Require(bool sound, string fault)
            {
                if (!sound)
                {
                    faults.Add(fault);
                }
            }
        }
    }
}
