using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Shows one endpoint, those of a plan, or all, by id; a page of them where one is asked for.</summary>
public sealed record GetEndpointsQuery : NumberedPageQuery, IRequest<Result<Rows<EndpointView>>>
{
    /// <summary>The most endpoints in a page.</summary>
    public const int MaxEndpoints = 1000;

    /// <summary>The endpoint; null or blank for all.</summary>
    public Field<string> EndpointId { get; init; }

    /// <summary>The plan whose endpoints are asked for; null or blank for all.</summary>
    public Field<string> PlanId { get; init; }
}

internal sealed class GetEndpointsValidator : NumberedPageValidator<GetEndpointsQuery>
{
    public GetEndpointsValidator()
        : base(GetEndpointsQuery.MaxEndpoints)
    {
        RuleFor(query => query.EndpointId).RowNumber();
        RuleFor(query => query.PlanId).RowNumber();
    }
}

internal sealed class GetEndpointsHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetEndpointsQuery, Result<Rows<EndpointView>>>
{
    public async Task<Result<Rows<EndpointView>>> Handle(GetEndpointsQuery query, CancellationToken cancellationToken)
    {
        var (organisationId, id, planId) = (caller.OrganisationId, RowId.Of(query.EndpointId), RowId.Of(query.PlanId));
        var page = await NumberedPage<EndpointView>.ReadAsync(db, query, Find, endpoint => endpoint, cancellationToken);
        var rows = await Rows<EndpointView>.ReadAsync(page.Items, cancellationToken);

        // Past the end of a list there are no rows, but there is a list; one endpoint has no pages.
        return rows with { IsEmpty = rows.IsEmpty && (page.Number is null or 1 || id is not null) };

        IQueryable<EndpointView> Find(IPlanPlatformDb source)
        {
            var endpoints = source.Endpoints.Where(endpoint => endpoint.OrganisationId == organisationId);
            if (id is not null)
                endpoints = endpoints.Where(endpoint => endpoint.Id == id);
            if (planId is not null)
                endpoints = endpoints.Where(endpoint => endpoint.PlanId == planId);
            return endpoints.OrderBy(endpoint => endpoint.Id).Select(EndpointView.Of);
        }
    }
}
