using System.Collections.Immutable;
using Larmor.Documents.Results;

namespace Larmor.Documents.Runs;

/// <summary>
/// Writes <c>report.html</c>: one page that needs nothing else, neither network nor neighbours (links to the data files apart).
/// Holds no time, so that the same input gives the same page.
/// </summary>
/// <param name="run">What to report.</param>
/// <param name="output">Where to.</param>
public sealed class ReportWriter(RunRecord run, TextWriter output)
{
    const int ShownFailures = 5;

    readonly ResultSet results = run.Results;
    readonly ReportTables tables = new(output);

    /// <summary>Writes the page.</summary>
    /// <exception cref="NonFiniteResultException">A number is NaN or infinite.</exception>
    public void Write()
    {
        (string Id, string Title, bool Shown, Action Body)[] sections =
        [
            ("numbers", "Key numbers", !results.Scalars.IsEmpty, () => tables.Scalars(results.Scalars)),
            ("figures", "Figures", !results.Figures.IsEmpty, Figures),
            ("tables", "Tables", !results.Tables.IsEmpty, Tables),
            ("texts", "For other programs", !results.Texts.IsEmpty, Texts),
            ("balance", "Power and entropy balance", !results.Balances.IsEmpty, Balances),
            ("solver", "Convergence", !results.Solver.IsEmpty, () => tables.Solver(results.Solver)),
            ("warnings", "Warnings", true, Warnings),
            ("assumptions", "Assumed numbers", true, Assumptions),
            ("signs", "Signs", !run.Signs.IsEmpty, () => Paragraphs(run.Signs)),
            ("input", "Resolved input", true, Input),
            ("references", "References", !results.References.IsEmpty, References),
        ];
        sections = [.. sections.Where(section => section.Shown)];

        Head();
        Line("<nav aria-label=\"Sections\"><ul>");
        foreach ((string id, string title, _, _) in sections)
            Line($"<li><a href=\"#{id}\">{title}</a></li>");
        Line("</ul></nav>");
        foreach ((string id, string title, _, Action body) in sections)
        {
            Line($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{title}</h2>");
            body();
            Line("</section>");
        }
        Line("<footer>When, where and how fast this was computed: <a href=\"manifest.json\">manifest.json</a>. "
            + "Numbers for programs: <a href=\"summary.json\">summary.json</a>.</footer>\n</main>");
        if (run.Script.Length > 0)
            Line($"<script>\n{Html.Script(run.Script)}\n</script>");
        Line("</body>\n</html>");
    }

    void Head()
    {
        Line("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        // The page could not load anything even if a text in it asked for that.
        Line("<meta http-equiv=\"Content-Security-Policy\" "
            + "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">");
        Line($"<title>{Html.Text(run.Title)}</title>\n<style>\n{ReportStyle.Css}\n</style>\n</head>\n<body>\n<main>");
        Line($"<header>\n<h1>{Html.Text(run.Title)}</h1>");
        Line($"<p class=\"origin\">{Html.Text(run.InputName)} · Larmor {Html.Text(run.Software.Number)}</p>\n</header>");
        foreach (string sentence in results.Headline)
            Line($"<p class=\"headline\">{Html.Text(sentence)}</p>");
        foreach (Failure failure in results.Failures.Take(ShownFailures))
            Alarm("Partial results", $"{failure.Subject}: {failure.Reason}");
        if (results.Failures.Length > ShownFailures)
            Alarm("Partial results", $"{results.Failures.Length - ShownFailures} more failures; summary.json lists all");
    }

    void Figures()
    {
        foreach (RenderedFigure figure in results.Figures)
        {
            string id = $"figure-{figure.Name}";
            Line($"<figure aria-labelledby=\"{id}\">\n<div class=\"picture\">{Html.SvgElement(figure.Svg)}</div>");
            string png = figure.Png is null ? "" : $", <a href=\"{figure.Name}.png\">PNG</a>";
            Line($"<figcaption id=\"{id}\"><strong>{Html.Text(figure.Title)}.</strong> {Html.Text(figure.Caption)} "
                + $"<a href=\"{figure.Name}.svg\">SVG</a>{png}</figcaption>\n</figure>");
        }
    }

    void Tables()
    {
        foreach (Table table in results.Tables)
            tables.Head(table);
    }

    void Texts()
    {
        foreach (TextFile text in results.Texts)
        {
            Line($"<p><strong>{Html.Text(text.Title)}</strong>: <a href=\"{text.FileName}\">{text.FileName}</a></p>");
            Line($"<pre tabindex=\"0\" aria-label=\"{Html.Text(text.Title)}\"><code>{Html.Text(text.Text)}</code></pre>");
        }
    }

    void Balances()
    {
        foreach (BalanceSheet sheet in results.Balances)
            tables.Balance(sheet);
    }

    void Warnings()
    {
        if (results.Warnings.IsEmpty)
            Line("<p>None.</p>");
        foreach (Warning warning in results.Warnings)
            Alarm(warning.Subject, warning.Text);
    }

    void Assumptions()
    {
        if (run.Assumptions.IsEmpty)
            Line("<p>None: the input gave every number.</p>");
        else
            tables.Assumptions(run.Assumptions);
    }

    void Input()
    {
        Line("<p class=\"note\">Every name, unit and default written out; the same text is in <a href=\"resolved.yaml\">resolved.yaml</a> "
            + "and runs again to the same results.</p>");
        Line($"<pre tabindex=\"0\" aria-label=\"Resolved input\"><code>{Html.Text(run.ResolvedInput)}</code></pre>");
    }

    void References()
    {
        Line("<p class=\"note\">Sources of the models and numbers used here, also in <a href=\"references.bib\">references.bib</a>.</p>");
        Line("<ol class=\"references\">");
        foreach (Reference reference in BibTexWriter.Unique(results.References))
            Line($"<li id=\"ref-{Html.Text(reference.Key)}\">{Citation(reference)}</li>");
        Line("</ol>");
    }

    static string Citation(Reference reference)
    {
        string?[] parts =
        [
            reference.Plain("author")?.Replace(" and ", "; ", StringComparison.Ordinal),
            reference.Plain("title"),
            reference.Plain("journal") ?? reference.Plain("publisher"),
            reference.Plain("volume"),
            reference.Plain("pages"),
            reference.Plain("year"),
        ];
        string text = Html.Text(string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)))) + ".";
        return reference.Plain("doi") is string doi
            ? $"{text} <a href=\"https://doi.org/{Html.Text(doi)}\">doi:{Html.Text(doi)}</a>"
            : text;
    }

    void Paragraphs(ImmutableArray<string> texts)
    {
        foreach (string text in texts)
            Line($"<p>{Html.Text(text)}</p>");
    }

    void Alarm(string subject, string text) =>
        Line($"<p class=\"alarm\"><strong>{Html.Text(subject)}</strong> — {Html.Text(text)}</p>");

    // LF always: the page has the same bytes on every system.
    void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
