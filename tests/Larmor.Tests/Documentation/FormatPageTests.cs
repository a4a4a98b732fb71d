using System.Text.Json;
using System.Text.RegularExpressions;
using Larmor.Documents.Experiments;
using Xunit;

namespace Larmor.Tests.Documentation;

/// <summary>The pages about the format keep up with the format.</summary>
public class FormatPageTests
{
    [Fact]
    public void The_guide_names_every_key_of_the_format()
    {
        using JsonDocument schema = JsonDocument.Parse(FormatSchema.Text());
        string guide = string.Join('\n', Page.ForUsers.Where(page => page.Name.StartsWith("docs/guide/", StringComparison.Ordinal)).Select(page => page.Text));
        string[] keys = [.. Keys(schema.RootElement).Distinct()];
        string[] missing = [.. keys.Where(key => !Regex.IsMatch(guide, $@"`{Regex.Escape(key)}(:[^`]*)?`", RegexOptions.None, TimeSpan.FromSeconds(1)))];
        Assert.True(missing.Length == 0, $"docs/guide describes no `{string.Join("`, `", missing)}`");
        Assert.Contains("current_density", keys);
    }

    /// <summary>Names under every `properties` of the schema, at any depth.</summary>
    static IEnumerable<string> Keys(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member is { Name: "properties", Value.ValueKind: JsonValueKind.Object }
            ? member.Value.EnumerateObject().SelectMany(key => Keys(key.Value).Prepend(key.Name))
            : Keys(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Keys),
        _ => [],
    };
}
