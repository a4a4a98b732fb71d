using Larmor.Physics.Materials;
using Larmor.Physics.Transport;
using Xunit;

namespace Larmor.Tests.Physics.Materials;

public class MaterialLibraryTests
{
    static readonly MaterialLibrary Library = MaterialLibrary.BuiltIn;

    // What a metallic film or interface can have; wide enough for any, narrow enough to catch a wrong power of ten.
    static readonly Dictionary<string, (double Low, double High)> Bounds = new(StringComparer.Ordinal)
    {
        ["rho"] = (1e-9, 1e-6),
        ["rho*"] = (1e-9, 1e-6),
        ["beta"] = (-1, 1),
        ["sigma_s_up"] = (1e5, 1e9),
        ["sigma_s_dn"] = (1e5, 1e9),
        ["sigma_d_dn"] = (1e5, 1e9),
        ["l_sf"] = (1e-9, 2e-6),
        ["l_sd"] = (1e-10, 1e-7),
        ["AR"] = (1e-17, 1e-14),
        ["AR*"] = (1e-17, 1e-14),
        ["gamma"] = (-1, 1),
        ["delta"] = (0, 3),
        ["M_s"] = (1e5, 2e6),
    };

    static IEnumerable<(string Owner, PropertyTable Table)> Tables =>
        Library.Materials.Select(m => (m.Name, m.Properties)).Concat(Library.Interfaces.Select(i => (i.Name, i.Properties)));

    static IEnumerable<(string Owner, Property Property)> Values =>
        Tables.SelectMany(table => table.Table.All.Select(property => (table.Owner, property)));

    [Fact]
    public void Every_value_with_its_spread_is_physical()
    {
        Assert.Equal(PropertyKind.All.Select(kind => kind.Key).Order(), Bounds.Keys.Order());
        Assert.All(Values, value =>
        {
            Property property = value.Property;
            Spread spread = property.Spread ?? default;
            (double low, double high) = Bounds[property.Kind.Key];
            Assert.True(spread.Minus >= 0 && spread.Plus >= 0, $"{value.Owner} {property.Kind}: spread {spread}");
            Assert.InRange((property.FieldValue - spread.Minus) / property.Kind.FieldUnitsPerSi, low, high);
            Assert.InRange((property.FieldValue + spread.Plus) / property.Kind.FieldUnitsPerSi, low, high);
        });
    }

    [Fact]
    public void Asymmetries_lie_strictly_between_minus_one_and_one() => Assert.All(
        Values.Where(value => value.Property.Kind == PropertyKind.BulkAsymmetry || value.Property.Kind == PropertyKind.InterfaceAsymmetry),
        value => Assert.True(Math.Abs(value.Property.Value) < 1, $"{value.Owner} {value.Property.Kind}"));

    [Fact]
    public void Every_measured_value_names_a_listed_source()
    {
        Assert.Contains(Values, value => value.Property.Standing == Standing.Measured);
        Assert.All(Values.Where(value => value.Property.Standing == Standing.Measured), value => Assert.NotNull(value.Property.SourceKey));
        Assert.All(
            Values.Where(value => value.Property.SourceKey is not null),
            value => Assert.True(Library.TryFindSource(value.Property.SourceKey!, out _), $"{value.Owner} {value.Property.SourceKey}"));
    }

    [Fact]
    public void Every_source_is_used_and_can_be_found_by_a_reader()
    {
        var used = Values.Select(value => value.Property.SourceKey).ToHashSet(StringComparer.Ordinal);
        Assert.All(Library.Sources, source =>
        {
            Assert.Contains(source.Key, used);
            bool findable = source.Title is not null || source.Doi is not null || source.Eprint is not null
                || (source.Journal is not null && source.Volume is not null && source.Page is not null);
            Assert.True(findable, source.Key);
        });
    }

    [Fact]
    public void No_table_holds_two_values_for_one_quantity_and_temperature() => Assert.All(Tables, table =>
        Assert.Equal(table.Table.All.Length, table.Table.All.Select(p => (p.Kind, p.Temperature)).Distinct().Count()));

    [Fact]
    public void Temperatures_are_those_of_helium_and_of_the_room() =>
        Assert.All(Values, value => Assert.Contains(value.Property.Temperature, new[] { 4.2, 295 }));

    [Fact]
    public void Every_material_and_interface_builds_at_helium_temperature()
    {
        Assert.All(Library.Materials, material =>
        {
            Assert.Empty(material.Missing(4.2));
            Medium medium = material.Build(4.2);
            Assert.Equal(material.Kind == MaterialKind.ThreeChannel ? 3 : 2, medium.Channels.Length);
            Assert.All(medium.Channels, channel => Assert.True(double.IsFinite(channel.Conductivity) && channel.Conductivity > 0));
            Assert.All(medium.Reactions, reaction => Assert.True(double.IsFinite(reaction.Conductance) && reaction.Conductance > 0));
        });
        Assert.All(Library.Interfaces, pair =>
        {
            Assert.Empty(pair.Missing(4.2));
            Assert.NotEqual(Interface.Ideal, pair.Build(4.2));
        });
    }

