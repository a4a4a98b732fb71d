using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Larmor.Physics.Materials;

/// <summary>An immutable collection of materials, of the interfaces between them, and of the sources of their values.</summary>
public sealed class MaterialLibrary
{
    readonly FrozenDictionary<string, Material> materials;
    readonly FrozenDictionary<(string, string), InterfacePair> interfaces;
    readonly FrozenDictionary<string, Source> sources;

    // A name, a pair or a source that occurs twice makes ToFrozenDictionary fail: the data cannot contradict itself.
    MaterialLibrary(ImmutableArray<Material> materials, ImmutableArray<InterfacePair> interfaces, ImmutableArray<Source> sources)
    {
        Materials = materials;
        Interfaces = interfaces;
        Sources = sources;
        this.materials = materials
            .SelectMany(material => material.Aliases.Prepend(material.Name).Select(name => (Name: name, Material: material)))
            .ToFrozenDictionary(entry => entry.Name, entry => entry.Material);
        this.interfaces = interfaces.ToFrozenDictionary(pair => Ordered(pair.First, pair.Second));
        this.sources = sources.ToFrozenDictionary(source => source.Key);
        Names = [.. this.materials.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The library that comes with the program.</summary>
    public static MaterialLibrary BuiltIn { get; } = new(
        [.. NormalMetals.All, .. FerromagneticMetals.All, .. ModelMaterials.All],
        [.. MagneticInterfaces.All, .. NormalInterfaces.All],
        References.All);

    /// <summary>Every material, normal metals first.</summary>
    public ImmutableArray<Material> Materials { get; }

    /// <summary>Every interface.</summary>
    public ImmutableArray<InterfacePair> Interfaces { get; }

    /// <summary>Every source that a value names.</summary>
    public ImmutableArray<Source> Sources { get; }

    /// <summary>Every name that finds a material, aliases included, in ordinal order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Finds a material by its name or an alias; case matters, as in chemistry (Co is not CO).</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out Material? material) => materials.TryGetValue(name, out material);

    /// <summary>Finds the interface of two materials, by names or aliases in either order.</summary>
    /// <returns>False when a name is unknown or the library knows nothing of the pair.</returns>
    public bool TryFindInterface(string a, string b, [NotNullWhen(true)] out InterfacePair? pair)
    {
        pair = null;
        return TryFind(a, out Material? first) && TryFind(b, out Material? second)
            && interfaces.TryGetValue(Ordered(first.Name, second.Name), out pair);
    }

    /// <summary>Finds a source by its key.</summary>
    public bool TryFindSource(string key, [NotNullWhen(true)] out Source? source) => sources.TryGetValue(key, out source);

    static (string, string) Ordered(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
