namespace PlanPlatform.Domain.Common;

/// <summary>A document's file. The bytes are in the file store under its id.</summary>
/// <param name="Id">The file's own id: a document whose file is replaced gets a new one, so that a crash leaves either the old or the new.</param>
/// <param name="ContentType">The media type that the caller named.</param>
/// <param name="Size">Bytes.</param>
public sealed record StoredFile(string Id, string ContentType, long Size)
{
    /// <summary>The largest file: 25 MiB, in bytes.</summary>
    public const int MaxSize = 25 * 1024 * 1024;

    /// <summary>The longest media type, in characters (RFC 6838 4.2: 127 for each half).</summary>
    public const int ContentTypeMaxLength = 255;

    /// <summary>A file that is about to be stored.</summary>
    public static StoredFile New(string contentType, long size, DateTime now) => new(TimeOrderedId.New(now), contentType, size);
}
