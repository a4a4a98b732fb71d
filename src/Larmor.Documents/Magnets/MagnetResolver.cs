using System.Collections.Immutable;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Coupling;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Torques;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Magnets;

/// <summary>A file about magnets, resolved.</summary>
/// <param name="Sample">In the solver's terms.</param>
/// <param name="Bodies">What each magnet is, for words and for thermal volumes.</param>
/// <param name="Stack">The stack as the file describes it; null for prescribed torques.</param>
sealed record ResolvedMagnets(MagnetSample Sample, ImmutableArray<MagnetBody> Bodies, Sample? Stack);

/// <summary>A magnet's body.</summary>
/// <param name="Name">Name.</param>
/// <param name="Magnetization">M_s in A/m.</param>
/// <param name="Volume">V in m³.</param>
/// <param name="Thickness">Thickness along z in m; null when the file does not say.</param>
/// <param name="Area">Area across z in m²; null when the file does not say.</param>
/// <param name="Demagnetization">Diagonal of the demagnetising tensor.</param>
/// <param name="Edges">Edges of a prism in m; null for other shapes.</param>
sealed record MagnetBody(string Name, double Magnetization, double Volume, double? Thickness, double? Area, Matrix3D Demagnetization, Vector3D? Edges);

/// <summary>Turns what a file says of magnets into the solver's terms; every fault becomes a located diagnostic.</summary>
sealed class MagnetResolver(MagnetSpecimenInput input, Diagnostics diagnostics)
{
    readonly MagnetTerms terms = new(input, diagnostics);
    readonly MagnetCouplings couples = new(input, diagnostics);

    /// <summary>Resolves; null after an error.</summary>
    public static ResolvedMagnets? Resolve(MagnetSpecimenInput input, Diagnostics diagnostics) => new MagnetResolver(input, diagnostics).Resolve();

    ResolvedMagnets? Resolve()
    {
        int before = diagnostics.ErrorCount;
        foreach (MagnetInput twin in input.Magnets.Where((magnet, i) => input.Magnets.Take(i).Any(other => other.Name.Value == magnet.Name.Value)))
        {
            diagnostics.Error(MagnetCode.Name, twin.Name.Span, $"'{twin.Name.Value}' is named twice", "give every magnet a name of its own");
        }

        Sample? stack = null;
        if (input.Stack is not null)
        {
            stack = SampleResolver.Resolve(input.Stack, MagnetizationRule.Directed, diagnostics);
            if (stack is null)
            {
                return null;
            }

            CheckFixedLayers(stack);
        }

        ImmutableArray<MagnetBody?> bodies = [.. input.Magnets.Select(magnet => stack is null ? BodyOf(magnet) : BodyOf(magnet, stack))];
        ImmutableArray<Macrospin?> magnets = [.. input.Magnets.Select((magnet, i) => bodies[i] is { } body ? MagnetOf(magnet, body) : null)];
        ImmutableArray<IPairEnergy?> couplings = [.. input.Couplings.Select(coupling => couples.Of(coupling, bodies))];
        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        var sample = new MagnetSample(new MagnetSystem(magnets!, couplings!), MagnetTerms.FieldOf(input.Field), [.. input.Magnets.Select(magnet => magnet.Direction.Normalized())])
        {
            CurrentDensity = input.CurrentDensity?.Value,
            Stack = stack is null ? null : MovingStackOf(stack, magnets!),
        };
        return new ResolvedMagnets(sample, bodies!, stack);
    }

    MovingStack MovingStackOf(Sample stack, ImmutableArray<Macrospin> magnets) => new(
        stack.Spins!.Stack,
        [.. magnets.Select((magnet, i) => new DynamicLayer(IndexOf(stack, input.Magnets[i].Name.Value), magnet.Magnetization, magnet.GyromagneticRatio))],
        AreaOf(input.Pillar!));

    void CheckFixedLayers(Sample stack)
    {
        HashSet<string> moving = [.. input.Magnets.Select(magnet => magnet.Name.Value)];
        foreach (int i in stack.MagneticLayers)
        {
            SampleLayer layer = stack.Layers[i];
            bool written = stack.Spins!.Directions[i] is not null;
            if (moving.Contains(layer.Layer.Name) && written)
            {
                diagnostics.Error(StackCode.Magnetization, layer.Span, $"layer '{layer.Layer.Name}' moves, so that it has no direction of its own", "remove its `magnetization`; where it starts is the `direction` under `magnets`");
            }
            else if (!moving.Contains(layer.Layer.Name) && !written)
            {
                diagnostics.Error(StackCode.Magnetization, layer.Span, $"layer '{layer.Layer.Name}': its direction is missing", "write `magnetization: up` or a vector such as [1, 0, 0] to hold it, or name it under `magnets` to let it move");
            }
        }
    }

    static int IndexOf(Sample stack, string name) => stack.Layers.ToList().FindIndex(layer => layer.Layer.Name == name);

