using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Finds out who bears an access token; makes them the caller of the request. One indexed read.</summary>
/// <param name="Token">The token as it was sent.</param>
public sealed record AuthenticateBearerQuery(string Token) : IRequest<Result<Caller>>
{
    /// <summary>Never the token: what a log may show.</summary>
    public override string ToString() => nameof(AuthenticateBearerQuery);
}

internal sealed class AuthenticateBearerHandler(IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<AuthenticateBearerQuery, Result<Caller>>
{
    public async Task<Result<Caller>> Handle(AuthenticateBearerQuery query, CancellationToken cancellationToken)
    {
        var hash = OpaqueToken.Hash(query.Token);
        var token = await db.AccessTokens
            .Where(token => token.Hash == hash)
            .Select(token => new
            {
                token.ApplicationId,
                token.OrganisationId,
                token.Organisation!.Domain,
                token.PersonId,
                token.Scope,
                token.ExpiresAt,
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (token is null || token.ExpiresAt <= time.GetUtcNow().UtcDateTime)
            return AccessErrors.InvalidToken;

        var bearer = new Caller(token.ApplicationId, token.OrganisationId, token.Domain, token.PersonId, Scopes.Parse(token.Scope));
        caller.Become(bearer);
        return bearer;
    }
}
