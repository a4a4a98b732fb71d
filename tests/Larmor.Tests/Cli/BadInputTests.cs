using System.Text;
using Larmor.Tests.Documents.Runs;
using Xunit;

namespace Larmor.Tests.Cli;

/// <summary>Bad inputs and the exact messages they deserve: the place, the value, what is expected and what to write.</summary>
public class BadInputTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases =>
        BadInput.Tables.SelectMany(BadInput.Read).Select(input => new TheoryDataRow<string, string>(input.Table, input.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Bad_input_gets_its_message(string table, string name)
    {
        BadInput input = BadInput.Read(table).Single(input => input.Name == name);
        using var folder = new TemporaryFolder();
        (int code, string messages) = await input.Answer(folder[""]);
        Assert.Equal($"exit {input.ExitCode}\n{input.Messages}", $"exit {code}\n{messages}");
    }

    [Fact]
    public void Names_of_cases_differ() =>
        Assert.All(BadInput.Tables.SelectMany(BadInput.Read).CountBy(input => (input.Table, input.Name)), item => Assert.Equal(1, item.Value));

    /// <summary>After a change of wording: run with <c>-explicit only</c>, then read every line of the difference as a user would.</summary>
    [Fact(Explicit = true)]
    public async Task Write_what_the_program_says_now_into_the_tables()
    {
        foreach (string table in BadInput.Tables)
        {
            var text = new StringBuilder();
            foreach (string line in File.ReadLines(Path.Combine(BadInput.Folder, table)).TakeWhile(line => !line.StartsWith("=== ", StringComparison.Ordinal)))
            {
                text.Append(line + "\n");
            }

            foreach (BadInput input in BadInput.Read(table))
            {
                using var folder = new TemporaryFolder();
                (int code, string messages) = await input.Answer(folder[""]);
                text.Append(input.With(code, messages));
            }

            await File.WriteAllTextAsync(Path.Combine(BadInput.Folder, table), text.ToString().TrimEnd('\n') + "\n", TestContext.Current.CancellationToken);
        }
    }
}
