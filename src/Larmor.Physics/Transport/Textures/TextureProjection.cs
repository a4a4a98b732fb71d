using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures;

/// <summary>
/// The torque of a texture put into the form that micromagnetic codes use, T ≈ −u M_s n′ + β u M_s n × n′, by projection, eq..
/// </summary>
/// <param name="Velocity">u M_s in A/s: divide by M_s for the velocity in m/s, along the flow of the carriers.</param>
/// <param name="NonadiabaticVelocity">β u M_s in A/s.</param>
/// <param name="Residual">
/// Root mean square of what the form leaves of the torque, as a share of the torque's own: 0 when two numbers tell all, near 1 when
/// they tell nothing.
/// </param>
public readonly record struct TextureProjection(double Velocity, double NonadiabaticVelocity, double Residual)
{
    /// <summary>β = (β u)/u.</summary>
    public double Nonadiabaticity => NonadiabaticVelocity / Velocity;

    /// <summary>Projects the torque of one layer; the slope of n is taken between the layer's faces, to second order.</summary>
    /// <param name="state">A solved texture.</param>
    /// <param name="layer">Index in <see cref="Texture.Layers"/>.</param>
    /// <exception cref="InvalidOperationException">The magnetization of the layer is uniform: nothing to project on.</exception>
    public static TextureProjection Of(TextureState state, int layer)
    {
        // Signs are those of magnetizations; in the sense of spins n × n′ is reversed.
        (int first, int end) = state.CellRange(layer);
        double along = 0, across = 0, norm = 0, torque = 0;
        for (int i = first; i < end; i++)
        {
            (Vector slope, Vector turned) = Slopes(state, layer, i);
            Vector T = state.Torques[i];
            along -= T.Dot(slope);
            across += T.Dot(turned);
            norm += slope.Square;
            torque += T.Square;
        }

        if (norm == 0)
        {
            throw new InvalidOperationException($"layer '{state.Texture.Layers[layer].Name}' is magnetized uniformly: its torque has no part along a gradient");
        }

        double u = along / norm, w = across / norm, left = 0;
        for (int i = first; i < end; i++)
        {
            (Vector slope, Vector turned) = Slopes(state, layer, i);
            left += (state.Torques[i] + (u * slope) - (w * turned)).Square;
        }

        return new TextureProjection(u, w, torque == 0 ? 0 : Math.Sqrt(left / torque));
    }

    static (Vector Slope, Vector Turned) Slopes(TextureState state, int layer, int cell)
    {
        (double a, double b) = (state.FacePositions[cell], state.FacePositions[cell + 1]);
        Vector slope = 1 / (b - a) * (SpinAxis.Direction(state.MagnetizationAt(layer, b)) - SpinAxis.Direction(state.MagnetizationAt(layer, a)));
        double turn = -(int)state.Texture.Sense;
        return (slope, turn * state.Direction(cell).Cross(slope));
    }
}
