namespace PlanPlatform.Application.Access;

/// <summary>An authorization request (RFC 6749 4.1.1, RFC 7636 4.3). A parameter without a value counts as left out.</summary>
public sealed record AuthorizationRequest
{
    /// <summary>The application's id.</summary>
    public string? ClientId { get; init; }

    /// <summary>Where to answer to.</summary>
    public string? RedirectUri { get; init; }

    /// <summary>Always <c>code</c>.</summary>
    public string? ResponseType { get; init; }

    /// <summary>The scopes that are asked for, parted by spaces.</summary>
    public string? Scope { get; init; }

    /// <summary>The PKCE challenge.</summary>
    public string? Challenge { get; init; }

    /// <summary>The PKCE method.</summary>
    public string? ChallengeMethod { get; init; }

    /// <summary>The names of the parameters that were sent more than once.</summary>
    public IReadOnlyList<string> Repeated { get; init; } = [];
}
