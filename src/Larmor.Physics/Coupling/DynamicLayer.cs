namespace Larmor.Physics.Coupling;

/// <summary>A layer of a stack whose magnetization is free to move as one.</summary>
/// <param name="Layer">Index of the layer in the stack; of a magnet cut into joined layers, any of them.</param>
/// <param name="Magnetization">M_s in A/m, positive.</param>
/// <param name="GyromagneticRatio">γ in rad/(s·T), positive.</param>
public readonly record struct DynamicLayer(int Layer, double Magnetization, double GyromagneticRatio);
