using System.Collections.Immutable;

namespace Larmor.Documents.Syntax;

/// <summary>A value of a document, with its place in the text and its path. Trees of nodes never change.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Path">Its place in the tree.</param>
public abstract record Node(SourceSpan Span, NodePath Path)
{
    /// <summary>The word for its shape, with article.</summary>
    public abstract string Shape { get; }

    /// <summary>Whether two trees say the same, wherever they stand.</summary>
    public abstract bool Says(Node other);
}

/// <summary>Keys with values, in the order of the text.</summary>
/// <param name="Entries">Keys are unique.</param>
/// <param name="Span">Its place in the text.</param>
/// <param name="Path">Its place in the tree.</param>
public sealed record MapNode(ImmutableArray<MapEntry> Entries, SourceSpan Span, NodePath Path) : Node(Span, Path)
{
    /// <inheritdoc/>
    public override string Shape => "a map";

    /// <summary>The entry of a key; null when the key is absent.</summary>
    public MapEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);

    /// <inheritdoc/>
    public override bool Says(Node other) => other is MapNode map && map.Entries.Length == Entries.Length
        && Entries.Zip(map.Entries).All(pair => pair.First.Key == pair.Second.Key && pair.First.Value.Says(pair.Second.Value));
}

/// <summary>A key and its value.</summary>
/// <param name="Key">The key's text.</param>
/// <param name="KeySpan">Where the key stands.</param>
/// <param name="Value">The value.</param>
public sealed record MapEntry(string Key, SourceSpan KeySpan, Node Value);

/// <summary>A list.</summary>
/// <param name="Items">In the order of the text.</param>
/// <param name="Span">Its place in the text.</param>
/// <param name="Path">Its place in the tree.</param>
public sealed record ListNode(ImmutableArray<Node> Items, SourceSpan Span, NodePath Path) : Node(Span, Path)
{
    /// <inheritdoc/>
    public override string Shape => "a list";

    /// <inheritdoc/>
    public override bool Says(Node other) => other is ListNode list && list.Items.Length == Items.Length
        && Items.Zip(list.Items).All(pair => pair.First.Says(pair.Second));
}

/// <summary>A single value, as text: what it means is for its reader to say.</summary>
/// <param name="Text">The text, without quotes.</param>
/// <param name="Quoted">Whether it was written in quotes or as a block, which makes it text and never a number.</param>
/// <param name="Span">Its place in the text.</param>
/// <param name="Path">Its place in the tree.</param>
public sealed record ScalarNode(string Text, bool Quoted, SourceSpan Span, NodePath Path) : Node(Span, Path)
{
    /// <summary>Whether nothing is written: an empty value, <c>~</c> or <c>null</c>.</summary>
    public bool IsEmpty => !Quoted && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <inheritdoc/>
    public override string Shape => IsEmpty ? "nothing" : Quoted ? "text in quotes" : $"'{Shown.Quote(Text)}'";

    /// <inheritdoc/>
    public override bool Says(Node other) =>
        other is ScalarNode scalar && ((scalar.Text == Text && scalar.Quoted == Quoted) || (IsEmpty && scalar.IsEmpty));
}
