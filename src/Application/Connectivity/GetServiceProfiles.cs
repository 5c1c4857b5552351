using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Shows one service profile, or where none is named all by id.</summary>
public sealed record GetServiceProfilesQuery : ServiceProfileReference, IRequest<Result<Rows<ServiceProfileView>>>;

internal sealed class GetServiceProfilesValidator : ServiceProfileReferenceValidator<GetServiceProfilesQuery>;

internal sealed class GetServiceProfilesHandler(IPlanPlatformDb db, ICaller caller)
    : IRequestHandler<GetServiceProfilesQuery, Result<Rows<ServiceProfileView>>>
{
    public async Task<Result<Rows<ServiceProfileView>>> Handle(GetServiceProfilesQuery query, CancellationToken cancellationToken)
    {
        var (organisationId, id) = (caller.OrganisationId, RowId.Of(query.Id));
        var rows = db.Stream(source =>
        {
            var profiles = source.ServiceProfiles.Where(profile => profile.OrganisationId == organisationId);
            return (id is null ? profiles : profiles.Where(profile => profile.Id == id)).OrderBy(profile => profile.Id);
        });
        return await Rows<ServiceProfileView>.ReadAsync(rows.Select(ServiceProfileView.Of), cancellationToken);
    }
}
