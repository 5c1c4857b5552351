using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>The applications that the caller registered, by name.</summary>
public sealed record GetApplicationsQuery : IRequest<Result<IReadOnlyList<ApplicationSummary>>>;

/// <summary>An application in a list.</summary>
/// <param name="ClientId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsConfidential">Whether it has a secret.</param>
/// <param name="Scopes">What it may ask for.</param>
public sealed record ApplicationSummary(string ClientId, string Name, bool IsConfidential, IReadOnlyList<string> Scopes);

internal sealed class GetApplicationsHandler(OwnApplications applications) : IRequestHandler<GetApplicationsQuery, Result<IReadOnlyList<ApplicationSummary>>>
{
    public async Task<Result<IReadOnlyList<ApplicationSummary>>> Handle(GetApplicationsQuery query, CancellationToken cancellationToken) =>
        await applications.All()
            .OrderBy(application => application.Name).ThenBy(application => application.Id)
            .Select(application => new ApplicationSummary(
                application.ClientId, application.Name, application.IsConfidential, Scopes.Parse(application.AllowedScopes)))
            .ToListAsync(cancellationToken);
}
