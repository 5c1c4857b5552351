using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Lists the access tokens that work now, for the host, the youngest first; a thousand at most. No token itself is known.</summary>
/// <param name="Email">Only those that act for the person with this address; null for all.</param>
/// <param name="ClientId">Only those of this application; null for all.</param>
public sealed record GetTokensQuery(string? Email, string? ClientId) : IRequest<Result<List<TokenView>>>;

/// <summary>An access token as the host sees it.</summary>
/// <param name="Id">The row's id; no secret.</param>
/// <param name="ClientId">The application that it was issued to.</param>
/// <param name="Organisation">The domain of the organisation in which it acts.</param>
/// <param name="Email">The address of the person for whom it acts; null where there is none.</param>
/// <param name="Scope">What it may be used for, parted by spaces.</param>
/// <param name="CreatedAt">When it was issued, UTC.</param>
/// <param name="ExpiresAt">When it stops working, UTC.</param>
/// <param name="IsRefreshable">Whether a refresh token goes with it.</param>
/// <param name="Fingerprint">What the application said of the device; null where it said nothing.</param>
public sealed record TokenView(
    string Id, string ClientId, string Organisation, string? Email, string Scope, DateTime CreatedAt, DateTime ExpiresAt, bool IsRefreshable, string? Fingerprint);

internal sealed class GetTokensHandler(IPlanPlatformDb db, TimeProvider time) : IRequestHandler<GetTokensQuery, Result<List<TokenView>>>
{
    private const int Most = 1000;

    public async Task<Result<List<TokenView>>> Handle(GetTokensQuery query, CancellationToken cancellationToken)
    {
        var (now, normalised) = (time.UtcNow(), query.Email is null ? null : SignInName.Normalise(query.Email));
        return await db.AccessTokens
            .Where(AccessToken.MayAct)
            .Where(token => token.ExpiresAt > now && (normalised == null || token.Person!.NormalizedEmail == normalised))
            .Join(db.Applications, token => token.ApplicationId, application => application.Id, (token, application) => new { token, application.ClientId })
            .Where(row => query.ClientId == null || row.ClientId == query.ClientId)
            .OrderByDescending(row => row.token.Id)
            .Select(row => new TokenView(
                row.token.Id,
                row.ClientId,
                row.token.Organisation!.Domain,
                row.token.Person!.Email,
                row.token.Scope,
                row.token.CreatedAt,
                row.token.ExpiresAt,
                row.token.RefreshTokenId != null,
                row.token.Fingerprint))
            .Take(Most)
            .ToListAsync(cancellationToken);
    }
}
