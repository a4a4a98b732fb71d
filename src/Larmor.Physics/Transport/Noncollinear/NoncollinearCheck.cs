using System.Collections.Immutable;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>Finds every fault of a non-collinear description before it is frozen, and what deserves a warning.</summary>
public static class NoncollinearCheck
{
    /// <summary>Lists all faults; empty when the stack can be frozen. Floating accumulations are looked for only in an otherwise sound stack.</summary>
    public static ImmutableArray<StackFault> Find(NoncollinearStack stack)
    {
        var faults = ImmutableArray.CreateBuilder<StackFault>();
        (string Place, Medium Medium, Magnetism? Magnetism)[] conductors = Conductors(stack);
        if (conductors.Length == 0)
        {
            faults.Add(new StackFault("stack", "the stack is empty: it needs a layer or two leads"));
            return faults.ToImmutable();
        }

        if (stack.Interfaces.Length != conductors.Length - 1)
        {
            faults.Add(new StackFault("stack",
                $"{conductors.Length} conductors need {conductors.Length - 1} interfaces, got {stack.Interfaces.Length}"));
            return faults.ToImmutable();
        }

        var names = new HashSet<string>();
        foreach (SpinLayer layer in stack.Layers)
        {
            string place = $"layer '{layer.Name}'";
            Require(names.Add(layer.Name), place, $"{place}: the name stands for two layers; names must differ", faults);
            Require(layer.Thickness > 0 && double.IsFinite(layer.Thickness), place,
                $"{place}: thickness must be positive, got {layer.Thickness} m", faults);
        }

        foreach ((string place, Medium medium, Magnetism? magnetism) in conductors)
        {
            ConductorCheck.Find(place, medium, magnetism, place.EndsWith("lead", StringComparison.Ordinal), faults);
        }

        for (int i = 0; i < stack.Interfaces.Length; i++)
        {
            InterfaceCheck.Find(stack.Interfaces[i], conductors[i], conductors[i + 1], faults);
        }

        InterfaceCheck.FindContact("left contact", stack.Left, conductors[0].Magnetism, faults);
        InterfaceCheck.FindContact("right contact", stack.Right, conductors[^1].Magnetism, faults);
        Require(double.IsFinite(stack.Drive.Value), "drive", "the drive must be a finite number", faults);
        if (faults.Count == 0)
        {
            FindFloating(stack, faults);
        }

        return faults.ToImmutable();
    }

    /// <summary>
    /// What is allowed but unusual: bare interfaces obey 2 Re G_mix ≥ G_up + G_dn (fitted ones need not), and transverse spin
    /// that decays within half a nanometre lies outside diffusion.
    /// </summary>
    public static ImmutableArray<StackFault> Warnings(NoncollinearStack stack)
    {
        var warnings = ImmutableArray.CreateBuilder<StackFault>();
        (string Place, Medium Medium, Magnetism? Magnetism)[] conductors = Conductors(stack);
        foreach ((string place, _, Magnetism? magnetism) in conductors)
        {
            double length = magnetism is null ? double.PositiveInfinity : 1 / magnetism.Transverse.Wavenumber.Real;
            Require(!(length < 0.5e-9), place,
                $"{place}: transverse spin decays within {length * 1e9:G3} nm, shorter than the 0.5 nm that a diffusion equation can describe", warnings);
        }

        void Unitary(string place, MixingConductances? g)
        {
            Require(g is null || 2 * g.Mixing.Real >= g.Up + g.Down, place,
                $"{place}: 2 Re G_mix is below G_up + G_dn, which no bare interface allows; only values with the contact resistance subtracted may do so", warnings);
        }

        for (int i = 0; i < stack.Interfaces.Length && i + 1 < conductors.Length; i++)
        {
            string place = InterfaceCheck.PlaceOf(conductors[i].Place, conductors[i + 1].Place);
            Unitary(place, stack.Interfaces[i] switch { MixingInterface mixing => mixing.Conductances, MixingPair pair => pair.Left, _ => null });
            Unitary(place, (stack.Interfaces[i] as MixingPair)?.Right);
        }

        Unitary("left contact", (stack.Left as SpinReservoir)?.Contact);
        Unitary("right contact", (stack.Right as SpinReservoir)?.Contact);
        return warnings.ToImmutable();
    }

    internal static void Require(bool holds, string place, string message, ImmutableArray<StackFault>.Builder faults)
    {
        if (!holds)
        {
            faults.Add(new StackFault(place, message));
        }
    }

    static (string Place, Medium Medium, Magnetism? Magnetism)[] Conductors(NoncollinearStack stack)
    {
        var list = new List<(string, Medium, Magnetism?)>();
        if (stack.Left is SpinLead left)
        {
            list.Add(("left lead", left.Medium, left.Magnetism));
        }

        list.AddRange(stack.Layers.Select(layer => ($"layer '{layer.Name}'", layer.Medium, layer.Magnetism)));
        if (stack.Right is SpinLead right)
        {
            list.Add(("right lead", right.Medium, right.Magnetism));
        }

        return [.. list];
    }

    static void FindFloating(NoncollinearStack stack, ImmutableArray<StackFault>.Builder faults)
    {
        // Any current shows a floating unknown; a current drive also spares the question of a vanishing resistance.
        var network = NoncollinearNetwork.Build(stack with { Drive = Drive.Current(1) });
        try
        {
            network.Solve(network.CreateState());
        }
        catch (NetworkException problem)
        {
            faults.Add(new StackFault(problem.Place, problem.Message));
        }
    }
}
