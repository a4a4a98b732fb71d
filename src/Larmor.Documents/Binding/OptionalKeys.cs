namespace Larmor.Documents.Binding;

/// <summary>Keys that may be absent and then are null, for objects.</summary>
public static class OptionalKeys
{
    /// <summary>A key that may be absent; null then.</summary>
    /// <param name="map">The map.</param>
    /// <param name="key">The key.</param>
    /// <param name="meaning">What it says, for people; part of the schema.</param>
    /// <param name="form">What its value is.</param>
    public static T? Optional<T>(this MapReader map, string key, string meaning, Form<T> form)
        where T : class => map.TryOptional(key, meaning, form, out T value) ? value : null;
}

/// <summary>
/// Keys that may be absent and then are null, for values. (Overloads that differ only in their constraint need classes of their own.)
/// </summary>
public static class OptionalValueKeys
{
    /// <summary>A key that may be absent; null then.</summary>
    /// <param name="map">The map.</param>
    /// <param name="key">The key.</param>
    /// <param name="meaning">What it says, for people; part of the schema.</param>
    /// <param name="form">What its value is.</param>
    public static T? Optional<T>(this MapReader map, string key, string meaning, Form<T> form)
        where T : struct => map.TryOptional(key, meaning, form, out T value) ? value : null;
}
