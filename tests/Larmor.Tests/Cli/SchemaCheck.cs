using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Larmor.Tests.Cli;

/// <summary>As much of JSON Schema as Larmor's own schema uses; a word that it does not know is an error, not a pass.</summary>
sealed class SchemaCheck(JsonObject root)
{
    static readonly string[] Remarks = ["$schema", "$defs", "$id", "title", "description", "default", "examples"];

    /// <summary>What does not fit; null when all does.</summary>
    public string? Fault(JsonNode? value) => Fault(root, value, "$");

    string? Fault(JsonNode schema, JsonNode? value, string place)
    {
        foreach ((string word, JsonNode? rule) in schema.AsObject().Where(item => !Remarks.Contains(item.Key)))
        {
            if (Broken(word, rule!, schema.AsObject(), value, place) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    string? Broken(string word, JsonNode rule, JsonObject schema, JsonNode? value, string place) => word switch
    {
        "$ref" => Fault(Definition((string)rule!), value, place),
        "type" => (rule is JsonArray types ? types.Any(type => Is((string)type!, value)) : Is((string)rule!, value)) ? null : $"{place} is no {rule}",
        "enum" => rule.AsArray().Any(choice => JsonNode.DeepEquals(choice, value)) ? null : $"{place} is none of {rule.ToJsonString()}",
        "const" => JsonNode.DeepEquals(rule, value) ? null : $"{place} is not {rule.ToJsonString()}",
        "oneOf" => rule.AsArray().Count(way => Fault(way!, value, place) is null) == 1 ? null
            : $"{place} fits none, or several, of: {string.Join("; ", rule.AsArray().Select(way => Fault(way!, value, place) ?? "fits"))}",
        "anyOf" => rule.AsArray().Any(way => Fault(way!, value, place) is null) ? null
            : $"{place} fits none of: {string.Join("; ", rule.AsArray().Select(way => Fault(way!, value, place)))}",
        "pattern" => value is null || !Is("string", value) || Regex.IsMatch((string)value!, (string)rule!, RegexOptions.None, TimeSpan.FromSeconds(10)) ? null : $"{place} does not match {rule}",
        "minimum" => value is null || !Is("number", value) || (double)value >= (double)rule ? null : $"{place} is below {rule}",
        "maximum" => value is null || !Is("number", value) || (double)value <= (double)rule ? null : $"{place} is above {rule}",
        "exclusiveMinimum" => value is null || !Is("number", value) || (double)value > (double)rule ? null : $"{place} is not above {rule}",
        "exclusiveMaximum" => value is null || !Is("number", value) || (double)value < (double)rule ? null : $"{place} is not below {rule}",
        "required" => value is not JsonObject map ? null : rule.AsArray().FirstOrDefault(key => !map.ContainsKey((string)key!)) is { } absent ? $"{place} lacks {absent}" : null,
        "properties" => value is not JsonObject map ? null : First(map.Where(item => rule.AsObject().ContainsKey(item.Key)), item => Fault(rule[item.Key]!, item.Value, $"{place}.{item.Key}")),
        "additionalProperties" => value is not JsonObject map ? null : First(
            map.Where(item => schema["properties"]?.AsObject().ContainsKey(item.Key) != true),
            item => rule.GetValueKind() == JsonValueKind.False ? $"{place} must not have {item.Key}" : Fault(rule, item.Value, $"{place}.{item.Key}")),
        "propertyNames" => value is not JsonObject map ? null : First(map, item => Fault(rule, JsonValue.Create(item.Key), $"the key {item.Key}")),
        "items" => value is not JsonArray list ? null : First(list, item => Fault(rule, item, $"{place}[]")),
        "minItems" => value is not JsonArray list || list.Count >= (int)rule ? null : $"{place} has too few items",
        "maxItems" => value is not JsonArray list || list.Count <= (int)rule ? null : $"{place} has too many items",
        "minLength" => value is null || !Is("string", value) || ((string)value!).Length >= (int)rule ? null : $"{place} is too short",
        "maxLength" => value is null || !Is("string", value) || ((string)value!).Length <= (int)rule ? null : $"{place} is too long",
        _ => throw new NotSupportedException($"the schema uses '{word}', which this check does not know"),
    };

    JsonNode Definition(string reference) => reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode)root, (node, part) => node[Uri.UnescapeDataString(part)]!);

    static string? First<T>(IEnumerable<T> items, Func<T, string?> fault) => items.Select(fault).FirstOrDefault(found => found is not null);

    static bool Is(string type, JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Number => type == "number" || (type == "integer" && double.IsInteger((double)value)),
        _ => type == "null",
    };
}
