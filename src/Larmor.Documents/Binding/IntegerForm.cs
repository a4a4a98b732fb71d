using System.Globalization;
using System.Text.Json.Nodes;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Binding;

/// <summary>A whole number within limits.</summary>
sealed class IntegerForm(int minimum, int maximum, int example) : Form<int>
{
    public override string Expected => "a whole number";

    public override string Example => example.ToString(CultureInfo.InvariantCulture);

    public override JsonObject Describe(SchemaWriter schema)
    {
        var description = new JsonObject { ["type"] = "integer", ["minimum"] = minimum };
        if (maximum < int.MaxValue)
        {
            description["maximum"] = maximum;
        }

        return description;
    }

    public override bool TryRead(Node node, Place place, out int value)
    {
        value = 0;
        if (node is not ScalarNode { IsEmpty: false } scalar)
        {
            place.WrongShape(this, node);
            return false;
        }

        string shown = Shown.Quote(scalar.Text);
        if (scalar.Quoted || !long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
        {
            string got = scalar.Quoted ? $"the text \"{shown}\"" : $"'{shown}'";
            place.Error(
                DiagnosticCode.BadNumber, scalar.Span, $"must be a whole number, got {got}", $"write a whole number such as {Example}");
            return false;
        }

        if (whole < minimum || whole > maximum)
        {
            string requirement = maximum == minimum ? $"{minimum}" : maximum == int.MaxValue ? $"at least {minimum}" : $"from {minimum} to {maximum}";
            place.Error(DiagnosticCode.OutOfRange, scalar.Span, $"must be {requirement}, got {shown}", $"write a whole number such as {Example}");
            return false;
        }

        value = (int)whole;
        return true;
    }
}
