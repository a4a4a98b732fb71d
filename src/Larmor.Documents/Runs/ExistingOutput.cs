namespace Larmor.Documents.Runs;

/// <summary>What to do about output that is there already.</summary>
public enum ExistingOutput
{
    /// <summary>Leave it alone and raise an error.</summary>
    Refuse,

    /// <summary>Replace it (<c>--force</c>), provided that Larmor wrote everything in it.</summary>
    Replace,

    /// <summary>Go on with an unfinished sweep (<c>--resume</c>); starts one where there is nothing yet.</summary>
    Resume,
}
