using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>The authorization code grant (RFC 6749 4.1.3): a code for the first pair of tokens of a chain.</summary>
/// <param name="Credentials">Readings of what the application sent; at least one.</param>
/// <param name="Code">The code.</param>
/// <param name="RedirectUri">The redirect URI of the authorization request; null where it named none.</param>
/// <param name="Verifier">The PKCE verifier; null where the authorization request had no challenge.</param>
public sealed record RedeemAuthorizationCodeCommand(IReadOnlyList<ClientCredentials> Credentials, string? Code, string? RedirectUri, string? Verifier)
    : IRequest<Result<IssuedToken>>
{
    /// <summary>Never the code: what a log may show.</summary>
    public override string ToString() => nameof(RedeemAuthorizationCodeCommand);
}

internal sealed class RedeemAuthorizationCodeHandler(ClientLookup clients, TokenChains chains, IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<RedeemAuthorizationCodeCommand, Result<IssuedToken>>
{
    public async Task<Result<IssuedToken>> Handle(RedeemAuthorizationCodeCommand command, CancellationToken cancellationToken)
    {
        var known = await clients.AuthenticateAsync(command.Credentials, domain: null, cancellationToken);
        if (!known.IsSuccess)
            return known.Error;
        var client = known.Value;
        if (!client.May(GrantTypes.AuthorizationCode))
            return AccessErrors.UnauthorizedClient;
        if (command.Code is null)
            return AccessErrors.InvalidTokenRequest with { Message = "The parameter code is missing." };

        // What ends a chain must be kept although the request fails.
        var outcome = await db.WriteAsync<Result<Result<IssuedToken>>>(async token => await RedeemAsync(client, command, token), cancellationToken);
        return outcome.IsSuccess ? outcome.Value : outcome.Error;
    }

    private async Task<Result<IssuedToken>> RedeemAsync(KnownClient client, RedeemAuthorizationCodeCommand command, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var hash = OpaqueToken.Hash(command.Code!);
        var code = await db.AuthorizationCodes.AsTracking()
            .Include(candidate => candidate.Grant!.Person!.Organisation)
            .FirstOrDefaultAsync(candidate => candidate.Hash == hash, cancellationToken);
        if (code is null)
        {
            // RFC 6749 4.1.2: a code that is used a second time takes everything with it that came from it.
            await chains.EndFromCodeAsync(hash, client.ApplicationId, cancellationToken);
            return AccessErrors.InvalidGrant;
        }

        if (code.Refuse(client.ApplicationId, command.RedirectUri, command.Verifier, now) is { } refusal)
            return refusal;

        // RFC 6749 3.3: the registration may have become narrower since the approval.
        if (!client.MayAskFor(Scopes.Parse(code.Scope)))
            return AccessErrors.InvalidScope;

        caller.Become(TokenChains.CallerOf(code.Grant!, Scopes.Parse(code.Scope)));
        db.AuthorizationCodes.Remove(code);
        return chains.Begin(TokenChain.From(code, now), now);
    }
}
