using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Benefits;

/// <summary>What a caller says of a document; null where it says nothing.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">The description.</param>
/// <param name="Type">The sort.</param>
/// <param name="Priority">The priority.</param>
/// <param name="Tags">The tags, all of them.</param>
/// <param name="File">The stored file.</param>
/// <param name="Url">The address of the content elsewhere.</param>
/// <param name="PlanIds">The plans to associate, all of them, each once.</param>
public sealed record DocumentContent(
    string? Name,
    string? Description,
    DocumentType? Type,
    DocumentPriority? Priority,
    IReadOnlyList<string>? Tags,
    StoredFile? File,
    string? Url,
    IReadOnlyList<string>? PlanIds);
