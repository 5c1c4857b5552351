using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Storage;

/// <summary>Something that a person stored. The bytes are in the file store under its id.</summary>
public sealed class StorageObject : Entity
{
    /// <summary>The largest object: 100 MiB, in bytes.</summary>
    public const int MaxSize = 100 * 1024 * 1024;

    private StorageObject()
    {
    }

    /// <summary>The object's id (<see cref="TimeOrderedId"/>), and its file's.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The owner's home organisation.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>Who stored it.</summary>
    public int OwnerId { get; private set; }

    /// <summary>The name; several objects may have the same.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The media type that the caller named.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>When it was stored, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>An object whose file is stored already.</summary>
    public static StorageObject Create(Allotment owner, StoredFile file, string name, DateTime now) => new()
    {
        Id = file.Id,
        OrganisationId = owner.OrganisationId,
        OwnerId = owner.PersonId,
        Name = name,
        ContentType = file.ContentType,
        Size = file.Size,
        CreatedAt = now,
    };
}
