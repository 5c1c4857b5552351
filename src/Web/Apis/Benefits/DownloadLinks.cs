using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>Signed links to stored files. What is signed says who asked, for which document, until when.</summary>
public sealed class DownloadLinks(IDataProtectionProvider protection, IHttpContextAccessor accessor, ICaller caller)
{
    /// <summary>The query parameter that carries the signature.</summary>
    public const string Parameter = "signature";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("PlanPlatform.DownloadLinks").ToTimeLimitedDataProtector();

    /// <summary>An absolute address at which the caller's document can be had for an hour.</summary>
    public string Sign(string documentId)
    {
        var request = accessor.HttpContext!.Request;
        var claim = new LinkClaim(documentId, caller.Current!.ApplicationId, caller.OrganisationId, caller.Current.OrganisationDomain, caller.Current.PersonId);
        var signature = _protector.Protect(claim.Serialise(), Lifetime);

        // HTTP/1.0 knows no Host; then the address that was connected to is all there is.
        var connection = accessor.HttpContext.Connection;
        var host = request.Host.HasValue ? request.Host : new HostString(connection.LocalIpAddress?.ToString() ?? "localhost", connection.LocalPort);
        return $"{request.Scheme}://{host}{request.PathBase}/download/{Uri.EscapeDataString(documentId)}?{Parameter}={signature}";
    }

    /// <summary>Who signed for this document; null when the signature is altered, expired or another document's.</summary>
    public Caller? Verify(string documentId, string signature)
    {
        try
        {
            var claim = LinkClaim.Parse(_protector.Unprotect(signature));

            // Reading base64url is lenient: padding, blanks and unused bits would make other links of the one that was given.
            var isAsGiven = WebEncoders.Base64UrlEncode(WebEncoders.Base64UrlDecode(signature)) == signature;
            return isAsGiven && claim.DocumentId == documentId
                ? new Caller(claim.ApplicationId, claim.OrganisationId, claim.OrganisationDomain, claim.PersonId, [Domain.Access.Scopes.Benefits])
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
