namespace Larmor.Physics.Transport;

/// <summary>A uniform layer of finite thickness.</summary>
/// <param name="Name">Name, unique in a stack.</param>
/// <param name="Medium">Channels and reactions in the layer's own magnetic frame.</param>
/// <param name="Thickness">Thickness in metres, positive.</param>
/// <param name="Reversed">
/// Whether the magnetization points against the stack's axis. Reversing exchanges the paired channels
/// (<c>s_up</c> with <c>s_dn</c>, <c>d_up</c> with <c>d_dn</c>) in the stack's frame, eq. (T-30).
/// </param>
public sealed record Layer(string Name, Medium Medium, double Thickness, bool Reversed = false);
