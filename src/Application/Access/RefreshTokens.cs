using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>
/// The refresh token grant (RFC 6749 6): the next pair of a chain. Presenting the former refresh token again, because the answer was lost or
/// two threads refresh at once, gives the very same pair, until that pair has been in use for the leeway. After that it is theft, which ends
/// the chain (RFC 9700 4.14.2).
/// </summary>
/// <param name="Credentials">Readings of what the application sent; at least one.</param>
/// <param name="RefreshToken">The refresh token.</param>
/// <param name="Scope">A narrower scope, parted by spaces; null or blank for all that was approved.</param>
public sealed record RefreshTokensCommand(IReadOnlyList<ClientCredentials> Credentials, string? RefreshToken, string? Scope) : IRequest<Result<IssuedToken>>
{
    /// <summary>Never the token: what a log may show.</summary>
    public override string ToString() => nameof(RefreshTokensCommand);
}

internal sealed class RefreshTokensHandler(
    ClientLookup clients, ITokenKey key, IPlanPlatformDb db, ICaller caller, IOptions<OAuthOptions> options, TimeProvider time)
    : IRequestHandler<RefreshTokensCommand, Result<IssuedToken>>
{
    private readonly TimeSpan _leeway = TimeSpan.FromSeconds(options.Value.RefreshTokenLeewaySeconds);

    public async Task<Result<IssuedToken>> Handle(RefreshTokensCommand command, CancellationToken cancellationToken)
    {
        var client = await clients.AuthenticateAsync(command.Credentials, domain: null, cancellationToken);
        if (client is null)
            return AccessErrors.InvalidClient;
        if (!client.May(GrantTypes.RefreshToken))
            return AccessErrors.UnauthorizedClient;
        if (command.RefreshToken is null)
            return AccessErrors.InvalidTokenRequest with { Message = "The parameter refresh_token is missing." };

        // What ends a chain must be kept although the request fails.
        var next = TokenSuccession.After(command.RefreshToken, key.Value);
        var outcome = await db.WriteAsync<Result<Result<IssuedToken>>>(
            async token => await RefreshAsync(client, command, next, token), cancellationToken);
        return outcome.IsSuccess ? outcome.Value : outcome.Error;
    }

    private async Task<Result<IssuedToken>> RefreshAsync(
        KnownClient client, RefreshTokensCommand command, TokenSuccession next, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var (hash, nextHash) = (OpaqueToken.Hash(command.RefreshToken!), next.RefreshToken.ToHash());
        var kept = await db.RefreshTokens.AsTracking()
            .Where(token => token.Hash == hash || token.Hash == nextHash)
            .Include(token => token.AccessToken)
            .Include(token => token.Chain!.Grant!.Person!.Organisation)
            .ToListAsync(cancellationToken);
        var presented = kept.Find(token => token.Hash.AsSpan().SequenceEqual(hash));
        var successor = kept.Find(token => token.Hash.AsSpan().SequenceEqual(nextHash));

        // RFC 6749 6: the token is bound to the client. Nobody else's asking does it any harm.
        if (presented is null || presented.Chain!.Grant!.ApplicationId != client.ApplicationId)
            return AccessErrors.InvalidGrant;

        caller.Become(TokenChains.CallerOf(presented.Chain.Grant, Scopes.Parse(presented.Chain.Scope)));
        if (successor is not null)
            return Repeat(successor, next, now);

        // RFC 6749 6: no more than was approved; asking for all of it is right after a narrowed refresh too.
        var approved = Scopes.Parse(presented.Chain.Scope);
        var asked = string.IsNullOrWhiteSpace(command.Scope)
            ? approved.Where(scope => client.MayAskFor([scope])).ToList()
            : Scopes.Parse(command.Scope);
        if (asked.Count == 0 || asked.Except(approved, StringComparer.Ordinal).Any() || !client.MayAskFor(asked))
            return AccessErrors.InvalidScope;

        var issued = presented.Rotate(next, Scopes.Format(asked), now);
        db.RefreshTokens.Add(issued);
        return new IssuedToken(next.AccessToken, AccessToken.Lifetime, issued.Scope, next.RefreshToken);
    }

    private Result<IssuedToken> Repeat(RefreshToken successor, TokenSuccession next, DateTime now)
    {
        if (!successor.IsFormerAccepted(_leeway, now))
        {
            db.TokenChains.Remove(successor.Chain!);
            return AccessErrors.InvalidGrant with { Message = "The refresh token was used before; every token that came from it is revoked." };
        }

        successor.Repeat(next.AccessToken, now);
        var left = (successor.AccessToken?.ExpiresAt ?? now) - now;
        return new IssuedToken(next.AccessToken, left > TimeSpan.Zero ? left : TimeSpan.Zero, successor.Scope, next.RefreshToken);
    }
}
