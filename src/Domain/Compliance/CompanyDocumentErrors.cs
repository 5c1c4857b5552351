using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Compliance;

/// <summary>Why a request about companies' documents and their distributions is refused.</summary>
public static class CompanyDocumentErrors
{
    /// <summary>There is no such document, or not of a company that the user manages.</summary>
    public static readonly Error DocumentNotFound = new("company_document.not_found", ErrorKind.NotFound, "There is no such document.");

    /// <summary>There is no such distribution, or not of a company that the user manages.</summary>
    public static readonly Error DistributionNotFound = new("distribution.not_found", ErrorKind.NotFound, "There is no such distribution.");

    /// <summary>The link is none of ours, or its document was deleted.</summary>
    public static readonly Error NoticeNotFound = new("notice.not_found", ErrorKind.NotFound, "This document is no longer offered.");

    /// <summary>The mails' links can't be made: the server's public address isn't known.</summary>
    public static readonly Error SiteUnknown = new(
        "distribution.site_unknown",
        ErrorKind.Conflict,
        "The server doesn't know its public address, which the mails' links need: its operator must set OAuth:Issuer, or AllowedHosts to its host names.");
}
