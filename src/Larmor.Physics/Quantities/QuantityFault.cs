namespace Larmor.Physics.Quantities;

/// <summary>What can be wrong with a quantity as written.</summary>
public enum QuantityFaultKind
{
    /// <summary>It does not begin with a finite decimal number.</summary>
    NotANumber,

    /// <summary>The number stands alone.</summary>
    MissingUnit,

    /// <summary>A unit symbol is not known.</summary>
    UnknownUnit,

    /// <summary>The unit is not built by the rules of unit expressions.</summary>
    MalformedUnit,

    /// <summary>The unit belongs to another kind of quantity.</summary>
    WrongDimension,

    /// <summary>The value exceeds the range of double precision.</summary>
    TooLarge,

    /// <summary>The value is not zero but too near zero for a normal double.</summary>
    TooSmall,
}

/// <summary>Why a text is no quantity of the kind asked for.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Offset">Where in the text, in UTF-16 units.</param>
/// <param name="Message">A predicate that follows the name of the quantity, such as <c>must carry a unit, got 3</c>.</param>
/// <param name="Hint">What to write instead.</param>
public sealed record QuantityFault(QuantityFaultKind Kind, int Offset, string Message, string Hint);
