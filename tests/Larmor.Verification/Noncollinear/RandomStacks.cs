using System.Collections.Immutable;
using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Verification.Noncollinear;

/// <summary>Random stacks of two to five magnets with every kind of interface, end and extra channel; the same for the same seed.</summary>
sealed class RandomStacks(int seed)
{
    readonly Random random = new(seed);

    /// <summary>Whether directions are drawn from ±z only.</summary>
    public bool Collinear { get; init; }

    /// <summary>Whether precession and imaginary conductances are left out.</summary>
    public bool Reciprocal { get; init; }

    /// <summary>Whether ends are always reservoirs.</summary>
    public bool Closed { get; init; }

    public NoncollinearStack Next()
    {
        int magnets = random.Next(2, 6);
        var layers = ImmutableArray.CreateBuilder<SpinLayer>();
        var interfaces = ImmutableArray.CreateBuilder<SpinInterface>();
        bool leftLead = !Closed && random.Next(2) == 0, rightLead = !Closed && random.Next(2) == 0;
        for (int m = 0; m < magnets; m++)
        {
            if (m > 0)
            {
                // Pairs and direct contacts have no collinear counterpart with frozen extra channels.
                bool touching = !Collinear && random.Next(4) == 0;
                if (touching)
                {
                    interfaces.Add(random.Next(2) == 0 ? SpinInterface.Ideal : new MixingPair(Conductances(), Conductances()));
                }
                else
                {
                    interfaces.Add(Boundary(Side.Left));
                    layers.Add(new SpinLayer($"N{m}", Normal(random.Next(4) == 0 ? 0 : 1), Length(1e-9, 20e-9)));
                    interfaces.Add(Boundary(Side.Right));
                }
            }

            layers.Add(new SpinLayer($"F{m}", Magnet(out Magnetism magnetism), Length(1e-9, 15e-9), magnetism));
        }

        SpinEnd left = new SpinReservoir(Closed && random.Next(2) == 0 ? Conductances() : null), right = new SpinReservoir();
        if (leftLead)
        {
            left = new SpinLead(Normal());
            interfaces.Insert(0, Boundary(Side.Right));
        }

        if (rightLead)
        {
            right = Collinear || random.Next(2) == 0 ? new SpinLead(Normal()) : new SpinLead(Magnet(out Magnetism magnetism), magnetism);
            interfaces.Add(((SpinLead)right).Magnetism is null ? Boundary(Side.Left) : SpinInterface.Ideal);
        }

        return new NoncollinearStack(left, layers.ToImmutable(), interfaces.ToImmutable(), right, Drive.Current(1e11));
    }

    public Vector3D Direction()
    {
        if (Collinear)
        {
            return new(0, 0, random.Next(2) == 0 ? 1 : -1);
        }

        double z = (2 * random.NextDouble()) - 1;
        return Vector3D.FromAngles(Math.Acos(z), 2 * Math.PI * random.NextDouble());
    }

    public double Length(double low, double high) => low * Math.Pow(high / low, random.NextDouble());

    SpinInterface Boundary(Side magnetSide)
    {
        Side normalSide = magnetSide == Side.Left ? Side.Right : Side.Left;
        SpinInterface boundary = random.Next(2) == 0 ? SpinInterface.Ideal : new MixingInterface(magnetSide, Conductances());
        return boundary with
        {
            SpinFlips = random.Next(3) == 0 ? [new LumpedSpinFlip(normalSide, Length(1e13, 1e15))] : [],
            Reactions = random.Next(3) == 0
                ? [new InterfaceReaction("lumped", "s_dn", normalSide, "s_up", magnetSide, Length(1e13, 1e15))]
                : [],
        };
    }

