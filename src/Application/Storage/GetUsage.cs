using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Storage;

/// <summary>How many bytes the organisation's originators store together.</summary>
public sealed record GetUsageQuery : IRequest<Result<long>>;

internal sealed class GetUsageHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetUsageQuery, Result<long>>
{
    public async Task<Result<long>> Handle(GetUsageQuery query, CancellationToken cancellationToken) =>
        await db.Allotments
            .Where(allotment => allotment.OrganisationId == caller.OrganisationId && (allotment.Person!.Roles & Roles.Originator) != Roles.None)
            .SumAsync(allotment => allotment.Usage, cancellationToken);
}
