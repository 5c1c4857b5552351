using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Shows one endpoint, those of a plan, or all, by id; a page of them where one is asked for. Everything is as it was sent; null or blank for nothing.</summary>
public sealed record GetEndpointsQuery : IRequest<Result<Rows<EndpointView>>>
{
    /// <summary>The most endpoints in a page.</summary>
    public const int MaxPageSize = 1000;

    /// <summary>The size of a page where only its number is asked for.</summary>
    public const int DefaultPageSize = 100;

    /// <summary>The endpoint.</summary>
    public string? EndpointId { get; init; }

    /// <summary>The plan whose endpoints are asked for.</summary>
    public string? PlanId { get; init; }

    /// <summary>Which page, from 1 on.</summary>
    public string? Page { get; init; }

    /// <summary>How many endpoints in a page, up to <see cref="MaxPageSize"/>.</summary>
    public string? PerPage { get; init; }

    internal bool IsPaged => !string.IsNullOrWhiteSpace(Page) || !string.IsNullOrWhiteSpace(PerPage);

    internal int Number => NumberedPageQuery.Parse(Page) ?? 1;

    internal int Size => NumberedPageQuery.Parse(PerPage) ?? DefaultPageSize;

    internal Error? Problem() =>
        RowId.Problem(nameof(EndpointId), EndpointId)
        ?? RowId.Problem(nameof(PlanId), PlanId)
        ?? (!string.IsNullOrWhiteSpace(Page) && NumberedPageQuery.Parse(Page) is null
            ? Error.Invalid(nameof(Page), Problems.Malformed, "must be a whole number from 1 on") : null)
        ?? (!string.IsNullOrWhiteSpace(PerPage) && NumberedPageQuery.Parse(PerPage) is not <= MaxPageSize
            ? Error.Invalid(nameof(PerPage), Problems.Malformed, $"must be a whole number from 1 to {MaxPageSize}") : null);
}

internal sealed class GetEndpointsHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetEndpointsQuery, Result<Rows<EndpointView>>>
{
    public async Task<Result<Rows<EndpointView>>> Handle(GetEndpointsQuery query, CancellationToken cancellationToken)
    {
        if (query.Problem() is { } problem)
            return problem;
        var skipped = query.IsPaged ? (query.Number - 1L) * query.Size : 0;
        if (skipped > int.MaxValue)
            return new Rows<EndpointView>(AsyncEnumerable.Empty<EndpointView>(), IsEmpty: false);
        var rows = await Rows<EndpointView>.ReadAsync(
            db.Stream(source => Page(Find(source, query), query, (int)skipped).Select(EndpointView.Of)), cancellationToken);

        // Past the end of a list there are no rows, but there is a list.
        return rows with { IsEmpty = rows.IsEmpty && skipped == 0 };
    }

    private IQueryable<Endpoint> Find(IPlanPlatformDb source, GetEndpointsQuery query)
    {
        var (organisationId, id, planId) = (caller.OrganisationId, RowId.Of(query.EndpointId), RowId.Of(query.PlanId));
        var endpoints = source.Endpoints.Where(endpoint => endpoint.OrganisationId == organisationId);
        if (id is not null)
            endpoints = endpoints.Where(endpoint => endpoint.Id == id);
        if (planId is not null)
            endpoints = endpoints.Where(endpoint => endpoint.PlanId == planId);
        return endpoints.OrderBy(endpoint => endpoint.Id);
    }

    private static IQueryable<Endpoint> Page(IQueryable<Endpoint> endpoints, GetEndpointsQuery query, int skipped) =>
        query.IsPaged ? endpoints.Skip(skipped).Take(query.Size) : endpoints;
}
