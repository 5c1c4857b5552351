using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Infrastructure.Persistence;

// The query is compiled once for the host: taking it apart anew would cost more than running it.
internal sealed class AccessTokenStore(PlanPlatformDbContext context, AccessTokenStore.Query query) : IAccessTokenStore
{
    public Task<StoredToken?> FindAsync(byte[] hash) => query.ByHash(context, hash);

    internal sealed class Query
    {
        public Func<PlanPlatformDbContext, byte[], Task<StoredToken?>> ByHash { get; } =
            EF.CompileAsyncQuery((PlanPlatformDbContext db, byte[] hash) => db.AccessTokens
                .Where(token => token.Hash == hash)
                .Select(token => new StoredToken(
                    token.ApplicationId, token.OrganisationId, token.Organisation!.Domain, token.PersonId, token.Scope, token.ExpiresAt))
                .FirstOrDefault());
    }
}
