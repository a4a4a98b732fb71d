using FsCheck;
using FsCheck.Fluent;

namespace Larmor.Verification.Transport.Laws;

/// <summary>Checks a law on random networks; a failure prints the seed to replay and the smallest network that still fails.</summary>
static class Law
{
    /// <summary>Checks the law on as many networks as asked.</summary>
    /// <param name="count">Number of networks.</param>
    /// <param name="law">Throws when it does not hold.</param>
    /// <param name="reservoirs">Whether both ends are always reservoirs.</param>
    public static void Holds(int count, Action<NetworkSample> law, bool reservoirs = false)
    {
        Arbitrary<NetworkSample> networks = Arb.From(
            Gen.Choose(0, int.MaxValue - 1).Select(seed => new NetworkSample(RandomStack.Draw(seed, reservoirs), seed)),
            StackShrinker.Shrink);
        Config config = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(count).WithReplay(20260701, 40503);
        Check.One(config, Prop.ForAll(networks, law));
    }
}
