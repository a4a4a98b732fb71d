namespace Larmor.Documents.Plots.Drawing;

/// <summary>A place on the drawing in points (1/72 inch), y downwards.</summary>
readonly record struct Point(double X, double Y);
