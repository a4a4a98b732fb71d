using System.Collections.Immutable;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Binding;

/// <content>The forms to choose from.</content>
public abstract partial class Form
{
    /// <summary>Any text on one line or several.</summary>
    /// <param name="example">A text as people would write it.</param>
    public static Form<string> Text(string example) => new TextForm(example, isName: false);

    /// <summary>A name: text without any of <c>. / [ ] { } ,</c> or control characters, so that key paths and pairs can use it.</summary>
    /// <param name="example">A name as people would write it.</param>
    public static Form<string> Name(string example) => new TextForm(example, isName: true);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static Form<bool> Boolean() => Words(("true", true), ("false", false));

    /// <summary>One of some words, each standing for a value.</summary>
    /// <param name="words">The words, the most usual first.</param>
    public static Form<T> Words<T>(params ReadOnlySpan<(string Word, T Value)> words) => new WordForm<T>([.. words]);

    /// <summary>A whole number.</summary>
    /// <param name="minimum">Smallest allowed.</param>
    /// <param name="maximum">Largest allowed.</param>
    /// <param name="example">A typical one; the smallest allowed when not given.</param>
    public static Form<int> WholeNumber(int minimum, int maximum, int? example = null) =>
        new IntegerForm(minimum, maximum, example ?? minimum);

    /// <summary>A plain number; narrow it with <see cref="NumberForm.Positive"/> and the like.</summary>
    /// <param name="example">A typical one.</param>
    public static NumberForm Number(string example) => new(null, example, NumberRange.Any);

    /// <summary>
    /// A number with a unit, in the coherent SI unit once read; narrow it with <see cref="NumberForm.Positive"/> and the like.
    /// </summary>
    /// <param name="kind">What it measures.</param>
    /// <param name="example">A typical one; that of the kind when not given.</param>
    public static NumberForm Quantity(QuantityKind kind, string? example = null) => new(kind, example ?? kind.Examples[0], NumberRange.Any);

    /// <summary>A list.</summary>
    /// <param name="item">What each item is.</param>
    /// <param name="minimum">Fewest items.</param>
    /// <param name="maximum">Most items.</param>
    /// <param name="example">A list as people would write it; made of the item's example when not given.</param>
    public static Form<ImmutableArray<T>> List<T>(Form<T> item, int minimum = 1, int maximum = int.MaxValue, string? example = null) =>
        new ListForm<T>(item, minimum, maximum, example);

    /// <summary>A map with known keys.</summary>
    /// <param name="noun">What it is, such as <c>layer</c>; names it in messages and in the schema. Empty for the whole document.</param>
    /// <param name="read">
    /// Declares the keys by asking for them; see <see cref="MapReader"/>. Must be a static method or a lambda that captures nothing: the
    /// schema
    /// tells maps apart by it.
    /// </param>
    /// <param name="namedBy">Keys whose text names the map in messages, the first present one does: <c>layer 'Cu'</c>.</param>
    public static Form<T> Map<T>(string noun, Func<MapReader, T> read, params ReadOnlySpan<string> namedBy) =>
        new MapForm<T>(noun, read, [.. namedBy]);

    /// <summary>A map with free keys, in the order of the text.</summary>
    /// <param name="key">What each key is.</param>
    /// <param name="value">What each value is.</param>
    public static Form<ImmutableArray<Entry<TKey, TValue>>> Entries<TKey, TValue>(Form<TKey> key, Form<TValue> value) =>
        new EntriesForm<TKey, TValue>(key, value);

    /// <summary>A value whose shape tells what it is: at most one form for each of single values, lists and maps.</summary>
    /// <param name="scalar">For single values.</param>
    /// <param name="list">For lists.</param>
    /// <param name="map">For maps.</param>
    public static Form<T> ByShape<T>(Form<T>? scalar = null, Form<T>? list = null, Form<T>? map = null) =>
        new ShapeForm<T>(scalar, list, map);
}
