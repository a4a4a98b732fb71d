using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Binding;

/// <summary>A list of values of one form.</summary>
sealed class ListForm<T>(Form<T> item, int minimum, int maximum, string? example) : Form<ImmutableArray<T>>
{
    public override string Expected => "a list";

    public override string Example => example ?? $"[{string.Join(", ", Enumerable.Repeat(item.Example, Math.Max(1, minimum)))}]";

    public override JsonObject Describe(SchemaWriter schema)
    {
        var description = new JsonObject { ["type"] = "array", ["items"] = item.Describe(schema), ["minItems"] = minimum };
        if (maximum < int.MaxValue)
        {
            description["maxItems"] = maximum;
        }

        return description;
    }

    public override bool TryRead(Node node, Place place, out ImmutableArray<T> value)
    {
        value = [];
        if (node is not ListNode list)
        {
            place.WrongShape(this, node);
            return false;
        }

        bool good = true;
        if (list.Items.Length < minimum || list.Items.Length > maximum)
        {
            string requirement = list.Items.Length < minimum ? $"at least {minimum}" : $"at most {maximum}";
            string noun = (list.Items.Length < minimum ? minimum : maximum) == 1 ? "element" : "elements";
            place.Error(
                DiagnosticCode.OutOfRange, list.Span, $"must have {requirement} {noun}, got {list.Items.Length}", $"write {Example}");
            good = false;
        }

        var items = ImmutableArray.CreateBuilder<T>(list.Items.Length);
        for (int i = 0; i < list.Items.Length; i++)
        {
            var here = place with { Name = $"{place.Name}[{i + 1}]", Label = (i + 1).ToString(CultureInfo.InvariantCulture) };
            if (item.TryRead(list.Items[i], here, out T read))
            {
                items.Add(read);
            }
            else
            {
                good = false;
            }
        }

        value = good ? items.ToImmutable() : [];
        return good;
    }
}
