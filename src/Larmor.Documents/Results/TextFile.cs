namespace Larmor.Documents.Results;

/// <summary>A text for another program; becomes a file of its name and a part of the report.</summary>
public sealed record TextFile
{
    /// <summary>Makes a text.</summary>
    /// <param name="name">File name without ending: letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="title">What it is for.</param>
    /// <param name="text">Its content, with line feeds.</param>
    /// <exception cref="ArgumentException">The name does not suit a file.</exception>
    public TextFile(string name, string title, string text)
    {
        Name = ResultName.Checked(name, nameof(name));
        Title = title;
        Text = text;
    }

    /// <summary>File name without ending.</summary>
    public string Name { get; }

    /// <summary>Name of the file.</summary>
    public string FileName => Name + ".txt";

    /// <summary>What it is for.</summary>
    public string Title { get; }

    /// <summary>Its content.</summary>
    public string Text { get; }
}
