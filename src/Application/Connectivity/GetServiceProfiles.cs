using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Shows one service profile, or all by id.</summary>
/// <param name="ServiceProfileId">The profile, as it was sent; null or blank for all.</param>
public sealed record GetServiceProfilesQuery(string? ServiceProfileId) : IRequest<Result<Rows<ServiceProfileView>>>;

internal sealed class GetServiceProfilesHandler(IPlanPlatformDb db, ICaller caller)
    : IRequestHandler<GetServiceProfilesQuery, Result<Rows<ServiceProfileView>>>
{
    public async Task<Result<Rows<ServiceProfileView>>> Handle(GetServiceProfilesQuery query, CancellationToken cancellationToken)
    {
        if (RowId.Problem(nameof(query.ServiceProfileId), query.ServiceProfileId) is { } problem)
            return problem;
        var (organisationId, id) = (caller.OrganisationId, RowId.Of(query.ServiceProfileId));
        var rows = db.Stream(source =>
        {
            var profiles = source.ServiceProfiles.Where(profile => profile.OrganisationId == organisationId);
            return (id is null ? profiles : profiles.Where(profile => profile.Id == id)).OrderBy(profile => profile.Id);
        });
        return await Rows<ServiceProfileView>.ReadAsync(rows.Select(ServiceProfileView.Of), cancellationToken);
    }
}
