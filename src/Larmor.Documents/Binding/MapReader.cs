using System.Collections.Immutable;
using Larmor.Documents.Syntax;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Binding;

/// <summary>
/// Reads a map key by key. Asking for a key declares it: the same function that reads a document tells, when there is none, which keys it
/// would ask for.
/// </summary>
/// <remarks>
/// A reading function only asks and constructs. It must ask for the same keys whatever it is given, so it never branches on a value (that
/// is
/// what <see cref="OneOf"/>, <see cref="ByWord"/> and <see cref="By"/> are for) and never uses one: after an error, and when no document is there, every
/// value is
/// the default of its type, and what the function returns is dropped.
/// <code>
/// static LayerInput Read(MapReader map) => new(
///     map.Optional("name", "name of the layer, unique in the stack", Form.Name("pinned")),
///     map.Required("thickness", "thickness of the layer", Form.Quantity(QuantityKind.Length).Positive()));
/// </code>
/// </remarks>
public sealed class MapReader
{
    readonly MapNode? map;
    readonly Diagnostics diagnostics;
    readonly string subject;
    readonly List<KeyDeclaration> keys = [];
    readonly List<ImmutableArray<Alternative>> groups = [];
    readonly HashSet<Alternative> chosenWays = [];
    readonly List<(ImmutableArray<string> Keys, string Message, string Hint)> missing = [];
    readonly HashSet<string> refused = [];
    bool failed, undecided;

    internal MapReader(MapNode? map, Diagnostics diagnostics, string subject)
    {
        this.map = map;
        this.diagnostics = diagnostics;
        this.subject = subject;
    }

    /// <summary>Where the map stands.</summary>
    public SourceSpan Span => map?.Span ?? default;

    string Before => subject.Length > 0 ? $"{subject}: " : "";

    /// <summary>A key that must be there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="meaning">What it says, for people; part of the schema.</param>
    /// <param name="form">What its value is.</param>
    public T Required<T>(string key, string meaning, Form<T> form)
    {
        var declaration = new KeyDeclaration(key, meaning, form, Required: true, null);
        if (!Read(declaration, form, out T value, out bool present) && !present && map is not null)
        {
            failed = true;
            missing.Add(([key], $"{Before}the key {key} is missing", $"add {key}: {form.Example}"));
        }

        return value;
    }

    /// <summary>A key whose absence means a value that can be written.</summary>
    /// <param name="key">The key.</param>
    /// <param name="meaning">What it says, for people; part of the schema.</param>
    /// <param name="form">What its value is.</param>
    /// <param name="absent">The value that its absence means.</param>
    /// <param name="written">The same as it would be written; part of the schema.</param>
    public T Optional<T>(string key, string meaning, Form<T> form, T absent, string written) =>
        Read(new KeyDeclaration(key, meaning, form, Required: false, written), form, out T value, out _) ? value : absent;

    /// <summary>A key that may be absent; says whether it is there.</summary>
    internal bool TryOptional<T>(string key, string meaning, Form<T> form, out T value) =>
        Read(new KeyDeclaration(key, meaning, form, Required: false, null), form, out value, out _);

    /// <summary>
    /// Goes on by the first alternative whose key is present. Another alternative's key is then a conflict, unless the taken one declares
    /// it too.
    /// </summary>
    /// <param name="ways">The alternatives; each declares its own key as required.</param>
    public T OneOf<T>(params ReadOnlySpan<Way<T>> ways)
    {
        ImmutableArray<Alternative> group = Declare(ways);
        if (map is null)
        {
            return default!;
        }

        for (int i = 0; i < ways.Length; i++)
        {
            if (map.Find(ways[i].Choice) is not null)
            {
                undecided |= ReportConflicts(ways[i].Choice, group);
                if (undecided)
                {
                    return default!;
                }

                chosenWays.Add(group[i]);
                return ways[i].Read(this);
            }
        }

        failed = undecided = true;
        missing.Add((
            [.. group.Select(way => way.Choice)], $"{Before}needs {WordForm<T>.Join(group.Select(way => way.Choice))}",
            $"write for instance {group[0].Keys.Value.Example()[1..^1]}"));
        return default!;
    }

