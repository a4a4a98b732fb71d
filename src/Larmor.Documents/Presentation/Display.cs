using Larmor.Documents.Results;
using Larmor.Experiments;

namespace Larmor.Documents.Presentation;

/// <summary>How names and units are shown to people.</summary>
static class Display
{
    /// <summary>A unit with its signs: <c>fOhm m^2</c> becomes fΩ m².</summary>
    public static string Unit(string unit) => UnitText.Shown(unit);

    /// <summary>A channel with arrows: <c>s_up</c> becomes s↑.</summary>
    public static string Channel(string channel) => Accumulation.Arrows(channel);

    /// <summary>Three significant digits, for sentences.</summary>
    public static string Number(double value)
    {
        double magnitude = Math.Abs(value);
        return magnitude != 0 && (magnitude < 1e-3 || magnitude >= 1e5)
            ? value.ToString("0.###e0", null)
            : value.ToString(magnitude >= 100 ? "0.#" : magnitude >= 1 ? "0.###" : "0.####", null);
    }

    /// <summary>The SI prefix that leaves a readable number in front of a unit.</summary>
    /// <returns>The prefix and how many prefixed units make one unit.</returns>
    public static (string Prefix, double PerUnit) Prefix(double magnitude) => magnitude switch
    {
        0 => ("", 1),
        < 0.5e-9 => ("p", 1e12),
        < 0.5e-6 => ("n", 1e9),
        < 0.5e-3 => ("µ", 1e6),
        < 0.5 => ("m", 1e3),
        < 0.5e3 => ("", 1),
        < 0.5e6 => ("k", 1e-3),
        < 0.5e9 => ("M", 1e-6),
        < 0.5e12 => ("G", 1e-9),
        < 0.5e15 => ("T", 1e-12),
        < 0.5e18 => ("P", 1e-15),
        _ => ("E", 1e-18),
    };
}