    [Fact]
    public void Model_materials_are_marked_and_say_what_is_unmeasured()
    {
        var models = Library.Materials.Where(material => material.Kind == MaterialKind.ThreeChannel).ToList();
        Assert.NotEmpty(models);
        Assert.All(models, model =>
        {
            Assert.All(model.Properties.All, property => Assert.Equal(Standing.ModelParameter, property.Standing));
            Assert.Contains("no agreed experimental value", model.Properties.Get(PropertyKind.InterbandLength, 4.2).Remark);
        });
        Assert.DoesNotContain(
            Values, value => value.Property.Standing == Standing.ModelParameter && models.TrueForAll(m => m.Name != value.Owner));
    }

    [Theory]
    [InlineData("Py", "Ni80Fe20")]
    [InlineData("Permalloy", "Ni80Fe20")]
    [InlineData("CoFe", "Co90Fe10")]
    [InlineData("Co91Fe9", "Co90Fe10")]
    [InlineData("Cu", "Cu")]
    public void Aliases_find_the_material(string alias, string name)
    {
        Assert.True(Library.TryFind(alias, out Material? material));
        Assert.Equal(name, material.Name);
        Assert.Contains(alias, Library.Names);
    }

    [Theory]
    [InlineData("CO")]
    [InlineData("cu")]
    [InlineData("Unobtainium")]
    public void Names_are_case_sensitive(string name) => Assert.False(Library.TryFind(name, out _));

    [Fact]
    public void Interfaces_are_found_in_either_order_and_by_alias()
    {
        Assert.True(Library.TryFindInterface("Py", "Cu", out InterfacePair? there));
        Assert.True(Library.TryFindInterface("Cu", "Ni80Fe20", out InterfacePair? back));
        Assert.Same(there, back);
        Assert.Equal("Ni80Fe20/Cu", there.Name);
        Assert.False(Library.TryFindInterface("Cu", "Cu", out _));
        Assert.False(Library.TryFindInterface("Cu", "Unobtainium", out _));
    }

    [Fact]
    public void Interface_names_are_materials_and_the_first_is_magnetic_where_one_is() => Assert.All(Library.Interfaces, pair =>
    {
        Assert.True(Library.TryFind(pair.First, out Material? first) && first.Name == pair.First, pair.Name);
        Assert.True(Library.TryFind(pair.Second, out Material? second) && second.Name == pair.Second, pair.Name);
        bool magnetic = first.Kind == MaterialKind.Magnetic;
        Assert.True(magnetic || second.Kind == MaterialKind.Normal, pair.Name);
        Assert.Equal(magnetic && pair.Kind != InterfaceKind.Contact, pair.Kind == InterfaceKind.Magnetic);
    });

    [Fact]
    public void An_unknown_temperature_fails_and_lists_the_known_ones()
    {
        Assert.True(Library.TryFind("Co", out Material? cobalt));
        Assert.False(cobalt.Properties.TryAt(77, out _));
        Assert.Equal([4.2, 295], cobalt.Properties.Temperatures);
        Assert.Equal(cobalt.Required, cobalt.Missing(77));
        ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(() => cobalt.Build(77));
        Assert.Contains("rho* is known at 4.2 K, 295 K", refused.Message);

        Assert.True(Library.TryFind("Fe", out Material? iron));
        Assert.Equal([PropertyKind.StarredResistivity, PropertyKind.BulkAsymmetry, PropertyKind.SpinDiffusionLength], iron.Missing(295));
    }

    [Fact]
    public void Values_convert_from_the_field_unit_with_one_rounding()
    {
        Assert.True(Library.TryFind("Co", out Material? cobalt));
        Assert.True(cobalt.Properties.TryAt(4.2, out var set));
        Assert.Equal(4, set.Length);
        Assert.Equal(75e-9, cobalt.Properties.Get(PropertyKind.StarredResistivity, 4.2).Value);
        Assert.Equal(60e-9, cobalt.Properties.Get(PropertyKind.SpinDiffusionLength, 4.2).Value);
        Assert.Equal(1.44e6, cobalt.Properties.Get(PropertyKind.SaturationMagnetization, 4.2).Value);
    }

    [Fact]
    public void Standing_words_warn_of_what_is_unverified()
    {
        Assert.Equal("typical, unverified", StandingWords.Of(Standing.Typical));
        Assert.All(Enum.GetValues<Standing>(), standing => Assert.NotEmpty(StandingWords.Of(standing)));
    }
}