    /// <summary>Goes on by the word that a required key holds.</summary>
    /// <param name="key">The key.</param>
    /// <param name="meaning">What it says, for people; part of the schema.</param>
    /// <param name="ways">The words, each with what comes with it.</param>
    public T ByWord<T>(string key, string meaning, params ReadOnlySpan<Way<T>> ways)
    {
        ImmutableArray<Alternative> group = DeclareWords(key, meaning, ways);
        var words = new (string, (Way<T> Way, Alternative Alternative)?)[ways.Length];
        for (int i = 0; i < ways.Length; i++)
        {
            words[i] = (ways[i].Choice, (ways[i], group[i]));
        }

        (Way<T> Way, Alternative Alternative)? chosen = Required(key, meaning, Form.Words(words));
        groups.Add(group);
        if (chosen is { } word)
        {
            chosenWays.Add(word.Alternative);
            return word.Way.Read(this);
        }

        undecided = true;
        return default!;
    }

    /// <summary>Goes on by what an earlier key has said; when that key is missing or at fault, what belongs here is open and no more is asked.</summary>
    /// <param name="choice">The alternative that the earlier key asks for; null when it could not be read.</param>
    /// <param name="ways">The alternatives, by a name that tells people where their keys belong.</param>
    public T By<T>(string? choice, params ReadOnlySpan<Way<T>> ways)
    {
        ImmutableArray<Alternative> group = Declare(ways);
        for (int i = 0; i < ways.Length; i++)
        {
            if (map is not null && ways[i].Choice == choice)
            {
                chosenWays.Add(group[i]);
                return ways[i].Read(this);
            }
        }

        undecided = true;
        return default!;
    }

    /// <summary>Goes on by whether a key is there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="with">What is asked for with the key; it declares the key as required.</param>
    /// <param name="without">What is asked for without it.</param>
    public T ByPresence<T>(string key, Func<MapReader, T> with, Func<MapReader, T> without)
    {
        // The shorter way stands first: examples are written by it.
        ImmutableArray<Alternative> group = Declare<T>([new($"no {key}", without), new(key, with)]);
        if (map is null)
        {
            return default!;
        }

        bool present = map.Find(key) is not null;
        chosenWays.Add(group[present ? 1 : 0]);
        return present ? with(this) : without(this);
    }

    /// <summary>A key that has no place here although it has one in a sibling of this map, with the reason.</summary>
    /// <param name="key">The key.</param>
    /// <param name="reason">Why it has no place, for people.</param>
    /// <param name="remedy">What to write instead.</param>
    public void Refuse(string key, string reason, string remedy)
    {
        if (map?.Find(key) is { } entry)
        {
            failed = true;
            refused.Add(key);
            diagnostics.Error(DiagnosticCode.KeyConflict, entry.KeySpan, $"{Before}{reason}", remedy);
        }
    }

    /// <summary>What a reading function asks for.</summary>
    internal static Declaration Declare(Action<MapReader> read)
    {
        var reader = new MapReader(null, new Diagnostics(), "");
        read(reader);
        return new Declaration([.. reader.keys], [.. reader.groups]);
    }

    /// <summary>Reports the keys that nothing asked for, and says whether all went well.</summary>
    internal bool Close()
    {
        HashSet<string> asked = [.. keys.Select(key => key.Key), .. refused];
        foreach (MapEntry entry in map!.Entries)
        {
            if (!asked.Contains(entry.Key))
            {
                ReportUnknown(entry);
            }
        }

        foreach ((_, string message, string hint) in missing)
        {
            diagnostics.Error(DiagnosticCode.MissingKey, Start(), message, hint);
        }

        return !failed;
    }

    bool Read<T>(KeyDeclaration declaration, Form<T> form, out T value, out bool present)
    {
        keys.Add(declaration);
        value = default!;
        Node? node = map?.Find(declaration.Key)?.Value;
        present = node is not null;
        if (node is null)
        {
            return false;
        }

        bool good = form.TryRead(node, new Place(diagnostics, subject, declaration.Key, ""), out value);
        failed |= !good;
        return good;
    }

