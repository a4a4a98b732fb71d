using Larmor.Physics.Magnetics.Walls;

namespace Larmor.Experiments;

/// <summary>A wall with what drives it.</summary>
/// <param name="Medium">The magnet.</param>
/// <param name="Drive">Drift and field.</param>
/// <param name="Lattice">Cells on which the Landau–Lifshitz–Gilbert equation is solved beside the models; null without.</param>
public sealed record DomainWallCase(WallMedium Medium, WallDrive Drive, WallRow? Lattice);

/// <summary>A row of cells that moves along with the wall.</summary>
/// <param name="Cell">Length of a cell in m.</param>
/// <param name="Count">Number of cells.</param>
public sealed record WallRow(double Cell, int Count);
