using System.Collections.Immutable;

namespace Larmor.Physics.Transport;

/// <summary>The s–d polarised current of the minority at a face of a magnet, δJ_↓ = J_s↓ − J_d↓, eq. (T-37).</summary>
/// <remarks>Its excess over the bulk value is what an effective temperature (F-20) takes; both are proportional to the drive.</remarks>
/// <param name="Place">Name of the layer or lead.</param>
/// <param name="Face">The face of it, seen from inside.</param>
/// <param name="Value">δJ_↓ in A/m², along +z.</param>
/// <param name="Bulk">J (σ_s↓ − σ_d↓)/σ_t in A/m², its value far inside.</param>
public sealed record InterbandCurrent(string Place, Side Face, double Value, double Bulk)
{
    /// <summary>Excess over the bulk value in A/m².</summary>
    public double Excess => Value - Bulk;

    /// <summary>The faces of every layer and lead that carries s_dn and d_dn, from left to right.</summary>
    /// <param name="state">A solved state.</param>
    public static ImmutableArray<InterbandCurrent> AtFaces(TransportState state)
    {
        var faces = ImmutableArray.CreateBuilder<InterbandCurrent>();
        for (int r = 0; r < state.RegionCount; r++)
        {
            RegionView view = state.Region(r);
            int s = IndexOf(view, "s_dn"), d = IndexOf(view, "d_dn");
            if (view.Kind == RegionKind.Interface || s < 0 || d < 0)
            {
                continue;
            }

            double share = (view.Medium.Channels[s].Conductivity - view.Medium.Channels[d].Conductivity) / view.Medium.Channels.Sum(c => c.Conductivity);
            double[] potentials = new double[view.Medium.Channels.Length], currents = new double[potentials.Length];
            foreach (Side face in new[] { Side.Left, Side.Right })
            {
                bool open = face == Side.Left ? view.Kind == RegionKind.LeftLead : view.Kind == RegionKind.RightLead;
                if (!open)
                {
                    state.Evaluate(r, face == Side.Left || view.Kind == RegionKind.LeftLead ? 0 : view.Length, potentials, currents);
                    faces.Add(new InterbandCurrent(view.Name, face, currents[s] - currents[d], state.CurrentDensity * share));
                }
            }
        }

        return faces.ToImmutable();
    }

    static int IndexOf(RegionView view, string channel)
    {
        int index = view.Medium.Channels.Length - 1;
        while (index >= 0 && view.Medium.Channels[index].Name != channel)
        {
            index--;
        }

        return index;
    }
}
