using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Coupling;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Magnetics.Potentials;
using Larmor.Physics.Magnetics.Torques;
using Larmor.Physics.Quantities;
using Larmor.Physics.Transport.Noncollinear;

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
        ImmutableArray<IPairEnergy?> couplings = [.. input.Couplings.Select(coupling => CouplingOf(coupling, bodies))];
        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        var sample = new MagnetSample(new MagnetSystem(magnets!, couplings!), FieldOf(input.Field), [.. input.Magnets.Select(magnet => Unit(magnet.Direction))])
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
            if (AnisotropyOf(anisotropy, body) is { } energy)
            {
                energies.Add(energy);
            }
        }

        ImmutableArray<PolarizedTorque?> torques = [.. magnet.Torques.Select(torque => TorqueOf(torque, body))];
        IOrientationPotential? dissipative = PotentialOf(magnet.Potentials?.DissipativeField, magnet.Potentials?.Dissipative);
        IOrientationPotential? reactive = PotentialOf(magnet.Potentials?.ReactiveField, magnet.Potentials?.Reactive);
        return diagnostics.ErrorCount > before
            ? null
            : new Macrospin(body.Name, body.Magnetization, body.Volume, magnet.Damping, Macrospin.GyromagneticRatioOf(magnet.LandeFactor), energies.ToImmutable())
            {
                Torques = torques!,
                Dissipative = dissipative is null ? [] : [dissipative],
                Reactive = reactive is null ? [] : [reactive],
            };
    }

    ILocalEnergy? AnisotropyOf(AnisotropyInput anisotropy, MagnetBody body)
    {
        switch (anisotropy.Kind)
        {
            case AnisotropyKind.Uniaxial:
                return new UniaxialAnisotropy(anisotropy.First, anisotropy.Second, Unit(anisotropy.Axis));
            case AnisotropyKind.Surface when body.Thickness is { } thickness:
                return new UniaxialAnisotropy(anisotropy.First / thickness, 0, Unit(anisotropy.Axis));
            case AnisotropyKind.Surface:
                diagnostics.Error(MagnetCode.Axes, anisotropy.Span, $"magnet '{body.Name}': an anisotropy of the surface needs a thickness, which this shape does not have", "write a shape with a thickness: prism, elliptic_cylinder, or thickness and area");
                return null;
            default:
                Vector3D first = Unit(anisotropy.Axis), second = Unit(anisotropy.SecondAxis);
                if (Math.Abs(first.Dot(second)) < 1e-6)
                {
                    return new CubicAnisotropy(anisotropy.First, anisotropy.Second, first, second);
                }

                diagnostics.Error(MagnetCode.Axes, anisotropy.Span, $"magnet '{body.Name}': the two cubic axes are not at right angles", "write for instance cubic: [[1, 0, 0], [0, 1, 0]]");
                return null;
        }
    }

    /// <summary>Fields of the Slonczewski form at J, eq. (M-16): a = −ħ J P/(2 e M_s t), electrons coming from the polarizer at J &lt; 0; b = −ħ J ε′/(e M_s t).</summary>
    PolarizedTorque? TorqueOf(TorqueTermInput torque, MagnetBody body)
    {
        if (torque.Polarization is not { } polarization)
        {
            return PolarizedTorque.Symmetric(Unit(torque.Polarizer), torque.DampingLike, torque.FieldLike);
        }

        if (input.CurrentDensity is not { } current)
        {
            diagnostics.Error(MagnetCode.Torque, torque.Span, $"magnet '{body.Name}': a torque given by P needs a current", "add drive: {current_density: 1e11 A/m^2}, or give the torque by damping_like and field_like");
            return null;
        }

        if (body.Thickness is not { } thickness)
        {
            diagnostics.Error(MagnetCode.Torque, torque.Span, $"magnet '{body.Name}': a torque given by P needs a thickness, which this shape does not have", "write a shape with a thickness: prism, elliptic_cylinder, or thickness and area");
            return null;
        }

        double unit = -Constants.ReducedPlanck * current.Value / (Constants.ElementaryCharge * body.Magnetization * thickness);
        return new PolarizedTorque(
            Unit(torque.Polarizer), unit * polarization / 2, unit * torque.SecondaryTorque, AngularAsymmetry.Slonczewski(torque.Asymmetry), AngularAsymmetry.None);
    }

    IOrientationPotential? PotentialOf(SpinVector? field, Located<string>? expression)
    {
        if (field is { } b && expression is { } both)
        {
            diagnostics.Error(DiagnosticCode.KeyConflict, both.Span, "potentials: a field and an expression exclude each other", "add the field to the expression: b_x*ux + b_y*uy + b_z*uz");
            return null;
        }

        if (field is { } linear)
        {
            return new LinearPotential(ToVector(linear));
        }

        if (expression is not { } text)
        {
            return null;
        }

        if (Expression.TryParse(text.Value, out Expression? potential, out ExpressionFault? fault))
        {
            return potential;
        }

        bool sameText = text.Span.Text == text.Value;
        diagnostics.Error(MagnetCode.Expression, sameText ? text.Span.At(fault.Offset) : text.Span, $"potentials: {fault.Message}", fault.Hint);
        return null;
    }

    IPairEnergy? CouplingOf(CouplingInput coupling, ImmutableArray<MagnetBody?> bodies)
    {
        int[] places = [.. coupling.Between.Select(name =>
        {
            int place = input.Magnets.Select(magnet => magnet.Name.Value).ToList().IndexOf(name.Value);
            if (place < 0)
            {
                string[] names = [.. input.Magnets.Select(magnet => magnet.Name.Value)];
                diagnostics.Error(MagnetCode.Name, name.Span, $"no magnet is called '{name.Value}'", Spelling.Nearest(name.Value, names) is { } nearest ? $"did you mean {nearest}?" : $"the magnets are {string.Join(", ", names.Take(12))}");
            }

            return place;
        })];
        if (places.Min() < 0)
        {
            return null;
        }

        if (places[0] == places[1])
        {
            diagnostics.Error(MagnetCode.Name, coupling.Between[1].Span, $"'{coupling.Between[1].Value}' cannot be coupled to itself", "name another magnet");
            return null;
        }

        if (bodies[places[0]] is not { } a || bodies[places[1]] is not { } b)
        {
            return null;
        }

        if (coupling.Distance is { } distance)
        {
            var displacement = new Vector3D(distance[0], distance[1], distance[2]);
            return a.Edges is { } first && b.Edges is { } second
                ? DipolarCoupling.BetweenPrisms(places[0], places[1], a.Magnetization, b.Magnetization, first, second, displacement)
                : DipolarCoupling.BetweenPoints(places[0], places[1], a.Magnetization * a.Volume, b.Magnetization * b.Volume, displacement);
        }

        if (a.Area is not { } areaA || b.Area is not { } areaB)
        {
            diagnostics.Error(MagnetCode.Torque, coupling.Span, "an exchange through a spacer needs areas, which these shapes do not have", "write shapes with an area: prism, elliptic_cylinder, or thickness and area");
            return null;
        }

        return new InterlayerExchange(places[0], places[1], Math.Min(areaA, areaB), coupling.Bilinear, coupling.Biquadratic);
    }

    static AppliedField FieldOf(FieldInput? field)
    {
        if (field is null)
        {
            return AppliedField.None;
        }

        var sources = ImmutableArray.CreateBuilder<FieldSource>();
        sources.Add(new FieldSource(field.Value * Unit(field.Along), new Steady(1)));
        if (field.Alternating is { } ac)
        {
            sources.Add(new FieldSource(ac.Amplitude * Unit(ac.Along), new Oscillation(ac.Frequency, 0)));
        }

        if (field.Pulse is { } pulse)
        {
            sources.Add(new FieldSource(pulse.Value * Unit(pulse.Along), new Pulse(pulse.Start, pulse.Length, 0, 0)));
        }

        return new AppliedField(sources.ToImmutable());
    }

    static Vector3D Unit(SpinVector vector) => ToVector(vector.Normalized());

    static Vector3D ToVector(SpinVector vector) => new(vector.X, vector.Y, vector.Z);
}
