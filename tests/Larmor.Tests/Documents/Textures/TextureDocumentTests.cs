using Larmor.Documents.Experiments;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Tests.Documents.Experiments;
using Xunit;

namespace Larmor.Tests.Documents.Textures;

/// <summary>What the keys of a texture come to.</summary>
public class TextureDocumentTests
{
    const string Wall = """
        larmor: 1
        experiment: {kind: texture}
        medium: {D0: 1e-3 m^2/s, l_sf: 20 nm, lambda_J: 4 nm, tau_e: 0 fs, beta: 0.5, beta': 0, M_s: 500 kA/m}
        texture: {form: wall, width: 10 nm, angle: 0 deg, length: 200 nm, left: drift, right: drift, cells: 1000}
        drive: {current_density: 1e12 A/m^2}
        """;

    [Fact]
    public void Splitting_and_precession_length_say_the_same()
    {
        // λ_J² = ħ D0/Δ: 4 nm with 1e-3 m²/s is Δ = 0.04113824730625 eV.
        string other = Wall.Replace("lambda_J: 4 nm", "exchange: 0.04113824730625 eV", StringComparison.Ordinal);
        Assert.Equal(Number(Wall, "beta_eff"), Number(other, "beta_eff"), 1e-9);
    }

    [Fact]
    public void Electrons_push_a_wall_their_own_way()
    {
        double against = Number(Wall, "u"), along = Number(Wall.Replace("1e12", "-1e12", StringComparison.Ordinal), "u");
        Assert.True(against < 0 && along > 0, "conventional current to +x carries electrons, and the wall, to −x");
        Assert.Equal(-against, along, 1e-9 * along);
    }

    [Fact]
    public void Table_of_a_wall_gives_the_numbers_of_the_wall()
    {
        IEnumerable<string> rows = Enumerable.Range(-400, 801).Select(i => i * 0.25).Select(x => FormattableString.Invariant($"{{x: {x} nm, n: [0, {1 / Math.Cosh(x / 10):R}, {Math.Tanh(x / 10):R}]}}"));
        string table = Wall.Replace("form: wall, width: 10 nm, angle: 0 deg, length: 200 nm", $"form: table, rows: [{string.Join(", ", rows)}]", StringComparison.Ordinal)
            .Replace("cells: 1000", "cells: 1600", StringComparison.Ordinal);
        // Turned evenly between rows a fortieth of the width apart: (1/40)² of the curvature.
        Assert.Equal(Number(Wall, "u_share"), Number(table, "u_share"), 1e-3);
        Assert.Equal(Number(Wall, "beta_eff"), Number(table, "beta_eff"), 2e-3);
    }

    [Fact]
    public void Cells_left_out_are_as_good_as_many()
    {
        string chosen = Wall.Replace(", cells: 1000", "", StringComparison.Ordinal);
        Assert.Equal(Number(Wall.Replace("cells: 1000", "cells: 20000", StringComparison.Ordinal), "beta_eff"), Number(chosen, "beta_eff"), 1e-4);
    }

    [Fact]
    public void Explanation_names_the_driver_of_the_flux_in_words()
    {
        string Explained(string text) => string.Join('\n', Explanation.Lines(Loaded.Good(text)));
        Assert.Contains("The gradient of m − m_eq drives the flux (flux_driver: deviation)", Explained(Wall), StringComparison.Ordinal);
        string total = Wall.Replace("kind: texture", "kind: texture, flux_driver: total", StringComparison.Ordinal).Replace("beta: 0.5", "beta: 0.5, m_eq: 1 A/m", StringComparison.Ordinal);
        Assert.Contains("The gradient of the whole m drives the flux (flux_driver: total)", Explained(total), StringComparison.Ordinal);
        Assert.Contains("electrons to −x", Explained(Wall), StringComparison.Ordinal);
    }

    [Fact]
    public void Points_of_a_sweep_stand_side_by_side_one_figure_for_each_slow_value()
    {
        ExperimentDocument document = Loaded.Good(Wall);
        PreparedExperiment other = Loaded.Good(Wall.Replace("10 nm, angle", "5 nm, angle", StringComparison.Ordinal)).Experiment;
        (var tables, var figures) = document.Experiment.Compare(
            [new("beta 1", "width 10 nm", document.Experiment), new("beta 1", "width 5 nm", other), new("beta 2", "width 10 nm", document.Experiment)]);
        Assert.Equal(["profiles_1", "profiles_2"], figures.Select(figure => figure.Name));
        Assert.Equal(2 * 801, tables[0].RowCount);
        Assert.Equal(["width 10 nm", "width 5 nm"], ((TextColumn)tables[0].Columns[0]).Cells.Distinct());
    }

    static double Number(string text, string name) => Loaded.Good(text).Experiment.Run(Conduct.Quiet).Scalars.Single(scalar => scalar.Key == name).Value;
}
