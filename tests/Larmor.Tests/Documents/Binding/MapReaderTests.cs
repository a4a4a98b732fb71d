using Larmor.Documents.Binding;
using Larmor.Documents.Syntax;
using Xunit;

namespace Larmor.Tests.Documents.Binding;

public class MapReaderTests
{
    const string Good = """
        larmor: 1
        materials:
          Co: {rho*: 75 nOhm m, beta: 0.46}
          Cu: {rho: 6 nOhm m}
        layers:
          - {name: pinned, material: Co, thickness: 20 nm, magnetization: down}
          - repeat: 2
            of:
              - {material: Cu, thickness: 10 nm}
        experiment: {kind: magnetoresistance, antiparallel: [pinned]}
        """;

    [Fact]
    public void A_good_document_becomes_records_with_places()
    {
        var diagnostics = new Diagnostics();
        SampleDocument? document = Read(Good, diagnostics);

        Assert.Equal("", DiagnosticText.Render(diagnostics.Sorted()));
        Assert.NotNull(document);
        var cobalt = Assert.IsType<MagneticInput>(document.Materials[0].Value);
        Assert.Equal(("Co", 75e-9, 0.46, "f(3,14)"), (document.Materials[0].Key.Value, cobalt.Resistivity.Value, cobalt.Asymmetry, cobalt.Resistivity.Span.ToString()));
        Assert.Equal(new NormalInput(6e-9, null), document.Materials[1].Value);
        var pinned = Assert.IsType<LayerInput>(document.Layers[0]);
        Assert.Equal(("pinned", "Co", 20e-9, -1), (pinned.Name, pinned.Material.Value, pinned.Thickness, pinned.Magnetization));
        var repeat = Assert.IsType<RepeatInput>(document.Layers[1]);
        Assert.Equal((2, 10e-9), (repeat.Count, Assert.IsType<LayerInput>(repeat.Items[0]).Thickness));
        Assert.Equal(["pinned"], Assert.IsType<RatioInput>(document.Goal).Reversed);
        Assert.False(document.Symmetric);
    }

