using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Access;

// What the grants that a person stands behind share. Everything here happens within the write at hand.
internal sealed class TokenChains(IPlanPlatformDb db)
{
    // Who acts with the tokens under a grant: its application, for its person, in that person's home organisation.
    public static Caller CallerOf(Grant grant, IReadOnlyList<string> scopes) =>
        new(grant.ApplicationId, grant.Person!.OrganisationId, grant.Person.Organisation!.Domain, grant.PersonId, scopes);

    // The same for one chain, which may act in a child of that organisation.
    public static Caller CallerOf(TokenChain chain, IReadOnlyList<string> scopes) => chain.Organisation is { } organisation
        ? CallerOf(chain.Grant!, scopes) with { OrganisationId = organisation.Id, OrganisationDomain = organisation.Domain }
        : CallerOf(chain.Grant!, scopes);

    // The person's standing approval of the application, new or widened.
    public Grant Approve(Grant? former, int applicationId, Person person, IReadOnlyList<string> scopes, DateTime now)
    {
        if (former is not null)
        {
            former.Approve(scopes, now);
            return former;
        }

        var given = Grant.Give(applicationId, person, scopes, now);
        db.Grants.Add(given);
        return given;
    }

    public IssuedToken Begin(TokenChain chain, DateTime now)
    {
        var (refresh, access) = (OpaqueToken.NewRefreshToken(), OpaqueToken.NewAccessToken());
        db.TokenChains.Add(chain);
        db.RefreshTokens.Add(RefreshToken.First(refresh, access, chain, now));
        return new IssuedToken(access, AccessToken.Lifetime, chain.Scope, refresh);
    }

    public async Task EndFromCodeAsync(byte[] codeHash, int applicationId, CancellationToken cancellationToken)
    {
        var chain = await db.TokenChains.AsTracking()
            .FirstOrDefaultAsync(candidate => candidate.CodeHash == codeHash && candidate.Grant!.ApplicationId == applicationId, cancellationToken);
        if (chain is not null)
            db.TokenChains.Remove(chain);
    }
}
