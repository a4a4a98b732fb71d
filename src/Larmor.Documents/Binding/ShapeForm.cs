using System.Text.Json.Nodes;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Binding;

/// <summary>A value whose shape tells what it is.</summary>
sealed class ShapeForm<T>(Form<T>? scalar, Form<T>? list, Form<T>? map) : Form<T>
{
    public override string Expected => WordForm<T>.Join(Forms.Select(form => form.Expected).Distinct());

    public override string Example => Forms.First().Example;

    IEnumerable<Form<T>> Forms => new[] { scalar, list, map }.OfType<Form<T>>();

    public override JsonObject Describe(SchemaWriter schema) =>
        new() { ["anyOf"] = new JsonArray([.. Forms.Select(form => (JsonNode)form.Describe(schema))]) };

    public override bool TryRead(Node node, Place place, out T value)
    {
        Form<T>? form = node switch
        {
            ScalarNode { IsEmpty: true } => null,
            ScalarNode => scalar,
            ListNode => list,
            _ => map,
        };
        if (form is not null)
        {
            return form.TryRead(node, place, out value);
        }

        value = default!;
        place.WrongShape(this, node);
        return false;
    }
}
