using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Lists who manages a company, by id.</summary>
/// <param name="CompanyId">The company.</param>
public sealed record GetManagersQuery(int CompanyId) : IRequest<Result<IReadOnlyList<UserView>>>;

internal sealed class GetManagersHandler(ManagedCompanies companies, IPlanPlatformDb db) : IRequestHandler<GetManagersQuery, Result<IReadOnlyList<UserView>>>
{
    public async Task<Result<IReadOnlyList<UserView>>> Handle(GetManagersQuery query, CancellationToken cancellationToken)
    {
        // A row for each manager, and one without where none is left.
        var rows = await (
            from company in companies.All(db)
            where company.Id == query.CompanyId
            from manager in db.CompanyManagers.Where(manager => manager.CompanyId == company.Id).DefaultIfEmpty()
            from person in db.People.Where(person => person.Id == manager!.PersonId).DefaultIfEmpty()
            select person).ToListAsync(cancellationToken);
        return rows.Count == 0
            ? ComplianceErrors.CompanyNotFound
            : Result<IReadOnlyList<UserView>>.Succeeded(rows.OfType<Domain.Access.Person>().OrderBy(person => person.Id).Select(UserView.Show).ToList());
    }
}
