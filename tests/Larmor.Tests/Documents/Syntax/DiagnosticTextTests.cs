using Larmor.Documents.Syntax;
using Xunit;

namespace Larmor.Tests.Documents.Syntax;

public class DiagnosticTextTests
{
    [Fact]
    public void A_diagnostic_shows_place_line_caret_and_hint()
    {
        var source = new SourceText("spin-valve.yaml", string.Concat(Enumerable.Repeat("x\n", 13)) + "    thickness: -3 nm\n");
        var diagnostic = new Diagnostic(
            Severity.Error, DiagnosticCode.OutOfRange, new SourceSpan(source, (13 * 2) + 15, 5),
            "layer 'Cu': thickness must be positive, got -3 nm", "write a length such as 3 nm");

        Assert.Equal(
            "spin-valve.yaml(14,16): layer 'Cu': thickness must be positive, got -3 nm\n" +
            "  14 |     thickness: -3 nm\n" +
            "     |                ^ write a length such as 3 nm",
            DiagnosticText.Render(diagnostic));
        Assert.StartsWith("spin-valve.yaml(14,16): warning: layer 'Cu'", DiagnosticText.Render(diagnostic with { Severity = Severity.Warning }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_caret_counts_characters_and_escapes()
    {
        var source = new SourceText("f", "𝛼é\tx\u001b[31m");

        Assert.Equal("f(1,4): m\n  1 | 𝛼é\\tx\\u{1B}[31m\n    |     ^", Render(source, 4));
        Assert.Equal("f(1,5): m\n  1 | 𝛼é\\tx\\u{1B}[31m\n    |      ^", Render(source, 5));
    }

    [Fact]
    public void A_long_line_is_cut_around_the_caret()
    {
        var source = new SourceText("f", new string('a', 500) + "!" + new string('b', 500));
        string[] lines = Render(source, 500).Split('\n');

        Assert.Equal($"  1 | \u2026{new string('a', 60)}!{new string('b', 39)}\u2026", lines[1]);
        Assert.Equal(lines[1].IndexOf('!', StringComparison.Ordinal), lines[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void No_more_than_fifty_are_shown()
    {
        var source = new SourceText("f", "x");
        var diagnostics = new Diagnostics();
        for (int i = 0; i < 53; i++)
        {
            diagnostics.Error(DiagnosticCode.BadValue, new SourceSpan(source, 0, 1), $"m{i}");
        }

        string text = DiagnosticText.Render(diagnostics.Sorted());
        Assert.EndsWith("\n\u2026 and 3 more", text, StringComparison.Ordinal);
        Assert.Equal((50 * 3) + 1, text.Split('\n').Length);
    }

    static string Render(SourceText source, int start) =>
        DiagnosticText.Render(new Diagnostic(Severity.Error, DiagnosticCode.BadValue, new SourceSpan(source, start, 1), "m", ""));
}
