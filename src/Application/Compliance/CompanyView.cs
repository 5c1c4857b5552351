using System.Linq.Expressions;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>A company as its managers see it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Ein">The Employer Identification Number, nine digits.</param>
/// <param name="Name">The name.</param>
/// <param name="Grade">The letter.</param>
/// <param name="Version">How often it was changed.</param>
public sealed record CompanyView(int Id, string Ein, string Name, string Grade, int Version);

// A company with what its grade follows from: counted by the database, in the statement that finds it.
internal sealed record GradedCompany(Company Company, CompanyFacts Facts)
{
    public static Expression<Func<Company, GradedCompany>> Of(IPlanPlatformDb db, DateOnly today)
    {
        // Each finding says whom it concerns.
        var grownUp = GrownUpDependentsFinding.Concerns(today);
        var seniors = UnreachableSeniorsFinding.Concerns(today);
        var unreachable = UnreachableParticipantsFinding.Concerns();
        return company => new GradedCompany(
            company,
            new CompanyFacts(
                db.Participants.Count(one => one.CompanyId == company.Id && one.ArchivedAt == null),
                db.CompanyManagers.Count(manager => manager.CompanyId == company.Id),
                db.CompanyDocuments.Any(document => document.CompanyId == company.Id && document.Kind == CompanyDocumentKind.PlanDocument),
                db.Participants.Where(one => one.CompanyId == company.Id && one.ArchivedAt == null).Count(grownUp),
                db.Participants.Where(one => one.CompanyId == company.Id && one.ArchivedAt == null).Count(seniors),
                db.Participants.Where(one => one.CompanyId == company.Id && one.ArchivedAt == null).Count(unreachable)));
    }

    public CompanyView ToView(int version) => new(Company.Id, Company.Ein, Company.Name, Grade.Of(Facts).Letter, version);
}
