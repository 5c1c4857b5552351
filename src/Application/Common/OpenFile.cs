namespace PlanPlatform.Application.Common;

/// <summary>A stored file that is open for reading.</summary>
/// <param name="Content">The bytes; whoever asked closes it.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Name">The document's name, with the extension that is usual for its type where it has none.</param>
public sealed record OpenFile(Stream Content, string ContentType, string Name);
