using System.Security.Cryptography;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

// Finds an application and checks its secret, in one round trip, together with the organisation in which it wants to act. Where requests are
// limited by application, it is counted here: nobody else's asking uses up what is a proven application's.
internal sealed class ClientLookup(IPlanPlatformDb db, TimeProvider time, IClientLimit limit)
{
    // Several candidates: Basic credentials may be form-encoded or not, and some libraries do one, some the other.
    public async Task<Result<KnownClient>> AuthenticateAsync(
        IReadOnlyList<ClientCredentials> candidates, string? domain, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var found = await db.Compiled(
            static (db, first, second, wanted) => db.Applications
                .Where(application => application.ClientId == first || application.ClientId == second)
                .Select(application => new
                {
                    application.ClientId,
                    application.Id,
                    application.IsConfidential,
                    application.IsInternal,
                    application.GrantTypes,
                    application.AllowedScopes,
                    application.DefaultScopes,
                    application.OrganisationId,
                    application.Organisation!.Domain,

                    // Single values: a subquery with several is joined, and would number the admissions of every application.
                    NamedId = db.Admissions
                        .Where(admission => admission.ApplicationId == application.Id && admission.Organisation!.NormalizedDomain == wanted)
                        .Select(admission => (int?)admission.OrganisationId).FirstOrDefault(),
                    NamedDomain = db.Admissions
                        .Where(admission => admission.ApplicationId == application.Id && admission.Organisation!.NormalizedDomain == wanted)
                        .Select(admission => admission.Organisation!.Domain).FirstOrDefault(),
                    Admissions = db.Admissions.Count(admission => admission.ApplicationId == application.Id),
                    FirstId = db.Admissions.Where(admission => admission.ApplicationId == application.Id)
                        .Select(admission => (int?)admission.OrganisationId).FirstOrDefault(),
                    FirstDomain = db.Admissions.Where(admission => admission.ApplicationId == application.Id)
                        .Select(admission => admission.Organisation!.Domain).FirstOrDefault(),
                    Secrets = application.Secrets.Select(secret => new { secret.Hash, secret.ExpiresAt }).ToList(),
                }),
            candidates[0].ClientId,
            candidates[^1].ClientId,
            Text.Normalise(domain ?? "")).ToListAsync(cancellationToken);

        // RFC 6749 2.3.1: the secret is compared by its hash, in constant time.
        KnownClient? known = null;
        foreach (var candidate in candidates)
        {
            var hash = candidate.Secret is { } secret ? OpaqueToken.Hash(secret) : null;
            foreach (var application in found.Where(application => application.ClientId == candidate.ClientId))
            {
                // RFC 6749 3.2.1: a client that has no secret names itself, and proves nothing.
                if (hash is null
                    ? !application.IsConfidential
                    : application.Secrets.Exists(kept => !(kept.ExpiresAt <= now) && CryptographicOperations.FixedTimeEquals(kept.Hash, hash)))
                {
                    known = new KnownClient(
                        application.Id,
                        application.IsConfidential,
                        application.IsInternal,
                        application.GrantTypes,
                        application.AllowedScopes,
                        application.DefaultScopes,
                        new HomeOrganisation(application.OrganisationId, application.Domain),
                        HomeOrganisation.Of(application.NamedId, application.NamedDomain),
                        application.Admissions == 1 ? HomeOrganisation.Of(application.FirstId, application.FirstDomain) : null);
                }
            }
        }

        if (known is null)
            return AccessErrors.InvalidClient;
        return known.IsConfidential && !limit.Allows(known.ApplicationId) ? CommonErrors.TooManyRequests : known;
    }
}
