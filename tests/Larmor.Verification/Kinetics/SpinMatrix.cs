namespace Larmor.Verification.Kinetics;

/// <summary>A distribution f̂ = (f + f·σ)/2 by its components, with the products that a spin flip takes, n along z.</summary>
readonly record struct SpinMatrix(double One, double X, double Y, double Z)
{
    /// <summary>½{w, f̃′ − f̂} of an isotropic distribution, w = 1 − p σ_z, in units of 1/τ_sf; f̃ is spin-reversed, or not where printed so.</summary>
    public static SpinMatrix Flips(double p, SpinMatrix f, bool reversed) =>
        (reversed ? new SpinMatrix(0, -2 * f.X, -2 * f.Y, -2 * f.Z) : default).Weighted(p);

    /// <summary>What leaves: −½{w, f̂}.</summary>
    public static SpinMatrix Out(double p, SpinMatrix f) => new SpinMatrix(-f.One, -f.X, -f.Y, -f.Z).Weighted(p);

    /// <summary>½{1 − p σ_z, f̂}: unit matrices commute, σ_z² = 1 and {σ_z, σ_x} = 0.</summary>
    SpinMatrix Weighted(double p)
    {
        var two = new System.Numerics.Complex[,] { { (One + Z) / 2, new(X / 2, -Y / 2) }, { new(X / 2, Y / 2), (One - Z) / 2 } };
        double[] w = [1 - p, 1 + p];
        for (int i = 0; i < 2; i++)
        {
            for (int j = 0; j < 2; j++)
            {
                two[i, j] *= (w[i] + w[j]) / 2;
            }
        }

        return new SpinMatrix(
            (two[0, 0] + two[1, 1]).Real, (two[0, 1] + two[1, 0]).Real, (two[1, 0] - two[0, 1]).Imaginary, (two[0, 0] - two[1, 1]).Real);
    }
}
