using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>Lists the organisation's plans.</summary>
public sealed record GetQuotaPlansQuery : OffsetQuery, IRequest<Result<OffsetPage<QuotaPlanView>>>
{
    /// <summary>By what: <c>name</c> (the default), <c>id</c> or <c>quota</c>.</summary>
    public string? SortBy { get; init; }

    /// <summary>Which way: <c>ASC</c> (the default) or <c>DESC</c>.</summary>
    public string? OrderBy { get; init; }

    internal bool IsDescending => string.Equals(OrderBy, "DESC", StringComparison.OrdinalIgnoreCase);
}

internal sealed class GetQuotaPlansValidator : OffsetQueryValidator<GetQuotaPlansQuery>
{
    public GetQuotaPlansValidator()
    {
        RuleFor(query => query.SortBy).Must(sort => sort is null or "name" or "id" or "quota")
            .WithErrorCode(Problems.Malformed).WithMessage("must be name, id or quota");
        RuleFor(query => query.OrderBy).Must(order => order?.ToUpperInvariant() is null or "ASC" or "DESC")
            .WithErrorCode(Problems.Malformed).WithMessage("must be ASC or DESC");
    }
}

internal sealed class GetQuotaPlansHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetQuotaPlansQuery, Result<OffsetPage<QuotaPlanView>>>
{
    public async Task<Result<OffsetPage<QuotaPlanView>>> Handle(GetQuotaPlansQuery query, CancellationToken cancellationToken)
    {
        var organisationId = caller.OrganisationId;
        return await OffsetPage<QuotaPlanView>.ReadAsync(
            db,
            query,
            await db.QuotaPlans.CountAsync(plan => plan.OrganisationId == organisationId, cancellationToken),
            source => Sorted(source.QuotaPlans.Where(plan => plan.OrganisationId == organisationId), query),
            plan => QuotaPlanView.Of(plan, plan.Version),
            cancellationToken);
    }

    private static IQueryable<QuotaPlan> Sorted(IQueryable<QuotaPlan> plans, GetQuotaPlansQuery query) => (query.SortBy, query.IsDescending) switch
    {
        ("id", false) => plans.OrderBy(plan => plan.Id),
        ("id", true) => plans.OrderByDescending(plan => plan.Id),
        ("quota", false) => plans.OrderBy(plan => plan.Quota).ThenBy(plan => plan.Id),
        ("quota", true) => plans.OrderByDescending(plan => plan.Quota).ThenByDescending(plan => plan.Id),
        (_, false) => plans.OrderBy(plan => plan.NormalizedName),
        (_, true) => plans.OrderByDescending(plan => plan.NormalizedName),
    };
}
