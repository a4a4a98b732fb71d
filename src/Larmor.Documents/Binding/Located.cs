using Larmor.Documents.Syntax;

namespace Larmor.Documents.Binding;

/// <summary>A value with its place in the document.</summary>
/// <param name="Value">The value.</param>
/// <param name="Span">Where it stands.</param>
/// <typeparam name="T">Its type.</typeparam>
public readonly record struct Located<T>(T Value, SourceSpan Span);

/// <summary>A key and a value of a map with free keys.</summary>
/// <param name="Key">The key, with its place.</param>
/// <param name="Value">The value.</param>
/// <typeparam name="TKey">Type of the key.</typeparam>
/// <typeparam name="TValue">Type of the value.</typeparam>
public readonly record struct Entry<TKey, TValue>(Located<TKey> Key, TValue Value);