    ImmutableArray<Alternative> Declare<T>(ReadOnlySpan<Way<T>> ways)
    {
        var group = ImmutableArray.CreateBuilder<Alternative>(ways.Length);
        foreach (Way<T> way in ways)
        {
            group.Add(new Alternative(way.Choice, new Lazy<Declaration>(() =>
            {
                Declaration declared = Declare(reader => way.Read(reader));
                return way.Narrows is { } key ? declared with { Keys = declared.Keys.Insert(0, key) } : declared;
            })));
        }

        ImmutableArray<Alternative> result = group.ToImmutable();
        groups.Add(result);
        return result;
    }

    static ImmutableArray<Alternative> DeclareWords<T>(string key, string meaning, ReadOnlySpan<Way<T>> ways)
    {
        var group = ImmutableArray.CreateBuilder<Alternative>(ways.Length);
        foreach (Way<T> way in ways)
        {
            group.Add(new Alternative($"{key}: {way.Choice}", new Lazy<Declaration>(() => Declare(reader =>
            {
                reader.Required(key, meaning, Form.Words((way.Choice, true)).Select(_ => way.Choice));
                way.Read(reader);
            }))));
        }

        return group.ToImmutable();
    }

    /// <summary>Says which other alternatives' keys are present; true when there is one, so that what belongs here is open.</summary>
    bool ReportConflicts(string chosen, ImmutableArray<Alternative> group)
    {
        Alternative taken = group.First(way => way.Choice == chosen);
        bool any = false;
        foreach (Alternative other in group)
        {
            if (other.Choice != chosen && map!.Find(other.Choice) is MapEntry entry && !taken.Keys.Value.AllKeys.Contains(other.Choice))
            {
                failed = any = true;
                keys.Add(other.Keys.Value.Keys.First(key => key.Key == other.Choice)); // reported here, not as unknown
                diagnostics.Error(
                    DiagnosticCode.KeyConflict, entry.KeySpan, $"{Before}{chosen} and {other.Choice} exclude each other",
                    $"write either {Belongings(taken)}, or {Belongings(other)}");
            }
        }

        return any;
    }

    void ReportUnknown(MapEntry entry)
    {
        Alternative[] owners = OwnersOf(entry.Key);
        if (owners.Length > 0 && undecided)
        {
            return; // which keys belong is not known, and the missing choice is reported
        }

        failed = true;
        string shown = Shown.Quote(entry.Key);
        if (owners.Length > 0)
        {
            diagnostics.Error(
                DiagnosticCode.KeyConflict, entry.KeySpan, $"{Before}the key {shown} does not belong here", $"it goes with {WordForm<string>.Join(owners.Select(way => way.Choice))}");
            return;
        }

        IEnumerable<string> possible = undecided ? groups.SelectMany(group => group).SelectMany(way => way.Keys.Value.AllKeys) : [];
        string[] known = [.. keys.Select(key => key.Key).Concat(possible).Distinct()];
        string? nearest = Spelling.Nearest(entry.Key, known);
        // A misspelt key is missing under its right name: one fault, said once.
        missing.RemoveAll(item => nearest is not null && item.Keys.Contains(nearest));
        diagnostics.Error(
            DiagnosticCode.UnknownKey, entry.KeySpan, $"{Before}unknown key '{shown}'",
            (nearest is null ? "" : $"did you mean {nearest}? ") + $"known keys: {string.Join(", ", known)}");
    }

    /// <summary>The alternatives that ask for a key. A taken one has it in a choice of its own, which came later and says more.</summary>
    Alternative[] OwnersOf(string key)
    {
        List<Alternative> owners = [];
        foreach (ImmutableArray<Alternative> group in groups)
        {
            Alternative[] here = [.. group.Where(way => way.Keys.Value.AllKeys.Contains(key))];
            if (here.Any(chosenWays.Contains))
            {
                owners.Clear();
            }

            owners.AddRange(here.Where(way => !chosenWays.Contains(way)));
        }

        return [.. owners];
    }

    static string Belongings(Alternative way)
    {
        string[] others = [.. way.Keys.Value.AllKeys.Where(key => key != way.Choice)];
        return others.Length == 0 ? way.Choice : $"{way.Choice} (with {string.Join(", ", others)})";
    }

    SourceSpan Start() => map!.Span with { Length = Math.Min(1, map.Span.Length) };
}
