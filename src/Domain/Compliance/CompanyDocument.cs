using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Compliance;

/// <summary>A document of a company's plans. Its bytes are in the file store.</summary>
public sealed class CompanyDocument : Entity
{
    private CompanyDocument()
    {
    }

    /// <summary>The document's id.</summary>
    public int Id { get; private set; }

    /// <summary>The company.</summary>
    public int CompanyId { get; private set; }

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is.</summary>
    public CompanyDocumentKind Kind { get; private set; }

    /// <summary>The stored file's id.</summary>
    public string FileId { get; private set; } = "";

    /// <summary>The stored file's media type.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>The stored file's size in bytes.</summary>
    public long Size { get; private set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>A new document whose file is stored already.</summary>
    public static CompanyDocument Create(int id, int companyId, string name, CompanyDocumentKind kind, StoredFile file, DateTime now) => new()
    {
        Id = id,
        CompanyId = companyId,
        Name = name,
        Kind = kind,
        FileId = file.Id,
        ContentType = file.ContentType,
        Size = file.Size,
        CreatedAt = now,
    };
}
