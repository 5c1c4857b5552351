using MediatR;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>One application that the caller registered.</summary>
/// <param name="ClientId">Its id.</param>
public sealed record GetApplicationQuery(string ClientId) : IRequest<Result<ApplicationDetails>>;

/// <summary>An application as its owner sees it.</summary>
/// <param name="ClientId">Its id.</param>
/// <param name="Fields">What its owner decided.</param>
/// <param name="Secrets">Its secrets that work: when each was made, and when it ends where it does; UTC.</param>
/// <param name="MayActAlone">Whether it may act without a person (client credentials).</param>
public sealed record ApplicationDetails(string ClientId, ApplicationFields Fields, IReadOnlyList<SecretFacts> Secrets, bool MayActAlone);

/// <summary>What is known of a secret.</summary>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="ExpiresAt">When it stops working, UTC; null for the current one.</param>
public sealed record SecretFacts(DateTime CreatedAt, DateTime? ExpiresAt);

internal sealed class GetApplicationHandler(OwnApplications applications, TimeProvider time)
    : IRequestHandler<GetApplicationQuery, Result<ApplicationDetails>>
{
    public async Task<Result<ApplicationDetails>> Handle(GetApplicationQuery query, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var found = await applications.FindAsync(query.ClientId, cancellationToken);
        return found is null
            ? AccessErrors.NoSuchApplication
            : new ApplicationDetails(
                found.ClientId,
                FieldsOf(found),
                found.Secrets.Where(secret => secret.ExpiresAt is null || secret.ExpiresAt > now)
                    .Select(secret => new SecretFacts(secret.CreatedAt, secret.ExpiresAt)).ToList(),
                found.GrantTypes.HasFlag(GrantTypes.ClientCredentials));
    }

    private static ApplicationFields FieldsOf(ClientApplication application) => new()
    {
        Name = application.Name,
        IsConfidential = application.IsConfidential,
        RedirectUris = application.RedirectUris.Select(uri => uri.Uri).ToList(),
        Scopes = Scopes.Parse(application.AllowedScopes),
        Origins = application.Origins.Where(origin => origin.IsListed).Select(origin => origin.Origin).ToList(),
        IsInternal = application.IsInternal,
    };
}
