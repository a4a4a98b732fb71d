using System.Text.Json.Nodes;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Binding;

/// <summary>A form that reads like another and says the same in the schema.</summary>
abstract class DerivedForm<TSource, T>(Form<TSource> source) : Form<T>
{
    public override string Expected => source.Expected;

    public override string Example => source.Example;

    public override JsonObject Describe(SchemaWriter schema) => source.Describe(schema);

    public override bool TryRead(Node node, Place place, out T value)
    {
        value = default!;
        return source.TryRead(node, place, out TSource read) && TryDerive(read, node, place, out value);
    }

    protected abstract bool TryDerive(TSource read, Node node, Place place, out T value);
}

sealed class SelectForm<TSource, T>(Form<TSource> source, Func<TSource, T> convert) : DerivedForm<TSource, T>(source)
{
    protected override bool TryDerive(TSource read, Node node, Place place, out T value)
    {
        value = convert(read);
        return true;
    }
}

sealed class LocatedForm<T>(Form<T> source) : DerivedForm<T, Located<T>>(source)
{
    protected override bool TryDerive(T read, Node node, Place place, out Located<T> value)
    {
        value = new Located<T>(read, node.Span);
        return true;
    }
}

sealed class CheckedForm<T>(Form<T> source, Func<T, bool> test, string requirement, string hint) : DerivedForm<T, T>(source)
{
    protected override bool TryDerive(T read, Node node, Place place, out T value)
    {
        value = read;
        if (test(read))
        {
            return true;
        }

        string got = node is ScalarNode scalar ? $", got {Shown.Quote(scalar.Text)}" : "";
        place.Error(DiagnosticCode.BadValue, node.Span, requirement + got, hint.Length > 0 ? hint : $"write {Example}");
        return false;
    }
}
