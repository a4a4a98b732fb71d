namespace Larmor.Documents.Results;

/// <summary>One number that a run yields, in the unit it is shown in and in SI.</summary>
/// <param name="Key">Name in <c>summary.json</c>, unique in a run, for example <c>resistance_area</c>.</param>
/// <param name="Symbol">Symbol as people write it, for example <c>ΔR·A</c>; may be empty.</param>
/// <param name="Title">What the number is, in words, with its sign convention where it has one.</param>
/// <param name="Unit">Unit shown; <c>1</c> for a pure number.</param>
/// <param name="Value">Value in <paramref name="Unit"/>, finite.</param>
/// <param name="SiUnit">The coherent SI unit.</param>
/// <param name="SiValue">Value in <paramref name="SiUnit"/>, finite.</param>
public sealed record Scalar(string Key, string Symbol, string Title, string Unit, double Value, string SiUnit, double SiValue);
