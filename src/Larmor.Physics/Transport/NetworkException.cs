namespace Larmor.Physics.Transport;

/// <summary>A network whose potentials are not determined: it says which place and channel, and what to try.</summary>
public sealed class NetworkException(string place, string channel, string message) : Exception(message)
{
    /// <summary>Layer, lead or interface concerned.</summary>
    public string Place { get; } = place;

    /// <summary>Channel concerned, in the stack's frame.</summary>
    public string Channel { get; } = channel;
}
