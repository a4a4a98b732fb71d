using Larmor.Documents.Results;

namespace Larmor.Documents.Runs;

/// <summary>Writes every file of a run and completes its directory.</summary>
public static class RunFiles
{
    /// <summary>
    /// Writes <c>summary.json</c>, tables, figures, texts, <c>resolved.yaml</c>, <c>references.bib</c> and <c>report.html</c>,
    /// then <c>manifest.json</c>, and gives all of them their final names.
    /// </summary>
    /// <param name="directory">The claimed directory; it may already hold further files of the caller.</param>
    /// <param name="run">What to write.</param>
    /// <param name="circumstances">What only the manifest tells.</param>
    /// <exception cref="NonFiniteResultException">A result is NaN or infinite; no file has a final name then.</exception>
    /// <exception cref="RunDirectoryException">The file system refuses.</exception>
    public static void Write(RunDirectory directory, RunRecord run, Circumstances circumstances)
    {
        ResultSet results = run.Results;
        directory.Write("summary.json", output => SummaryWriter.Write(results, output));
        foreach (Table table in results.Tables)
            directory.WriteText(table.FileName, output => CsvWriter.Write(table, output));
        foreach (RenderedFigure figure in results.Figures)
        {
            directory.WriteText(figure.Name + ".svg", output => output.Write(figure.Svg));
            if (figure.Png is { } png)
                directory.Write(figure.Name + ".png", output => output.Write(png.AsSpan()));
        }
        foreach (TextFile text in results.Texts)
            directory.WriteText(text.FileName, output => output.Write(text.Text));
        directory.WriteText("resolved.yaml", output => output.Write(run.ResolvedInput));
        directory.WriteText("references.bib", output => BibTexWriter.Write(results.References, output));
        directory.WriteText("report.html", output => new ReportWriter(run, output).Write());
        directory.Complete((output, files) => ManifestWriter.Write(run, circumstances, files, output));
    }
}