    [Theory]
    [InlineData("20 nm", "-20 nm", "f(6,45): layer 'pinned': thickness must be positive, got -20 nm", "write a length such as 3 nm")]
    [InlineData("20 nm", "20", "f(6,45): layer 'pinned': thickness must carry a unit, got 20", "write a length such as 3 nm")]
    [InlineData("20 nm", "20 nn", "f(6,48): layer 'pinned': thickness has the unknown unit 'nn', got 20 nn", "did you mean nm?")]
    [InlineData("20 nm", "'20 nm'", "f(6,45): layer 'pinned': thickness must be a length, got the text \"20 nm\"", "write it without quotes, such as 3 nm")]
    [InlineData("20 nm", "[20 nm]", "f(6,45): layer 'pinned': thickness must be a length, got a list", "write 3 nm")]
    [InlineData("20 nm", "", "f(6,45): layer 'pinned': thickness has no value", "write 3 nm")]
    [InlineData("thickness: 20", "thicknes: 20", "f(6,34): layer 'pinned': unknown key 'thicknes'", "did you mean thickness? known keys: name, material, thickness, magnetization")]
    [InlineData("6 nOhm m", "6 nm", "f(4,15): material 'Cu': rho must be a resistivity, got 6 nm, which is a length", "write a resistivity such as 6 nOhm m")]
    [InlineData("0.46", "1", "f(3,31): material 'Co': beta must be more than -1 and less than 1, got 1", "write a number such as 0.46")]
    [InlineData("0.46", "0.46 K", "f(3,35): material 'Co': beta must be a plain number, got '0.46 K'", "write the number alone, with a decimal point and no unit")]
    [InlineData("rho: 6 nOhm m", "rho: 6 nOhm m, beta: 0", "f(4,23): material 'Cu': the key beta does not belong here", "it goes with rho*")]
    [InlineData("rho: 6 nOhm m", "rho: 6 nOhm m, rho*: 7 nOhm m, beta: 0", "f(4,8): material 'Cu': rho* and rho exclude each other", "write either rho* (with beta), or rho (with l_sf)")]
    [InlineData("{rho: 6 nOhm m}", "{}", "f(4,7): material 'Cu': needs rho* or rho", "write for instance rho*: 75 nOhm m, beta: 0.46")]
    [InlineData("{rho: 6 nOhm m}", "{roh: 6 nOhm m}", "f(4,8): material 'Cu': unknown key 'roh'", "did you mean rho? known keys: rho*, beta, rho, l_sf")]
    [InlineData("  Cu:", "  C.u:", "f(4,3): the key 'C.u' of materials is no name: 'C.u'", "write at most 64 letters, digits, signs or single spaces, none of . / [ ] { } , : # \\ \" '")]
    [InlineData("down", "dwon", "f(6,67): layer 'pinned': magnetization must be up or down, got 'dwon'", "did you mean down?")]
    [InlineData("repeat: 2", "repeat: 0", "f(7,13): layer 2: repeat must be from 1 to 1000, got 0", "write a whole number such as 50")]
    [InlineData("repeat: 2", "repeat: 2.5", "f(7,13): layer 2: repeat must be a whole number, got '2.5'", "write a whole number such as 50")]
    [InlineData("kind: magnetoresistance", "kind: magnetoresistence", "f(10,20): experiment: kind must be profile or magnetoresistance, got 'magnetoresistence'", "did you mean magnetoresistance?")]
    [InlineData("kind: magnetoresistance", "kind: profile", "f(10,29): experiment: the key antiparallel does not belong here", "it goes with kind: magnetoresistance")]
    [InlineData("[pinned]", "none", "f(10,53): experiment: antiparallel must be alternate, got 'none'", "write alternate")]
    [InlineData("[pinned]", "{}", "f(10,53): experiment: antiparallel must be alternate or a list, got a map", "write alternate")]
    [InlineData("[pinned]", "[]", "f(10,53): experiment: antiparallel must have at least 1 element, got 0", "write [pinned]")]
    [InlineData("larmor: 1", "larmor: 2", "f(1,9): larmor must be 1, got 2", "write a whole number such as 1")]
    [InlineData("larmor: 1\n", "", "f(1,1): the key larmor is missing", "add larmor: 1")]
    public void A_bad_value_says_where_what_and_what_instead(string old, string changed, string message, string hint)
    {
        var diagnostics = new Diagnostics();
        Assert.Null(Read(Good.Replace(old, changed, StringComparison.Ordinal), diagnostics));

        Diagnostic first = diagnostics.Sorted()[0];
        Assert.Equal((message, hint), ($"{first.Span}: {first.Message}", first.Hint));
    }

    [Fact]
    public void A_misspelt_key_is_one_fault_and_not_a_missing_one_too()
    {
        var diagnostics = new Diagnostics();
        Read(Good.Replace("thickness: 20", "thicknes: 20", StringComparison.Ordinal), diagnostics);

        Diagnostic only = Assert.Single(diagnostics.Sorted());
        Assert.Equal("layer 'pinned': unknown key 'thicknes'", only.Message);
        Assert.Equal("did you mean thickness? known keys: name, material, thickness, magnetization", only.Hint);
    }

    [Fact]
    public void All_errors_of_a_document_are_reported()
    {
        var diagnostics = new Diagnostics();
        Read("larmor: x\nlayers: [{}, {material: Co}]\nmore: 1\n", diagnostics);

        Assert.Equal(
            [
                "f(1,1): the key experiment is missing",
                "f(1,9): larmor must be a whole number, got 'x'",
                "f(2,10): layer 1: needs material or repeat",
                "f(2,14): layer 'Co': the key thickness is missing",
                "f(3,1): unknown key 'more'",
            ],
            diagnostics.Sorted().Select(item => $"{item.Span}: {item.Message}"));
    }

    [Fact]
    public void A_misspelt_choice_names_the_key_it_was_meant_to_be()
    {
        var diagnostics = new Diagnostics();
        Read(Good.Replace("{rho: 6", "{roh: 6", StringComparison.Ordinal), diagnostics);

        Assert.Equal("did you mean rho? known keys: rho*, beta, rho, l_sf", Assert.Single(diagnostics.Sorted()).Hint);
    }

    static SampleDocument? Read(string text, Diagnostics diagnostics) =>
        YamlReader.Read(new SourceText("f", text), diagnostics) is Node root ? Document.Read(root, SampleDocument.Shape, diagnostics) : null;
}
