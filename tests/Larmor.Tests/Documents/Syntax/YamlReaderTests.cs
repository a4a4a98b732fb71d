using Larmor.Documents.Syntax;
using Xunit;

namespace Larmor.Tests.Documents.Syntax;

public class YamlReaderTests
{
    [Theory]
    [InlineData("a: &x 1\n", "f(1,4): anchors (&name) are not part of the format\n  1 | a: &x 1\n    |    ^ write the value where it is used")]
    [InlineData("a: !!str 1\n", "f(1,4): tags (!name) are not part of the format\n  1 | a: !!str 1\n    |    ^ write the value alone")]
    [InlineData("a: 1\n---\nb: 2\n", "f(2,1): a second document begins\n  2 | ---\n    | ^ one file describes one experiment; split the file at ---")]
    [InlineData("a: 1\nb: 2\na: 3\n", "f(3,1): the key 'a' is given twice\n  3 | a: 3\n    | ^ it stands in line 1 already; keep one")]
    [InlineData("a: {<<: 1}\n", "f(1,5): merge keys (<<) are not part of the format\n  1 | a: {<<: 1}\n    |     ^ write the keys where they are used")]
    [InlineData("? [a, b]\n: 1\n", "f(1,3): a list cannot be a key\n  1 | ? [a, b]\n    |   ^ a key is a word")]
    [InlineData("a:\n\tb: 1\n", "f(2,1): a tab in the indentation\n  2 | \\tb: 1\n    | ^ indent with spaces")]
    [InlineData("a: [1, 2\n", "f(2,1): a list in brackets is not closed\n  2 |\n    | ^ write [a, b]")]
    [InlineData("a: {b: 1\n", "f(2,1): a map in braces is not closed\n  2 |\n    | ^ write {key: value, key: value}; put text that has a comma in quotes")]
    [InlineData("a: \"open\n", "f(1,4): a quote is not closed\n  1 | a: \"open\n    |    ^ end the text with the quote it began with")]
    [InlineData("a: b: c\n", "f(1,5): a key and its value cannot stand here\n  1 | a: b: c\n    |     ^ write one key: value to a line; put text that has ': ' in quotes")]
    [InlineData("a: 1\n  b: 2\n", "f(2,4): a key and its value cannot stand here\n  2 |   b: 2\n    |    ^ write one key: value to a line; put text that has ': ' in quotes")]
    [InlineData("a: @x\n", "f(1,4): a value cannot begin with this character\n  1 | a: @x\n    |    ^ put the text in quotes")]
    [InlineData("a: \u0000b\n", "f(1,4): the character U+0000 has no place in an input file\n  1 | a: \\0b\n    |    ^ remove it")]
    [InlineData("", "f(1,1): the file says nothing\n  1 |\n    | ^ begin with larmor: 1, or start from one of the examples")]
    [InlineData("# only a comment\n", "f(1,1): the file says nothing\n  1 | # only a comment\n    | ^ begin with larmor: 1, or start from one of the examples")]
    [InlineData("a: *x\n", "f(1,4): aliases (*name) are not part of the format\n  1 | a: *x\n    |    ^ write the value where it is used")]
    public void What_the_format_refuses_is_located_and_has_a_remedy(string text, string expected)
    {
        var diagnostics = new Diagnostics();
        YamlReader.Read(new SourceText("f", text), diagnostics);

        Assert.Equal(expected, DiagnosticText.Render(diagnostics.Sorted()));
    }

    [Fact]
    public void All_errors_are_collected()
    {
        var diagnostics = new Diagnostics();
        YamlReader.Read(new SourceText("f", "a: &x 1\nb: !t 2\na: 3\nc: *x\n"), diagnostics);

        Assert.Equal(
            [DiagnosticCode.Anchor, DiagnosticCode.Tag, DiagnosticCode.DuplicateKey, DiagnosticCode.Anchor],
            diagnostics.Sorted().Select(item => item.Code));
    }

