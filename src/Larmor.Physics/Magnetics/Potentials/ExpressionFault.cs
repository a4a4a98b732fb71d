namespace Larmor.Physics.Magnetics.Potentials;

/// <summary>Why a text is no expression in the direction of a moment.</summary>
/// <param name="Offset">Where in the text, in UTF-16 units from 0; the length of the text where it ends too early.</param>
/// <param name="Message">A predicate that follows the name of the expression, such as <c>has the unknown name 'uw'</c>.</param>
/// <param name="Hint">What to write instead.</param>
public sealed record ExpressionFault(int Offset, string Message, string Hint);
