namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>A flux of magnetization that a lead drives into a magnet from t = 0 on, positive inwards.</summary>
public abstract record FluxDrive
{
    /// <summary>Instants in s at which the flux jumps; a time step ends there.</summary>
    public virtual IEnumerable<double> Jumps => [];

    /// <summary>j in A/s.</summary>
    /// <param name="time">t in s; at a jump the value before it.</param>
    public abstract double At(double time);
}

/// <summary>The same flux at all times.</summary>
/// <param name="Flux">j in A/s.</param>
public sealed record SteadyFlux(double Flux) : FluxDrive
{
    /// <inheritdoc/>
    public override double At(double time) => Flux;
}

/// <summary>j cos ωt.</summary>
/// <param name="Amplitude">j in A/s.</param>
/// <param name="AngularFrequency">ω in rad/s.</param>
public sealed record OscillatingFlux(double Amplitude, double AngularFrequency) : FluxDrive
{
    /// <inheritdoc/>
    public override double At(double time) => Amplitude * Math.Cos(AngularFrequency * time);
}

/// <summary>A flux that is on for a while.</summary>
/// <param name="Flux">j in A/s while it is on.</param>
/// <param name="Start">When it sets in, in s, not negative.</param>
/// <param name="Duration">For how long, in s.</param>
public sealed record PulsedFlux(double Flux, double Start, double Duration) : FluxDrive
{
    /// <inheritdoc/>
    public override IEnumerable<double> Jumps => [Start, Start + Duration];

    /// <inheritdoc/>
    public override double At(double time) => time > Start && time <= Start + Duration ? Flux : 0;
}
