using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Shows why a company's grade isn't better: the findings that take something off, in the order of the rules.</summary>
/// <param name="CompanyId">The company.</param>
public sealed record GetFindingsQuery(int CompanyId) : IRequest<Result<FindingsView>>;

internal sealed class GetFindingsHandler(ManagedCompanies companies, IPlanPlatformDb db, TimeProvider time) : IRequestHandler<GetFindingsQuery, Result<FindingsView>>
{
    public async Task<Result<FindingsView>> Handle(GetFindingsQuery query, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var found = await companies.All(db).Where(company => company.Id == query.CompanyId)
            .Select(GradedCompany.Of(db, today)).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
            return ComplianceErrors.CompanyNotFound;
        var rules = Grade.Rules.Where(rule => rule.PointsOff(found.Facts) > 0).ToList();
        var concerned = await ConcernedAsync(query.CompanyId, rules, today, cancellationToken);
        return FindingsView.Of(found.Facts, rules, concerned);
    }

    // One statement for all rules. The arms come by their indexes, and are sorted here.
    private async Task<ILookup<string, int>> ConcernedAsync(int companyId, List<Finding> rules, DateOnly today, CancellationToken cancellationToken)
    {
        var participants = db.Participants.Where(one => one.CompanyId == companyId && one.ArchivedAt == null);
        var arms = rules.Where(rule => rule.ConcernedOn(today) is not null)
            .Select(rule => (rule.Code, Ids: participants.Where(rule.ConcernedOn(today)!)))
            .Select(arm => arm.Ids.Select(participant => new Concerned { Code = arm.Code, Id = participant.Id }))
            .ToList();
        var rows = arms.Count == 0 ? [] : await arms.Aggregate((all, arm) => all.Concat(arm)).ToListAsync(cancellationToken);
        return rows.OrderBy(row => row.Id).ToLookup(row => row.Code, row => row.Id, StringComparer.Ordinal);
    }

    private sealed class Concerned
    {
        public string Code { get; init; } = "";

        public int Id { get; init; }
    }
}
