using Larmor.Documents.Syntax;
using Xunit;

namespace Larmor.Tests.Documents.Syntax;

public class KeyPathTests
{
    const string Text = """
        temperature: 4.2 K
        interfaces:
          Co/Cu: {AR*: 0.51 fOhm m^2}
        stack:
          layers:
            - {name: pinned, material: Co, thickness: 20 nm}
            - {material: Cu, thickness: 10 nm}
            - {material: Co, thickness: 5 nm}
            - {material: Co, thickness: 4 nm}
        """;

    [Theory]
    [InlineData("temperature", "4.2 K")]
    [InlineData("interfaces.Co/Cu.AR*", "0.51 fOhm m^2")]
    [InlineData("stack.layers.pinned.thickness", "20 nm")]
    [InlineData("stack.layers.Cu.thickness", "10 nm")]
    [InlineData("stack.layers[3].thickness", "5 nm")]
    public void A_path_leads_to_its_value(string path, string expected)
    {
        Assert.True(KeyPath.TryParse(path, out KeyPath? parsed, out _));
        Assert.True(parsed.TryFind(Root(), out Node? node, out string problem, out _), problem);
        Assert.Equal(expected, ((ScalarNode)node).Text);
    }

    [Theory]
    [InlineData("temprature", "the document has no key 'temprature'", "did you mean temperature?")]
    [InlineData("stack.layers.Ni.thickness", "stack.layers has no element 'Ni'", "there are pinned, Cu, Co")]
    [InlineData("stack.layers.Co.thickness", "stack.layers has 3 elements with the material 'Co'", "write stack.layers[1] or stack.layers[3] or stack.layers[4]")]
    [InlineData("stack.layers[9].thickness", "stack.layers has 4 elements, none with number 9", "")]
    [InlineData("stack.layers[2].thicknes", "stack.layers[2] has no key 'thicknes'", "did you mean thickness?")]
    [InlineData("temperature.low", "temperature is '4.2 K' and has no key 'low'", "the path ends at temperature")]
    [InlineData("stack[1]", "stack is a map and has no elements", "")]
    public void A_path_that_leads_nowhere_says_where_it_ends(string path, string problem, string hint)
    {
        Assert.True(KeyPath.TryParse(path, out KeyPath? parsed, out _));
        Assert.False(parsed.TryFind(Root(), out _, out string actual, out string actualHint));
        Assert.Equal((problem, hint), (actual, actualHint));
    }

    [Theory]
    [InlineData("", "the key path '' has an empty part")]
    [InlineData("a..b", "the key path 'a..b' has an empty part")]
    [InlineData("a[0]", "the key path 'a[0]' has no whole number from 1 in its brackets")]
    [InlineData("a[x]", "the key path 'a[x]' has no whole number from 1 in its brackets")]
    [InlineData("a[1", "the key path 'a[1' has no whole number from 1 in its brackets")]
    public void A_malformed_path_is_refused(string path, string problem)
    {
        Assert.False(KeyPath.TryParse(path, out _, out string? actual));
        Assert.Equal(problem, actual);
    }

    [Fact]
    public void A_replaced_value_points_to_where_it_came_from_and_the_rest_stays()
    {
        Node root = Root();
        var origin = new SourceText("--set", "stack.layers.Cu.thickness=-3 nm");
        var span = new SourceSpan(origin, origin.Text.Length - 5, 5);
        Assert.True(KeyPath.TryParse("stack.layers.Cu.thickness", out KeyPath? path, out _));

        Node changed = path.Replace(root, "-3 nm", span, new Diagnostics())!;

        Assert.True(path.TryFind(changed, out Node? node, out _, out _));
        Assert.Equal(("-3 nm", "--set(1,27)", "stack.layers[2].thickness"), (((ScalarNode)node).Text, node.Span.ToString(), node.Path.ToString()));
        Assert.True(path.TryFind(root, out Node? old, out _, out _));
        Assert.Equal("10 nm", ((ScalarNode)old).Text);
        Assert.Equal(((MapNode)root).Find("temperature"), ((MapNode)changed).Find("temperature"));
        Assert.True(changed.Says(YamlReader.Read(new SourceText("f", Text.Replace("10 nm", "-3 nm", StringComparison.Ordinal)), new Diagnostics())!));
    }

    [Fact]
    public void A_map_can_replace_a_value_and_its_errors_are_located_within_it()
    {
        var origin = new SourceText("--set", "temperature={a: 1, a: 2}");
        var diagnostics = new Diagnostics();
        Assert.True(KeyPath.TryParse("temperature", out KeyPath? path, out _));
        path.Replace(Root(), "{a: 1, a: 2}", new SourceSpan(origin, 12, 12), diagnostics);

        Assert.Equal("--set(1,20): the key 'a' is given twice", DiagnosticText.Render(diagnostics.Sorted()).Split('\n')[0]);
    }

    static Node Root() => YamlReader.Read(new SourceText("f", Text), new Diagnostics())!;
}
