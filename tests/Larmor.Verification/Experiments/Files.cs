using Larmor.Documents.Experiments;
using Larmor.Documents.Results;
using Larmor.Documents.Syntax;
using Xunit;

namespace Larmor.Verification.Experiments;

/// <summary>Runs input files in memory.</summary>
static class Files
{
    public static ResultSet Run(string yaml) => Load(yaml).Experiment.Run(Larmor.Experiments.Conduct.Quiet);

    public static ExperimentDocument Load(string yaml)
    {
        var diagnostics = new Diagnostics();
        var document = ExperimentDocument.Load(new SourceText("test.yaml", yaml), [], diagnostics);
        Assert.True(document is not null, string.Join(Environment.NewLine, diagnostics.Sorted().Select(d => d.Message)));
        return document;
    }

    public static double Scalar(ResultSet results, string key) => results.Scalars.Single(s => s.Key == key).Value;

    public static double? Cell(Table table, string column, int row) => ((NumberColumn)table.Columns.Single(c => c.Name == column)).Cells[row];
}
