using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

// The companies that the person at hand may see: those that they manage, and those of their organisation that nobody manages any more, where
// they are its system administrator.
internal sealed class ManagedCompanies(IPlanPlatformDb db, ICaller caller)
{
    public IQueryable<Company> All(IPlanPlatformDb source)
    {
        var (personId, organisationId) = (caller.PersonId(), caller.OrganisationId);
        return source.Companies.Where(company =>
            company.Managers.Any(manager => manager.PersonId == personId)
            || (company.OrganisationId == organisationId
                && !company.Managers.Any()
                && source.People.Any(person => person.Id == personId && person.OrganisationId == organisationId && (person.Roles & Roles.SystemAdmin) != Roles.None)));
    }

    public IQueryable<CompanyDocument> Documents(IPlanPlatformDb source) =>
        All(source).Join(source.CompanyDocuments, company => company.Id, document => document.CompanyId, (_, document) => document);

    public Task<GradedCompany?> FindToChangeAsync(int id, DateOnly today, CancellationToken cancellationToken) =>
        All(db).AsTracking().Include(company => company.Managers).Where(company => company.Id == id)
            .Select(GradedCompany.Of(db, today)).FirstOrDefaultAsync(cancellationToken);
}
