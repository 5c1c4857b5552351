using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>A code that waits to be exchanged for tokens (RFC 6749 4.1.2). The exchange removes it and begins a <see cref="TokenChain"/>, which remembers it.</summary>
public sealed class AuthorizationCode : Entity
{
    /// <summary>How long it works: ten minutes.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private AuthorizationCode()
    {
    }

    /// <summary>The row's id (<see cref="TimeOrderedId"/>).</summary>
    public string Id { get; private set; } = "";

    /// <summary>SHA-256 of the code.</summary>
    [Sensitive]
    public byte[] Hash { get; private set; } = [];

    /// <summary>The approval under which it was issued.</summary>
    public string GrantId { get; private set; } = "";

    /// <summary>The approval under which it was issued.</summary>
    public Grant? Grant { get; private set; }

    /// <summary>What was approved this time, parted by spaces.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>The address that the code was sent to.</summary>
    public string RedirectUri { get; private set; } = "";

    /// <summary>Whether the authorization request named the address, so that the exchange must too.</summary>
    public bool IsRedirectUriNamed { get; private set; }

    /// <summary>The PKCE challenge; null where none was sent.</summary>
    public string? Challenge { get; private set; }

    /// <summary>When it stops working, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>A new code.</summary>
    public static AuthorizationCode Issue(OpaqueToken code, Grant grant, string scope, RedirectTarget target, string? challenge, DateTime now) => new()
    {
        Id = TimeOrderedId.New(now),
        Hash = code.ToHash(),
        Grant = grant,
        Scope = scope,
        RedirectUri = target.Uri,
        IsRedirectUriNamed = target.IsNamed,
        Challenge = challenge,
        ExpiresAt = now + Lifetime,
    };

    /// <summary>Why it can't be exchanged by this request; null when it can. A failed exchange doesn't use it up.</summary>
    /// <param name="applicationId">The application that asks.</param>
    /// <param name="redirectUri">The <c>redirect_uri</c> that it sends; null for none.</param>
    /// <param name="verifier">The <c>code_verifier</c> that it sends; null for none.</param>
    /// <param name="now">Now, UTC.</param>
    public Error? Refuse(int applicationId, string? redirectUri, string? verifier, DateTime now)
    {
        // RFC 6749 4.1.3: the code is bound to the client.
        if (Grant!.ApplicationId != applicationId)
            return AccessErrors.InvalidGrant;

        // RFC 6749 4.1.2: a code expires shortly after it is issued.
        if (ExpiresAt <= now)
            return AccessErrors.InvalidGrant with { Message = "The code has expired." };

        // RFC 6749 4.1.3: the same redirect URI as in the authorization request.
        if (redirectUri is null ? IsRedirectUriNamed : redirectUri != RedirectUri)
            return AccessErrors.InvalidGrant with { Message = "The redirect_uri is not that of the authorization request." };

        // RFC 7636 4.6, and RFC 9700 2.1.1 against a downgrade: no verifier for a code that was issued without a challenge.
        var isProven = Challenge is null ? verifier is null : verifier is not null && CodeChallenge.IsMadeFrom(Challenge, verifier);
        return isProven ? null : AccessErrors.InvalidGrant with { Message = "The code_verifier does not fit the code_challenge." };
    }
}
