namespace Larmor.Physics.Materials;

/// <summary>A publication that values are taken from. What could not be confirmed is null, never guessed.</summary>
/// <param name="Key">Key in reference lists, unique in the library.</param>
public sealed record Source(string Key)
{
    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Authors, joined by <c> and </c> as BibTeX wants them.</summary>
    public string? Authors { get; init; }

    /// <summary>Journal, abbreviated.</summary>
    public string? Journal { get; init; }

    /// <summary>Volume.</summary>
    public string? Volume { get; init; }

    /// <summary>First page or article number.</summary>
    public string? Page { get; init; }

    /// <summary>Year of publication, or of the preprint when only that is known.</summary>
    public int? Year { get; init; }

    /// <summary>DOI without a resolver in front.</summary>
    public string? Doi { get; init; }

    /// <summary>arXiv identifier, for example <c>1310.4364</c>.</summary>
    public string? Eprint { get; init; }
}
