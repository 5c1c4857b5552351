using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Benefits;

/// <summary>A document of a collection, associated with any number of plans. Its content is a stored file, or an address, or nothing.</summary>
public sealed class Document : Entity, INamed
{
    /// <summary>The longest address, in characters.</summary>
    public const int UrlMaxLength = 2000;

    /// <summary>The most tags.</summary>
    public const int MaxTags = 50;

    /// <summary>The longest tag, in Unicode code points.</summary>
    public const int TagMaxLength = 100;

    private readonly List<DocumentPlan> _plans = [];

    private Document()
    {
    }

    /// <summary>The organisation that it belongs to; with <see cref="Id"/> the key.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The id (<see cref="TimeOrderedId"/>).</summary>
    public string Id { get; private set; } = "";

    /// <summary>The collection that it is in.</summary>
    public string CollectionId { get; private set; } = "";

    /// <summary>The collection that it is in.</summary>
    public Collection? Collection { get; private set; }

    /// <summary>The name, which is also the name under which it is downloaded.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The description; null when there is none.</summary>
    public string? Description { get; private set; }

    /// <summary>The sort; null when nobody said.</summary>
    public DocumentType? Type { get; private set; }

    /// <summary>The priority; null when nobody said.</summary>
    public DocumentPriority? Priority { get; private set; }

    /// <summary>The tags; null when there are none.</summary>
    public IReadOnlyList<string>? Tags { get; private set; }

    /// <summary>The stored file's id; null when there is none.</summary>
    public string? FileId { get; private set; }

    /// <summary>The stored file's media type; null when there is none.</summary>
    public string? FileType { get; private set; }

    /// <summary>The stored file's size in bytes; null when there is none.</summary>
    public long? FileSize { get; private set; }

    /// <summary>The address of the content elsewhere; null when there is none.</summary>
    public string? Url { get; private set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTime UpdatedAt { get; private set; }

    /// <summary>The plans that it is associated with.</summary>
    public IReadOnlyList<DocumentPlan> Plans => _plans;

    /// <summary>A new document.</summary>
    public static Document Create(int organisationId, string collectionId, DocumentContent content, DateTime now)
    {
        var document = new Document
        {
            OrganisationId = organisationId,
            Id = TimeOrderedId.New(now),
            CollectionId = collectionId,
            CreatedAt = now,
        };
        document.Change(null, content, now);
        return document;
    }

    /// <summary>Changes what is given; null leaves a member as it is. A file takes the place of an address, and the other way round.</summary>
    public void Change(string? collectionId, DocumentContent content, DateTime now)
    {
        CollectionId = collectionId ?? CollectionId;
        Name = content.Name ?? Name;
        Description = content.Description ?? Description;
        Type = content.Type ?? Type;
        Priority = content.Priority ?? Priority;
        Tags = content.Tags ?? Tags;
        if (content.File is not null || content.Url is not null)
            (FileId, FileType, FileSize, Url) = (content.File?.Id, content.File?.ContentType, content.File?.Size, content.Url);
        if (content.PlanIds is { } planIds)
        {
            _plans.RemoveAll(link => !planIds.Contains(link.PlanId, StringComparer.Ordinal));
            _plans.AddRange(planIds.Except(_plans.Select(link => link.PlanId), StringComparer.Ordinal).Select(id => new DocumentPlan(id)).ToList());
        }

        UpdatedAt = now;
    }
}