    static double AreaOf(PillarInput pillar) => pillar.X * pillar.Y * (pillar.IsEllipse ? Math.PI / 4 : 1);

    MagnetBody? BodyOf(MagnetInput magnet, Sample stack)
    {
        int index = IndexOf(stack, magnet.Name.Value);
        string[] candidates = [.. stack.MagneticLayers.Select(i => stack.Layers[i].Layer.Name)];
        if (index < 0 || !candidates.Contains(magnet.Name.Value))
        {
            diagnostics.Error(MagnetCode.Name, magnet.Name.Span, index < 0 ? $"the stack has no layer '{magnet.Name.Value}'" : $"layer '{magnet.Name.Value}' is not magnetic",
                Spelling.Nearest(magnet.Name.Value, candidates) is { } nearest ? $"did you mean {nearest}?" : $"its magnetic layers are {string.Join(", ", candidates.Take(12))}");
            return null;
        }

        SampleLayer layer = stack.Layers[index];
        if (!stack.Magnetizations.TryGetValue(layer.Material, out double magnetization) || magnetization <= 0)
        {
            diagnostics.Error(StackCode.Magnetization, layer.Span, $"layer '{layer.Layer.Name}': a layer that moves needs the saturation magnetization of {layer.Material}", $"write M_s: 800 kA/m with your value under `materials:` {layer.Material}");
            return null;
        }

        PillarInput pillar = input.Pillar!;
        double thickness = layer.Layer.Thickness, area = AreaOf(pillar);
        Matrix3D tensor = pillar.IsEllipse
            ? Demagnetization.EllipticCylinder(pillar.X / 2, pillar.Y / 2, thickness)
            : Demagnetization.Prism(new Vector3D(pillar.X, pillar.Y, thickness));
        return new MagnetBody(magnet.Name.Value, magnetization, area * thickness, thickness, area, tensor, pillar.IsEllipse ? null : new Vector3D(pillar.X, pillar.Y, thickness));
    }

    static MagnetBody BodyOf(MagnetInput magnet)
    {
        ShapeInput shape = magnet.Body!.Shape;
        ImmutableArray<double> a = shape.Axes;
        Matrix3D? given = shape.Demagnetization is { } written ? Matrix3D.Diagonal(written.Value[0], written.Value[1], written.Value[2]) : null;
        MagnetBody Body(double volume, double? thickness, double? area, Func<Matrix3D> own, Vector3D? edges = null) =>
            new(magnet.Name.Value, magnet.Body.Magnetization, volume, thickness, area, given ?? own(), edges);
        return shape.Kind switch
        {
            ShapeKind.Ellipsoid => Body(Math.PI / 6 * a[0] * a[1] * a[2], null, null, () => Demagnetization.Ellipsoid(0.5 * new Vector3D(a[0], a[1], a[2]))),
            ShapeKind.EllipticCylinder => Body(Math.PI / 4 * a[0] * a[1] * a[2], a[2], Math.PI / 4 * a[0] * a[1], () => Demagnetization.EllipticCylinder(a[0] / 2, a[1] / 2, a[2])),
            ShapeKind.Prism => Body(a[0] * a[1] * a[2], a[2], a[0] * a[1], () => Demagnetization.Prism(new Vector3D(a[0], a[1], a[2])), new Vector3D(a[0], a[1], a[2])),
            ShapeKind.Film => Body(a[0] * a[1], a[0], a[1], () => Matrix3D.Zero),
            _ => Body(a[0], null, null, () => Matrix3D.Zero),
        };
    }

    Macrospin? MagnetOf(MagnetInput magnet, MagnetBody body)
    {
        int before = diagnostics.ErrorCount;
        var energies = ImmutableArray.CreateBuilder<ILocalEnergy>();
        if (body.Demagnetization != Matrix3D.Zero)
        {
            energies.Add(new ShapeAnisotropy(body.Demagnetization));
        }

        foreach (AnisotropyInput anisotropy in magnet.Anisotropies)
        {
            if (terms.AnisotropyOf(anisotropy, body) is { } energy)
            {
                energies.Add(energy);
            }
        }

        ImmutableArray<PolarizedTorque?> torques = [.. magnet.Torques.Select(torque => terms.TorqueOf(torque, body))];
        IOrientationPotential? dissipative = terms.PotentialOf(magnet.Potentials?.DissipativeField, magnet.Potentials?.Dissipative);
        IOrientationPotential? reactive = terms.PotentialOf(magnet.Potentials?.ReactiveField, magnet.Potentials?.Reactive);
        return diagnostics.ErrorCount > before
            ? null
            : new Macrospin(body.Name, body.Magnetization, body.Volume, magnet.Damping, Macrospin.GyromagneticRatioOf(magnet.LandeFactor), energies.ToImmutable())
            {
                Torques = torques!,
                Dissipative = dissipative is null ? [] : [dissipative],
                Reactive = reactive is null ? [] : [reactive],
            };
    }
}
