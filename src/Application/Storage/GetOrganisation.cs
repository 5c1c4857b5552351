using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>Shows the organisation in which the call acts.</summary>
public sealed record GetOrganisationQuery : IRequest<Result<OrganisationView>>;

/// <summary>An organisation.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Domain">Its short name.</param>
public sealed record OrganisationView(int Id, string Name, string Domain);

internal sealed class GetOrganisationHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetOrganisationQuery, Result<OrganisationView>>
{
    public async Task<Result<OrganisationView>> Handle(GetOrganisationQuery query, CancellationToken cancellationToken) =>
        await db.Organisations.Where(organisation => organisation.Id == caller.OrganisationId)
            .Select(organisation => new OrganisationView(organisation.Id, organisation.Name, organisation.Domain))
            .FirstOrDefaultAsync(cancellationToken) is { } found
            ? found
            : StorageErrors.OrganisationNotFound;
}
