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

internal sealed class AuthenticateBearerHandler(
    IAccessTokenStore tokens, IPlanPlatformDb db, ICaller caller, WriteProgress progress, TimeProvider time)
    : IRequestHandler<AuthenticateBearerQuery, Result<Caller>>
{
    public async Task<Result<Caller>> Handle(AuthenticateBearerQuery query, CancellationToken cancellationToken)
    {
        var token = await tokens.FindAsync(OpaqueToken.Hash(query.Token));
        if (token is null || token.ExpiresAt <= time.UtcNow())
            return AccessErrors.InvalidToken;

        var bearer = new Caller(token.ApplicationId, token.OrganisationId, token.OrganisationDomain, token.PersonId, Scopes.Parse(token.Scope))
        {
            Roles = token.Roles ?? Roles.None,
            IsOrganisationAdmin = token.IsOrganisationAdmin ?? false,
        };
        caller.Become(bearer);
        if (token.UnusedPairId is { } pairId)
            await RecordUseAsync(pairId, cancellationToken);
        return bearer;
    }

    // Once for each pair that a refresh gave: from here on the client is known to have it, and the former refresh token is on its way out.
    private async Task RecordUseAsync(string pairId, CancellationToken cancellationToken)
    {
        await db.WriteAsync(
            async token =>
            {
                var pair = await db.RefreshTokens.AsTracking().FirstOrDefaultAsync(candidate => candidate.Id == pairId, token);
                pair?.MarkUsed(time.UtcNow());
                return Result.Success();
            },
            cancellationToken);

        // What the request itself changes has yet to begin.
        progress.Stage = WriteStage.Idle;
    }
}
