namespace Larmor.Documents.Plots;

/// <summary>A short text beside a point of a panel, on the side where it covers least.</summary>
/// <param name="X">In the unit of the x axis.</param>
/// <param name="Y">In the unit of the y axis.</param>
/// <param name="Text">With light markup.</param>
public sealed record Annotation(double X, double Y, string Text);
