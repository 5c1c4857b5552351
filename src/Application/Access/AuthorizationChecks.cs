using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

// What an authorization request must be, one rule each, in the order in which they are judged once it is known where to answer.
internal static class AuthorizationChecks
{
    private static readonly Func<AuthorizationRequest, AuthorizationParties, Error?>[] InOrder =
    [
        NothingIsRepeated, ApplicationMayUseCodes, ResponseTypeIsCode, ScopesAreRegistered, PublicApplicationsSendAChallenge, ChallengeIsS256, PersonMayApprove,
    ];

    // RFC 6749 4.1.2.1: without a client and a redirect URI that belong together nothing is redirected. A repeated one is no one's.
    public static Result<RedirectTarget> FindTarget(AuthorizationRequest request, AuthorizationParties? parties)
    {
        if (parties is null || request.Repeated.Contains("client_id", StringComparer.Ordinal))
            return AccessErrors.UnknownApplication;
        if (request.Repeated.Contains("redirect_uri", StringComparer.Ordinal))
            return AccessErrors.UnregisteredRedirectUri;
        return parties.Application.FindRedirect(request.RedirectUri) is { } target ? target : AccessErrors.UnregisteredRedirectUri;
    }

    public static Error? FirstProblem(AuthorizationRequest request, AuthorizationParties parties) =>
        InOrder.Select(check => check(request, parties)).FirstOrDefault(problem => problem is not null);

    public static IReadOnlyList<string> ScopesOf(AuthorizationRequest request, ClientApplication application) =>
        Scopes.Asked(request.Scope, application.DefaultScopes);

    // RFC 6749 3.1: parameters come once.
    private static Error? NothingIsRepeated(AuthorizationRequest request, AuthorizationParties parties) =>
        request.Repeated.Count == 0 ? null : Invalid($"The parameter {request.Repeated[0]} is repeated.");

    // RFC 6749 4.1.2.1: unauthorized_client.
    private static Error? ApplicationMayUseCodes(AuthorizationRequest request, AuthorizationParties parties) =>
        parties.Application.GrantTypes.HasFlag(GrantTypes.AuthorizationCode) ? null : AccessErrors.UnauthorizedClient;

    // RFC 6749 3.1.1; RFC 9700 2.1.2: no implicit grant.
    private static Error? ResponseTypeIsCode(AuthorizationRequest request, AuthorizationParties parties) => request.ResponseType switch
    {
        "code" => null,
        null => Invalid("The parameter response_type is missing."),
        _ => AccessErrors.UnsupportedResponseType,
    };

    // RFC 6749 3.3: never more than the application is registered for.
    private static Error? ScopesAreRegistered(AuthorizationRequest request, AuthorizationParties parties)
    {
        var asked = ScopesOf(request, parties.Application);
        return asked.Count > 0 && Scopes.Hold(parties.Application.AllowedScopes, asked)
            ? null
            : AccessErrors.InvalidScope;
    }

    // RFC 9700 2.1.1: public clients must use PKCE.
    private static Error? PublicApplicationsSendAChallenge(AuthorizationRequest request, AuthorizationParties parties) =>
        parties.Application.IsConfidential || request.Challenge is not null ? null : Invalid("A public application must send a code_challenge.");

    // RFC 7636 4.4.1. Without a method the challenge would be plain (RFC 7636 4.3), which is refused.
    private static Error? ChallengeIsS256(AuthorizationRequest request, AuthorizationParties parties)
    {
        if (request.Challenge is null)
            return request.ChallengeMethod is null ? null : Invalid("The code_challenge is missing.");
        if (request.ChallengeMethod != CodeChallenge.Method)
            return Invalid("The code_challenge_method must be S256.");
        return CodeChallenge.IsWellFormed(request.Challenge) ? null : Invalid("The code_challenge must be 43 characters of base64url.");
    }

    // An internal application is for the people of its own organisation.
    private static Error? PersonMayApprove(AuthorizationRequest request, AuthorizationParties parties) =>
        parties.Person is { } person && parties.Application.IsInternal && person.OrganisationId != parties.Application.OrganisationId
            ? AccessErrors.AccessDenied with { Message = "The application is for the people of its own organisation." }
            : null;

    private static Error Invalid(string message) => AccessErrors.InvalidAuthorizationRequest with { Message = message };
}
