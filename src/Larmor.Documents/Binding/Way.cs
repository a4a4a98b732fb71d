namespace Larmor.Documents.Binding;

/// <summary>
/// One alternative of a map: chosen by a key that is present (<see cref="MapReader.OneOf"/>) or by a word (<see
/// cref="MapReader.ByWord"/>).
/// </summary>
/// <param name="Choice">The key, or the word.</param>
/// <param name="Read">Asks for what comes with it; with <see cref="MapReader.OneOf"/> also for the key itself, as required.</param>
/// <typeparam name="T">What the map becomes.</typeparam>
public sealed record Way<T>(string Choice, Func<MapReader, T> Read)
{
    /// <summary>With <see cref="MapReader.By"/>: what the key that decides must hold for this way, so that a schema ties the two; null for no tie.</summary>
    internal KeyDeclaration? Narrows { get; init; }
}
