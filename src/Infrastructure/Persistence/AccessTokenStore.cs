using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Infrastructure.Persistence;

// The query is compiled once for the host: taking it apart anew would cost more than running it.
internal sealed class AccessTokenStore(PlanPlatformDbContext context, AccessTokenStore.Query query) : IAccessTokenStore
{
    public Task<StoredToken?> FindAsync(byte[] hash) => query.ByHash(context, hash);

    // One statement for each table, whatever the number of rows; tokens under a grant go by the foreign keys' cascade.
    public Task RemoveAllOfApplicationAsync(int applicationId, CancellationToken cancellationToken) => context.Database.ExecuteSqlInterpolatedAsync(
        $"""
        DELETE FROM AuthorizationCodes WHERE GrantId IN (SELECT Id FROM Grants WHERE ApplicationId = {applicationId});
        DELETE FROM TokenChains WHERE GrantId IN (SELECT Id FROM Grants WHERE ApplicationId = {applicationId});
        DELETE FROM AccessTokens WHERE ApplicationId = {applicationId};
        """,
        cancellationToken);

    public Task RemoveAllOfPersonAsync(int personId, CancellationToken cancellationToken) => context.Database.ExecuteSqlInterpolatedAsync(
        $"""
        DELETE FROM AuthorizationCodes WHERE GrantId IN (SELECT Id FROM Grants WHERE PersonId = {personId});
        DELETE FROM TokenChains WHERE GrantId IN (SELECT Id FROM Grants WHERE PersonId = {personId});
        DELETE FROM AccessTokens WHERE PersonId = {personId};
        """,
        cancellationToken);

    public Task EndActingAloneAsync(int ownerId, CancellationToken cancellationToken) => context.Database.ExecuteSqlInterpolatedAsync(
        $"""
        DELETE FROM AccessTokens WHERE RefreshTokenId IS NULL AND ApplicationId IN (SELECT Id FROM Applications WHERE OwnerId = {ownerId});
        DELETE FROM Admissions WHERE ApplicationId IN (SELECT Id FROM Applications WHERE OwnerId = {ownerId});
        UPDATE Applications SET GrantTypes = GrantTypes & {(int)~GrantTypes.ClientCredentials} WHERE OwnerId = {ownerId};
        """,
        cancellationToken);

    public Task<IEnumerable<RemovedApplication>> RemoveGrantsAndApplicationsAsync(int personId, CancellationToken cancellationToken) =>
        context.Database.GetDbConnection().QueryAsync<RemovedApplication>(new CommandDefinition(
            "SELECT Id, ClientId, Name FROM Applications WHERE OwnerId = @personId;" + RemovalOf("(@personId)"),
            new { personId },
            context.Database.CurrentTransaction?.GetDbTransaction(),
            cancellationToken: cancellationToken));

    // What the people stand behind whom a list or a query in brackets names.
    public static string RemovalOf(string people) => $"""
        DELETE FROM Grants WHERE PersonId IN {people} OR ApplicationId IN (SELECT Id FROM Applications WHERE OwnerId IN {people});
        DELETE FROM AccessTokens WHERE PersonId IN {people} OR ApplicationId IN (SELECT Id FROM Applications WHERE OwnerId IN {people});
        DELETE FROM Applications WHERE OwnerId IN {people};
        """;

    internal sealed class Query
    {
        public Func<PlanPlatformDbContext, byte[], Task<StoredToken?>> ByHash { get; } =
            EF.CompileAsyncQuery((PlanPlatformDbContext db, byte[] hash) => db.AccessTokens
                .Where(token => token.Hash == hash)
                .Where(AccessToken.MayAct)
                .Select(token => new StoredToken(
                    token.ApplicationId, token.OrganisationId, token.Organisation!.Domain, token.PersonId, token.Scope, token.ExpiresAt,
                    token.RefreshToken!.UsedAt == null ? token.RefreshTokenId : null,
                    (Roles?)token.Person!.Roles, (bool?)token.Person.IsOrganisationAdmin))
                .FirstOrDefault());
    }
}
