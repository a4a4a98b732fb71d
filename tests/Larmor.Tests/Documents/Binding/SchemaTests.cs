using System.Text.Json;
using System.Text.Json.Nodes;
using Larmor.Documents.Binding;
using Xunit;

namespace Larmor.Tests.Documents.Binding;

public class SchemaTests
{
    const string Name = """{"type":"string","examples":["NAME"],"pattern":"^[^./\\[\\]{},:#\\\\\"'\\s]+( [^./\\[\\]{},:#\\\\\"'\\s]+)*$","maxLength":64}""";
    const string Pattern = """^\\s*[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?\\s*(1\\s*/|[^\\s0-9.,]).*$""";

    [Fact]
    public void The_declaration_that_reads_writes_the_schema()
    {
        string expected = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "sample",
              "type": "object",
              "properties": {
                "larmor": {"description": "version of the format", "type": "integer", "minimum": 1, "maximum": 1},
                "title": {"description": "what is simulated", "type": ["string", "number", "boolean"], "examples": ["Co/Cu/Co spin valve"]},
                "materials": {
                  "description": "new materials", "type": "object", "propertyNames": NAME(Co),
                  "additionalProperties": {"$ref": "#/$defs/material"}, "default": {}},
                "layers": {"description": "from left to right", "type": "array", "items": {"$ref": "#/$defs/layer"}, "minItems": 1},
                "symmetric": {"description": "whether the rest mirrors", "type": "boolean", "default": false},
                "experiment": {"description": "what is measured", "$ref": "#/$defs/experiment"}
              },
              "required": ["larmor", "layers", "experiment"],
              "additionalProperties": false,
              "$defs": {
                "material": {"oneOf": [
                  {"type": "object", "properties": {
                     "rho*": {"description": "resistivity (rho_up + rho_dn)/4", "type": "string", "pattern": "PATTERN", "examples": ["75 nOhm m", "6 uOhm cm"]},
                     "beta": {"description": "asymmetry of the resistivity", "type": "number", "exclusiveMinimum": -1, "exclusiveMaximum": 1}},
                   "required": ["rho*", "beta"], "additionalProperties": false},
                  {"type": "object", "properties": {
                     "rho": {"description": "resistivity", "type": "string", "pattern": "PATTERN", "examples": ["6 nOhm m", "75 nOhm m", "6 uOhm cm"]},
                     "l_sf": {"description": "spin-diffusion length", "type": "string", "pattern": "PATTERN", "examples": ["450 nm", "3 nm", "20 Angstrom", "1 um"]}},
                   "required": ["rho"], "additionalProperties": false}]},
                "layer": {"oneOf": [
                  {"type": "object", "properties": {
                     "name": {"description": "unique name", DEFNAME(pinned)},
                     "material": {"description": "what it is made of", DEFNAME(Co)},
                     "thickness": {"description": "thickness of the layer", "type": "string", "pattern": "PATTERN", "examples": ["3 nm", "20 Angstrom", "1 um"]},
                     "magnetization": {"description": "direction", "enum": ["up", "down"]}},
                   "required": ["material", "thickness"], "additionalProperties": false},
                  {"type": "object", "properties": {
                     "repeat": {"description": "how often", "type": "integer", "minimum": 1, "maximum": 1000},
                     "of": {"description": "what is repeated", "type": "array", "items": {"$ref": "#/$defs/layer"}, "minItems": 1}},
                   "required": ["repeat", "of"], "additionalProperties": false}]},
                "experiment": {"oneOf": [
                  {"type": "object", "properties": {"kind": {"description": "the kind of experiment", "enum": ["profile"]}},
                   "required": ["kind"], "additionalProperties": false},
                  {"type": "object", "properties": {
                     "kind": {"description": "the kind of experiment", "enum": ["magnetoresistance"]},
                     "antiparallel": {"description": "what is reversed", "anyOf": [
                       {"enum": ["alternate"]}, {"type": "array", "items": NAME(pinned), "minItems": 1}]}},
                   "required": ["kind", "antiparallel"], "additionalProperties": false}]}
              }
            }
            """;
        foreach (string name in (string[])["Co", "pinned"])
        {
            string description = Name.Replace("NAME", name, StringComparison.Ordinal);
            expected = expected.Replace($"DEFNAME({name})", description[1..^1], StringComparison.Ordinal)
                .Replace($"NAME({name})", description, StringComparison.Ordinal);
        }

        JsonNode wanted = JsonNode.Parse(expected.Replace("PATTERN", Pattern, StringComparison.Ordinal))!;
        JsonObject actual = SchemaWriter.Write("sample", SampleDocument.Shape);

        var indented = new JsonSerializerOptions { WriteIndented = true };
        Assert.Equal(wanted.ToJsonString(indented), actual.ToJsonString(indented));
    }
}