    [Fact]
    public void Nesting_and_size_are_bounded()
    {
        Assert.Equal(DiagnosticCode.TooComplex, Only($"a: {new string('[', 70)}{new string(']', 70)}\n").Code);
        Assert.Equal(DiagnosticCode.TooComplex, Only($"a: {new string('[', 500_000)}\n").Code);
        Assert.Equal(DiagnosticCode.TooComplex, Only($"a: [{string.Join(',', Enumerable.Repeat("1", 210_000))}]\n").Code);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_value_knows_its_text_and_path(string lineEnd)
    {
        string text = string.Join(lineEnd, "title: 'é𝛼'", "stack:", "  layers:", "    - {material: Co, thickness: 3 nm}", "    - material: Cu # c", "      thickness: 10 nm", "");
        var diagnostics = new Diagnostics();
        Node root = YamlReader.Read(new SourceText("f", text), diagnostics)!;

        Assert.Equal(0, diagnostics.Count);
        Assert.True(KeyPath.TryParse("stack.layers.Cu.thickness", out KeyPath? path, out _));
        Assert.True(path.TryFind(root, out Node? node, out _, out _));
        Assert.Equal("10 nm", node.Span.Text);
        Assert.Equal("f(6,18)", node.Span.ToString());
        Assert.Equal("stack.layers[2].thickness", node.Path.ToString());
        Assert.Equal("f(4,33)", ((MapNode)((ListNode)((MapNode)((MapNode)root).Find("stack")!.Value).Find("layers")!.Value).Items[0]).Find("thickness")!.Value.Span.ToString());
    }

    [Fact]
    public void Files_that_cannot_be_text_say_why()
    {
        string folder = Directory.CreateTempSubdirectory("larmor").FullName;
        try
        {
            string file = Path.Combine(folder, "in.yaml");
            Assert.Equal($"{file}: no such file", Assert.Throws<SourceFileException>(() => SourceText.Load(file)).Message);
            Assert.Equal($"{folder}: is a directory; name the input file", Assert.Throws<SourceFileException>(() => SourceText.Load(folder)).Message);

            Assert.StartsWith($"{file}(1,4): the file is not UTF-8 text: byte 0xFF does not belong there\n", Refusal(file, [(byte)'a', (byte)':', (byte)' ', 0xFF]), StringComparison.Ordinal);
            Assert.StartsWith($"{file}(1,1): the file is UTF-16 text\n", Refusal(file, [0xFF, 0xFE, 0x61, 0x00]), StringComparison.Ordinal);
            Assert.StartsWith($"{file}(1,1): the file is larger than 1 MiB\n", Refusal(file, new byte[SourceText.MaximumBytes + 1]), StringComparison.Ordinal);

            File.WriteAllBytes(file, [0xEF, 0xBB, 0xBF, (byte)'a']);
            Assert.Equal("a", SourceText.Load(file).Text);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Mutated_text_gives_a_tree_or_errors_and_never_an_exception()
    {
        const string Good = "larmor: 1\nstack:\n  layers:\n    - {material: Co, thickness: '3 nm'}\n    - repeat: 5\n      of: [{a: \"x\\n\"}, b]\nsweep:\n  - vary: |\n      text\n    values: [1, 2]\n";
        const string Characters = "\t\n\r :-?[]{},#&*!|>'\"%@`\\~.<a0\u00e9\u2028\ud835\udefc\0";
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++)
        {
            var text = new System.Text.StringBuilder(Good);
            for (int change = random.Next(1, 6); change > 0; change--)
            {
                int at = random.Next(text.Length);
                _ = random.Next(3) switch
                {
                    0 => text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at)).Append('\n'),
                    1 => text.Insert(at, Characters[random.Next(Characters.Length)]),
                    _ => text.Insert(at, text.ToString(random.Next(text.Length), 0) + Characters[random.Next(Characters.Length)] + Characters[random.Next(Characters.Length)]),
                };
            }

            var diagnostics = new Diagnostics();
            Node? root = YamlReader.Read(new SourceText("f", text.ToString()), diagnostics);
            Assert.True(root is not null || diagnostics.HasErrors, text.ToString());
            DiagnosticText.Render(diagnostics.Sorted());
            if (root is not null)
            {
                string written = YamlWriter.Write(root);
                var again = new Diagnostics();
                Node? back = YamlReader.Read(new SourceText("again", written), again);
                // Plain text that needs quotes gets them once; every word stays.
                Assert.True(back is not null && Words(back).SequenceEqual(Words(root)), $"{text}\n=====\n{written}\n{DiagnosticText.Render(again.Sorted())}");
                Assert.Equal(written, YamlWriter.Write(back!));
            }
        }
    }

    static IEnumerable<string> Words(Node node) => node switch
    {
        ScalarNode scalar => [scalar.IsEmpty ? "" : scalar.Text],
        ListNode list => [.. list.Items.SelectMany(Words).Prepend("["), "]"],
        _ => [.. ((MapNode)node).Entries.SelectMany(entry => Words(entry.Value).Prepend(entry.Key)).Prepend("{"), "}"],
    };

    static Diagnostic Only(string text)
    {
        var diagnostics = new Diagnostics();
        YamlReader.Read(new SourceText("f", text), diagnostics);
        return Assert.Single(diagnostics.Sorted());
    }

    static string Refusal(string file, byte[] bytes)
    {
        File.WriteAllBytes(file, bytes);
        return Assert.Throws<InputException>(() => SourceText.Load(file)).Message;
    }
}
