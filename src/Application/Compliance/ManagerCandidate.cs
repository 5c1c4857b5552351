using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

// A company and the person who is to manage it: who may, whoever asks.
internal sealed record ManagerCandidate(Company Company, int? PersonId, List<int> Companies)
{
    // The first of the companies, whose the address is, and which companies of that EIN they manage; null where there is no company.
    public static Task<ManagerCandidate?> FindAsync(IQueryable<Company> companies, IPlanPlatformDb db, string email, CancellationToken cancellationToken)
    {
        var normalised = SignInName.Normalise(email);
        return companies.AsTracking()
            .Select(company => new ManagerCandidate(
                company,
                db.People
                    .Where(person => person.Kind == PersonKind.Member && person.NormalizedEmail == normalised && db.ConfirmedMembers.Contains(person.Id))
                    .Select(person => (int?)person.Id).FirstOrDefault(),
                db.CompanyManagers
                    .Where(other => other.Ein == company.Ein && other.Person!.Kind == PersonKind.Member && other.Person.NormalizedEmail == normalised)
                    .Select(other => other.CompanyId)
                    .ToList()))
            .FirstOrDefaultAsync(cancellationToken);
    }

    // Has them manage it. Gives their id.
    public Result<int> Add(IPlanPlatformDb db, int? byPersonId, DateTime now)
    {
        if (PersonId is not { } personId)
            return ComplianceErrors.EmailUnknown;
        if (Companies.Contains(Company.Id))
            return ComplianceErrors.AlreadyManager;
        if (Companies.Count > 0)
            return ComplianceErrors.CannotManage;
        Company.AddManager(personId);
        db.Activities.Add(Activity.Of(Company.Id, $"Manager {personId} added", byPersonId, now));
        return personId;
    }
}
