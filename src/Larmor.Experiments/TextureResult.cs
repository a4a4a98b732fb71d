using System.Collections.Immutable;
using Larmor.Physics.Transport.Textures;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Experiments;

/// <summary>What a texture does to the carriers' spins, and they to it.</summary>
/// <param name="Case">What was solved.</param>
/// <param name="State">Accumulation, flux and torque of every cell.</param>
/// <param name="Projection">The torque as u and β; null without a current, or where nothing turns within one layer.</param>
public sealed record TextureResult(TextureCase Case, TextureState State, TextureProjection? Projection)
{
    static readonly ShownUnit Magnetization = new("A/m", "A/m", 1);
    static readonly ShownUnit Velocity = new("m/s", "m/s", 1);
    static readonly ShownUnit TorquePerArea = new("A/s", "A/s", 1);

    /// <summary>Every number of the experiment, declared once.</summary>
    public static ImmutableArray<Observable<TextureResult>> Observables { get; } =
    [
        new("transverse_max", "|δm_{⊥}|", Magnetization, "largest accumulation across the local magnetization", r => r.Largest(i => r.Transverse(i).Square)),
        new("accumulation_max", "|δm|", Magnetization, "largest accumulation |m − m_eq|", r => r.Largest(i => r.State.Accumulations[i].Square)),
        new("accumulation_rms", "δm_{rms}", Magnetization, "root mean square of the accumulation along the texture", r => r.RootMeanSquare),
        new("m_x_min", "m_{x} min", Magnetization, "smallest x component of the carriers' magnetization", r => r.Extreme(m => -m.X) * -1),
        new("m_x_max", "m_{x} max", Magnetization, "largest x component of the carriers' magnetization", r => r.Extreme(m => m.X)),
        new("m_y_min", "m_{y} min", Magnetization, "smallest y component of the carriers' magnetization", r => r.Extreme(m => -m.Y) * -1),
        new("m_y_max", "m_{y} max", Magnetization, "largest y component of the carriers' magnetization", r => r.Extreme(m => m.Y)),
        new("m_z_min", "m_{z} min", Magnetization, "smallest z component of the carriers' magnetization", r => r.Extreme(m => -m.Z) * -1),
        new("m_z_max", "m_{z} max", Magnetization, "largest z component of the carriers' magnetization", r => r.Extreme(m => m.Z)),
        new("torque_x", "∫T_{x}dx", TorquePerArea, "x component of the torque on the whole texture per area", r => r.Torque.X),
        new("torque_y", "∫T_{y}dx", TorquePerArea, "y component of the torque on the whole texture per area", r => r.Torque.Y),
        new("torque_z", "∫T_{z}dx", TorquePerArea, "z component of the torque on the whole texture per area", r => r.Torque.Z),
        new("u", "u", Velocity, "adiabatic velocity u of the torque −u M_s n′ + β u M_s n × n′, along the flow of electrons", r => r.Projection?.Velocity / r.Case.SaturationMagnetization),
        new("u_share", "uM_{s}/b", ShownUnit.One, "u M_s over the flux b of magnetization that the current carries", r => r.Projection?.Velocity / r.Drift),
        new("beta_eff", "β", ShownUnit.One, "non-adiabaticity β of the torque", r => r.Projection?.Nonadiabaticity),
        new("residual", "residual", ShownUnit.Percent, "share of the torque, in root mean square, that u and β leave out", r => r.Projection?.Residual),
        new("u_share_closed", "uM_{s}/b (closed form)", ShownUnit.One, "u M_s/b by the closed form: exact for a spiral, first correction in λ_J/width for a wall", r => r.Projection is null ? null : r.Case.ClosedForm?.Velocity),
        new("beta_closed", "β (closed form)", ShownUnit.One, "β by the closed form: exact for a spiral, first correction in λ_J/width for a wall", r => r.Projection is null ? null : r.Case.ClosedForm?.Nonadiabaticity),
    ];

    /// <summary>b in A/s.</summary>
    public double Drift => Case.Texture.Layers[0].Drift;

    /// <summary>Largest defect of the balance of spins in a cell over the largest flux; rounding.</summary>
    public double ImbalanceShare
    {
        get
        {
            double worst = 0, flux = 0;
            for (int i = 0; i < State.CellCount; i++)
            {
                worst = Math.Max(worst, State.Imbalance(i).Square);
                flux = Math.Max(flux, State.Fluxes[i].Square);
            }

            return flux == 0 ? 0 : Math.Sqrt(worst / flux);
        }
    }

    Vector Torque
    {
        get
        {
            Vector sum = default;
            for (int l = 0; l < Case.Texture.Layers.Length; l++)
            {
                sum += State.TorqueOn(l);
            }

            return sum;
        }
    }

    double RootMeanSquare
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < State.CellCount; i++)
            {
                sum += (State.FacePositions[i + 1] - State.FacePositions[i]) * State.Accumulations[i].Square;
            }

            return Math.Sqrt(sum / (State.FacePositions[^1] - State.FacePositions[0]));
        }
    }

    Vector Transverse(int cell)
    {
        Vector n = State.Direction(cell), δm = State.Accumulations[cell];
        return δm - (δm.Dot(n) * n);
    }

    double Largest(Func<int, double> square) => Math.Sqrt(Enumerable.Range(0, State.CellCount).Max(square));

    double Extreme(Func<Vector, double> component) => Enumerable.Range(0, State.CellCount).Max(i => component(State.Magnetization(i)));
}
