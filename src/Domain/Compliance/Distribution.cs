using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Compliance;

/// <summary>That a document is sent to every participant of its company who can be reached by e-mail.</summary>
public sealed class Distribution : Entity
{
    /// <summary>The longest public address, in characters.</summary>
    public const int SiteMaxLength = 1000;

    private Distribution()
    {
    }

    /// <summary>The distribution's id.</summary>
    public int Id { get; private set; }

    /// <summary>The document.</summary>
    public int DocumentId { get; private set; }

    /// <summary>The document.</summary>
    public CompanyDocument? Document { get; private set; }

    /// <summary>The document's company.</summary>
    public int CompanyId { get; private set; }

    /// <summary>The server's public address, from which the mails' links are made, without a trailing slash.</summary>
    public string Site { get; private set; } = "";

    /// <summary>How many participants it is sent to.</summary>
    public int Total { get; private set; }

    /// <summary>How many mails were handed over.</summary>
    public int Sent { get; private set; }

    /// <summary>How many mails were given up.</summary>
    public int Failed { get; private set; }

    /// <summary>How many participants had no e-mail address when it began.</summary>
    public int Unreachable { get; private set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>A distribution that begins. Whom it goes to is found where their deliveries are made.</summary>
    public static Distribution Begin(int id, CompanyDocument document, string site, DateTime now) =>
        new() { Id = id, DocumentId = document.Id, CompanyId = document.CompanyId, Site = site, CreatedAt = now };
}
