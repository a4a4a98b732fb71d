namespace Larmor.Physics.Transport.Textures;

/// <summary>Which way vectors precess: W = χ Ω n with dm/dt = −W × m, eq. .</summary>
/// <remarks>Results of one sense are those of the other with the component along n₁ × n₂ reversed.</remarks>
public enum SpinSense
{
    /// <summary>χ = −1: m and n are magnetizations, as in micromagnetics (dM/dt = −γ M × B).</summary>
    Magnetization = -1,

    /// <summary>χ = +1: m and n are spins of positive carriers, as in the paper.</summary>
    Spin = 1,
}

/// <summary>Whose gradient drives the flux, eq. .</summary>
public enum FluxDriver
{
    /// <summary>m − m_eq: without a current a texture in equilibrium stays there. Follows from the kinetic equation with its force term.</summary>
    Deviation,

    /// <summary>The total m, as the paper prints it: a texture drives flux without any current.</summary>
    Total,
}

/// <summary>How the flux follows its driver.</summary>
public enum FluxLaw
{
    /// <summary>
    /// The flux precesses and has inertia τ_e, eq.. At rest it is the tensor Fick law, eq.; in time it is the
    /// telegraph form, in which freely precessing spins diffuse with the scalar D0.
    /// </summary>
    TwoMoment,

    /// <summary>The flux follows −D0 ∂m at once and without precession: the parabolic equation, eq. .</summary>
    Scalar,
}
