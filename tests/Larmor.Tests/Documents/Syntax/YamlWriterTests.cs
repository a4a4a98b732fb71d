using Larmor.Documents.Syntax;
using Xunit;

namespace Larmor.Tests.Documents.Syntax;

public class YamlWriterTests
{
    [Fact]
    public void A_document_is_written_as_people_would()
    {
        const string Text = """
            larmor: 1
            title: "Co: 'hard'"
            drive: {current_density: 1e11 A/m^2}
            stack:
              layers:
                - {name: pinned, material: Co, thickness: 20 nm}
                - repeat: 50
                  of:
                    - {material: Co}
                    - {material: Cu}
              right: {}
            values: [4.2 K, 295 K, -1, "-"]

            """;
        Assert.Equal(Text, YamlWriter.Write(Read(Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" space ")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("- a")]
    [InlineData("a,b")]
    [InlineData("[x]")]
    [InlineData("tab\tnew\nline\r\u0085\u2028\u0000")]
    [InlineData("quote \" and \\ and '")]
    [InlineData("𝛼é\u00a0x")]
    [InlineData("null")]
    [InlineData("---")]
    [InlineData("a:")]
    public void Any_text_survives_in_quotes_as_key_and_as_value(string text)
    {
        var value = new ScalarNode(text, Quoted: true, default, NodePath.Root);
        var list = new ListNode([value, value], default, NodePath.Root);
        var root = new MapNode([new MapEntry("k" + text, default, value), new MapEntry("list", default, list)], default, NodePath.Root);

        Assert.True(Read(YamlWriter.Write(root)).Says(root), YamlWriter.Write(root));
    }

    static Node Read(string text)
    {
        var diagnostics = new Diagnostics();
        Node? root = YamlReader.Read(new SourceText("f", text), diagnostics);
        Assert.Equal("", DiagnosticText.Render(diagnostics.Sorted()));
        return root!;
    }
}
