namespace Larmor.Experiments;

/// <summary>A unit that a result is shown in.</summary>
/// <param name="Name">ASCII, as input files write it; <c>1</c> for a pure number.</param>
/// <param name="Si">The coherent SI unit.</param>
/// <param name="PerSi">How many of this unit make one SI unit.</param>
public sealed record ShownUnit(string Name, string Si, double PerSi)
{
    /// <summary>A pure number.</summary>
    public static ShownUnit One { get; } = new("1", "1", 1);

    /// <summary>Percent.</summary>
    public static ShownUnit Percent { get; } = new("%", "1", 100);

    /// <summary>Resistance times area, fΩ·m².</summary>
    public static ShownUnit FemtoOhmSquareMetre { get; } = new("fOhm m^2", "Ohm m^2", 1e15);

    /// <summary>Nanometre.</summary>
    public static ShownUnit Nanometre { get; } = new("nm", "m", 1e9);

    /// <summary>Microvolt.</summary>
    public static ShownUnit Microvolt { get; } = new("uV", "V", 1e6);

    /// <summary>Millivolt.</summary>
    public static ShownUnit Millivolt { get; } = new("mV", "V", 1e3);

    /// <summary>Current density, A/m².</summary>
    public static ShownUnit AmperePerSquareMetre { get; } = new("A/m^2", "A/m^2", 1);

    /// <summary>Current gained or lost per volume, A/m³.</summary>
    public static ShownUnit AmperePerCubicMetre { get; } = new("A/m^3", "A/m^3", 1);

    /// <summary>Torque or energy per area, µJ/m² = µN/m.</summary>
    public static ShownUnit MicrojoulePerSquareMetre { get; } = new("uJ/m^2", "J/m^2", 1e6);

    /// <summary>Magnetic flux density, mT.</summary>
    public static ShownUnit Millitesla { get; } = new("mT", "T", 1e3);

    /// <summary>Angle, degree.</summary>
    public static ShownUnit Degree { get; } = new("deg", "rad", 180 / Math.PI);

    /// <summary>Angular rate, 1/ns.</summary>
    public static ShownUnit PerNanosecond { get; } = new("1/ns", "1/s", 1e-9);

    /// <summary>Power per area, W/m².</summary>
    public static ShownUnit WattPerSquareMetre { get; } = new("W/m^2", "W/m^2", 1);

    /// <summary>Power per volume, W/m³.</summary>
    public static ShownUnit WattPerCubicMetre { get; } = new("W/m^3", "W/m^3", 1);
}

/// <summary>
/// One number that an experiment yields: declared once, it feeds the summary, the sweep table, the plot and the report.
/// </summary>
/// <param name="Name">Key in files, ASCII, for example <c>delta_AR</c>.</param>
/// <param name="Symbol">How it is written in plots, for example <c>ΔAR</c>, with _{…} for what is lowered.</param>
/// <param name="Unit">Unit in which it is shown.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Evaluate">Its SI value for a result; null when the result has none (a model that does not apply).</param>
public sealed record Observable<TResult>(
    string Name, string Symbol, ShownUnit Unit, string Title, Func<TResult, double?> Evaluate)
{
    /// <summary>The value in <see cref="Unit"/>.</summary>
    public double? Shown(TResult result) => Evaluate(result) * Unit.PerSi;
}