    MixingConductances Conductances()
    {
        Complex mixing = new(Length(3e14, 3e15), Imaginary(3e14)), inner = new(Length(3e14, 3e15), Imaginary(3e14));
        var transmitted = new Complex(0.8 * Math.Sqrt(mixing.Real * inner.Real) * random.NextDouble(), Imaginary(2e14));
        return random.Next(2) == 0
            ? MixingConductances.Absorbing(Length(5e14, 5e15), Length(2e14, 2e15), mixing)
            : new MixingConductances(Length(5e14, 5e15), Length(2e14, 2e15), mixing, transmitted, inner);
    }

    double Imaginary(double scale) => Reciprocal ? 0 : scale * ((2 * random.NextDouble()) - 1);

    Medium Normal(double flip = 1)
    {
        double σ = Length(1e7, 8e7);
        return new("N", [new("s_up", σ), new("s_dn", σ)], [new("spin flip", "s_up", "s_dn", flip * Length(1e20, 1e22))]);
    }

    Medium Magnet(out Magnetism magnetism)
    {
        var channels = ImmutableArray.CreateBuilder<Channel>();
        var reactions = ImmutableArray.CreateBuilder<Reaction>();
        channels.Add(new("s_up", Length(5e6, 2e7)));
        channels.Add(new("s_dn", Length(2e6, 1e7)));
        reactions.Add(new("spin flip", "s_up", "s_dn", Length(1e21, 3e22)));
        int extras = random.Next(3);
        if (extras > 0)
        {
            channels.Add(new("d_dn", Length(1e6, 5e6)));
            reactions.Add(new("s-d", "s_dn", "d_dn", Length(2e22, 5e23)));
        }

        if (extras > 1)
        {
            channels.Add(new("d_up", Length(1e6, 3e6)));
            reactions.Add(new("up", "s_up", "d_up", Length(2e22, 5e23)));
            reactions.Add(new("cross", "s_dn", "d_up", Length(1e21, 5e22)));
        }

        var medium = new Medium("F", channels.ToImmutable(), reactions.ToImmutable());
        magnetism = new Magnetism(Direction(), new TransverseChannel(
            Length(3e6, 1e7), Length(1e21, 5e22), Length(1e23, 3e24), Reciprocal ? 0 : -Length(1e23, 3e24)));
        return medium;
    }
}

/// <summary>Changes applied to whole stacks.</summary>
static class Transformed
{
    public static NoncollinearStack Turned(NoncollinearStack stack, Func<Vector3D, Vector3D> map) => stack with
    {
        Left = Turned(stack.Left, map),
        Right = Turned(stack.Right, map),
        Layers = [.. stack.Layers.Select(layer => layer with { Magnetism = Turned(layer.Magnetism, map) })],
    };

    /// <summary>The stack seen from the other side: order and sides exchanged, current reversed.</summary>
    public static NoncollinearStack Mirrored(NoncollinearStack stack) => new(
        stack.Right, [.. stack.Layers.Reverse()], [.. stack.Interfaces.Reverse().Select(Mirrored)], stack.Left,
        stack.Drive with { Value = -stack.Drive.Value });

    static SpinInterface Mirrored(SpinInterface boundary)
    {
        SpinInterface other = boundary switch
        {
            MixingInterface mixing => mixing with { MagnetSide = Other(mixing.MagnetSide) },
            MixingPair pair => pair with { Left = pair.Right, Right = pair.Left },
            _ => boundary,
        };
        return other with
        {
            SpinFlips = [.. boundary.SpinFlips.Select(flip => flip with { Side = Other(flip.Side) })],
            Reactions = [.. boundary.Reactions.Select(reaction => reaction with { SideA = Other(reaction.SideA), SideB = Other(reaction.SideB) })],
        };
    }

    static Side Other(Side side) => side == Side.Left ? Side.Right : Side.Left;

    static SpinEnd Turned(SpinEnd end, Func<Vector3D, Vector3D> map) =>
        end is SpinLead lead ? lead with { Magnetism = Turned(lead.Magnetism, map) } : end;

    static Magnetism? Turned(Magnetism? magnetism, Func<Vector3D, Vector3D> map) =>
        magnetism is null ? null : magnetism with { Direction = map(magnetism.Direction) };
}
