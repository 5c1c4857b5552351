using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Benefits;

/// <summary>A document as it is shown.</summary>
public sealed record DocumentView
{
    /// <summary>The id.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The name.</summary>
    public required string DocumentName { get; init; }

    /// <summary>The description; null when there is none.</summary>
    public string? DocumentDescription { get; init; }

    /// <summary>The sort; null when nobody said.</summary>
    public DocumentType? DocumentType { get; init; }

    /// <summary>The priority; null when nobody said.</summary>
    public DocumentPriority? DocumentPriority { get; init; }

    /// <summary>The collection that it is in.</summary>
    public required string CollectionId { get; init; }

    /// <summary>The collection's name; null where only the document was asked for.</summary>
    public string? CollectionName { get; init; }

    /// <summary>Whether a file is stored.</summary>
    public bool HasFile { get; init; }

    /// <summary>The address of the content elsewhere; null when there is none.</summary>
    public string? DocumentUrl { get; init; }

    /// <summary>The tags; null when there are none.</summary>
    public IReadOnlyList<string>? DocumentTags { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTime UpdatedAt { get; init; }

    internal static DocumentView Of(Document document, string? collectionName = null) => new()
    {
        DocumentId = document.Id,
        DocumentName = document.Name,
        DocumentDescription = document.Description,
        DocumentType = document.Type,
        DocumentPriority = document.Priority,
        CollectionId = document.CollectionId,
        CollectionName = collectionName,
        HasFile = document.FileId is not null,
        DocumentUrl = document.Url,
        DocumentTags = document.Tags,
        CreatedAt = document.CreatedAt,
        UpdatedAt = document.UpdatedAt,
    };
}
