using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>
/// Tells a confidential application what a token of its own, or of an application of the same organisation, stands for (RFC 7662). It is no use
/// of the token.
/// </summary>
/// <param name="Credentials">Readings of what the application sent; at least one.</param>
/// <param name="Token">The token.</param>
public sealed record IntrospectTokenQuery(IReadOnlyList<ClientCredentials> Credentials, string? Token) : IRequest<Result<TokenFacts?>>
{
    /// <summary>Never the token: what a log may show.</summary>
    public override string ToString() => nameof(IntrospectTokenQuery);
}

/// <summary>What a token that works stands for.</summary>
/// <param name="IsRefreshToken">Whether it is a refresh token, which is no credential for an API.</param>
/// <param name="ClientId">The application to which it was issued.</param>
/// <param name="OrganisationId">The application's organisation.</param>
/// <param name="PersonId">The person for whom it acts; null for client credentials.</param>
/// <param name="Username">That person's e-mail address; null for one whom an application only named, which proves nothing.</param>
/// <param name="Scope">What it may be used for, parted by spaces.</param>
/// <param name="IssuedAt">When it was issued, UTC.</param>
/// <param name="ExpiresAt">When it stops working, UTC; null for never.</param>
public sealed record TokenFacts(
    bool IsRefreshToken, string ClientId, int OrganisationId, int? PersonId, string? Username, string Scope, DateTime IssuedAt, DateTime? ExpiresAt);

internal sealed class IntrospectTokenHandler(
    ClientLookup clients, ITokenKey key, IPlanPlatformDb db, IOptions<OAuthOptions> options, TimeProvider time)
    : IRequestHandler<IntrospectTokenQuery, Result<TokenFacts?>>
{
    public async Task<Result<TokenFacts?>> Handle(IntrospectTokenQuery query, CancellationToken cancellationToken)
    {
        // RFC 7662 2.1: only an authenticated client may ask, or anybody could try tokens out.
        var known = await clients.AuthenticateAsync(query.Credentials, domain: null, cancellationToken);
        if (!known.IsSuccess)
            return known.Error;
        if (known.Value is not { IsConfidential: true } client)
            return AccessErrors.InvalidClient;
        if (query.Token is null)
            return AccessErrors.InvalidTokenRequest with { Message = "The parameter token is missing." };

        var facts = query.Token.StartsWith(OpaqueToken.RefreshPrefix, StringComparison.Ordinal)
            ? await FindRefreshTokenAsync(query.Token, cancellationToken)
            : await FindAccessTokenAsync(query.Token, cancellationToken);

        // RFC 7662 4: nobody learns of tokens that are no business of theirs.
        return facts?.OrganisationId == client.Owner.Id ? facts : null;
    }

    private async Task<TokenFacts?> FindAccessTokenAsync(string text, CancellationToken cancellationToken)
    {
        var (hash, now) = (OpaqueToken.Hash(text), time.UtcNow());
        return await (
            from token in db.AccessTokens.Where(AccessToken.MayAct)
            join application in db.Applications on token.ApplicationId equals application.Id
            where token.Hash == hash && token.ExpiresAt > now
            select new TokenFacts(
                false, application.ClientId, application.OrganisationId, token.PersonId, token.Person!.Kind == PersonKind.Member ? token.Person.Email : null, token.Scope, token.CreatedAt, token.ExpiresAt))
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<TokenFacts?> FindRefreshTokenAsync(string text, CancellationToken cancellationToken)
    {
        var next = TokenSuccession.After(text, key.Value).RefreshToken.ToHash();
        var hash = OpaqueToken.Hash(text);
        var found = await (
            from token in db.RefreshTokens
                .Include(token => token.Chain!.Organisation)
                .Include(token => token.Chain!.Grant!.Application)
                .Include(token => token.Chain!.Grant!.Person)
            where token.Hash == hash
            from successor in db.RefreshTokens.Where(successor => successor.Hash == next).DefaultIfEmpty()
            select new { Token = token, Successor = successor })
            .FirstOrDefaultAsync(cancellationToken);
        var leeway = TimeSpan.FromSeconds(options.Value.RefreshTokenLeewaySeconds);
        if (found is null || !found.Token.Chain!.MayAct || found.Successor?.IsFormerAccepted(leeway, time.UtcNow()) == false)
            return null;
        var grant = found.Token.Chain.Grant!;
        return new TokenFacts(
            true, grant.Application!.ClientId, grant.Application.OrganisationId, grant.PersonId, grant.Person!.Email, found.Token.Chain.Scope, found.Token.CreatedAt, null);
    }
}
