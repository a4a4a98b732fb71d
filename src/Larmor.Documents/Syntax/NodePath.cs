namespace Larmor.Documents.Syntax;

/// <summary>
/// Where a node sits: keys joined by dots, list elements as <c>[index]</c> from 1. The root has no parent and an empty text.
/// </summary>
/// <param name="Parent">The node that holds it.</param>
/// <param name="Key">Its key, when the parent is a map.</param>
/// <param name="Index">Its place from 1, when the parent is a list.</param>
public sealed record NodePath(NodePath? Parent, string? Key, int Index)
{
    /// <summary>The whole document.</summary>
    public static NodePath Root { get; } = new(null, null, 0);

    /// <summary>The path as text, such as <c>stack.layers[2].thickness</c>.</summary>
    public override string ToString()
    {
        if (Parent is null)
        {
            return "";
        }

        string before = Parent.ToString();
        return Key is null ? $"{before}[{Index}]" : before.Length == 0 ? Key : $"{before}.{Key}";
    }
}
