using Larmor.Physics.Materials;
using Larmor.Physics.Quantities;
using Spectre.Console;

namespace Larmor.Cli.Commands;

/// <summary><c>larmor materials [NAME]</c>: each value with unit, temperature, spread, standing and source.</summary>
static class MaterialsCommand
{
    public static int Run(Terminal terminal, string? name)
    {
        MaterialLibrary library = MaterialLibrary.BuiltIn;
        if (name is null)
        {
            List(terminal, library);
            return ExitCode.Done;
        }

        bool pair = name.Contains('/', StringComparison.Ordinal);
        string[] sides = name.Split('/');
        if (pair && sides.Length == 2 && library.TryFindInterface(sides[0].Trim(), sides[1].Trim(), out InterfacePair? found))
        {
            Print(terminal, library, $"Interface {found.Name}", [(found.Name, found.Properties)]);
            return ExitCode.Done;
        }

        if (!pair && library.TryFind(name, out Material? material))
        {
            string aliases = material.Aliases.IsEmpty ? "" : $" (also {string.Join(", ", material.Aliases)})";
            Print(terminal, library, $"{material.Name}{aliases}",
            [
                (material.Name, material.Properties),
                .. library.Interfaces.Where(i => i.First == material.Name || i.Second == material.Name).Select(i => (i.Name, i.Properties)),
            ]);
            return ExitCode.Done;
        }

        IEnumerable<string> known = pair ? library.Interfaces.Select(i => i.Name) : library.Names;
        string hint = Spelling.Nearest(name, known) is { } nearest ? $"; did you mean {nearest}?" : "";
        terminal.Error.WriteLine($"the library does not know '{name}'{hint} (`larmor materials` lists what it knows)");
        return ExitCode.BadInput;
    }

    static void List(Terminal terminal, MaterialLibrary library)
    {
        var table = new Table().AddColumns("material", "kind", "temperatures", "interfaces with");
        foreach (Material material in library.Materials)
        {
            string partners = string.Join(", ", library.Interfaces
                .Where(i => i.First == material.Name || i.Second == material.Name)
                .Select(i => i.First == material.Name ? i.Second : i.First));
            table.AddRow(
                Markup.Escape(string.Join(", ", material.Aliases.Prepend(material.Name))), KindWords(material.Kind),
                string.Join(", ", material.Properties.Temperatures.Select(t => $"{t:R} K")), Markup.Escape(partners));
        }

        Write(terminal, table);
    }

    static void Print(Terminal terminal, MaterialLibrary library, string title, IEnumerable<(string Subject, PropertyTable Properties)> subjects)
    {
        var table = new Table { Title = new TableTitle(Markup.Escape(title)) };
        table.AddColumns("of", "quantity", "value", "T", "standing", "source");
        foreach ((string subject, PropertyTable properties) in subjects)
        {
            foreach (Property property in properties.All)
            {
                table.AddRow(
                    Markup.Escape(subject), Markup.Escape($"{property.Kind.Symbol} ({property.Kind.Key})"), Markup.Escape(Value(property)),
                    $"{property.Temperature:R} K", StandingWords.Of(property.Standing),
                    Markup.Escape(string.Join("; ", new[] { SourceText(library, property), property.Remark }.Where(t => !string.IsNullOrEmpty(t)))));
            }
        }

        Write(terminal, table);
    }

    static string KindWords(MaterialKind kind) => kind switch
    {
        MaterialKind.Normal => "normal metal",
        MaterialKind.Magnetic => "magnet",
        _ => "magnet with s and d channels",
    };

    static string Value(Property property)
    {
        string spread = property.Spread is { } s ? (s.Minus == s.Plus ? $" ± {s.Plus:R}" : $" −{s.Minus:R}/+{s.Plus:R}") : "";
        return $"{property.FieldValue:R}{spread} {property.Kind.FieldUnit}".TrimEnd();
    }

    static string? SourceText(MaterialLibrary library, Property property)
    {
        if (property.SourceKey is null || !library.TryFindSource(property.SourceKey, out Source? source))
        {
            return null;
        }

        string?[] parts = [source.Authors?.Replace(" and ", ", ", StringComparison.Ordinal), source.Title, source.Journal is null ? null : $"{source.Journal} {source.Volume}, {source.Page}".TrimEnd(' ', ','), source.Eprint is null ? null : $"arXiv:{source.Eprint}", source.Year?.ToString(null, null)];
        return string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
    }

    static void Write(Terminal terminal, Table table)
    {
        // Files and pipes get full lines; a terminal gets its own width.
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Out) });
        if (!terminal.IsOutInteractive)
        {
            console.Profile.Width = 240;
        }

        console.Write(table.Border(TableBorder.Rounded));
    }
}
