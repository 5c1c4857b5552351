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
        var (adult, senior) = (today.AddYears(-26), today.AddYears(-65));
        return company => new GradedCompany(
            company,
            new CompanyFacts(
                db.Participants.Count(one => one.CompanyId == company.Id && one.ArchivedAt == null),
                db.CompanyManagers.Count(manager => manager.CompanyId == company.Id),
                false,
                db.Participants.Count(one => one.CompanyId == company.Id && one.ArchivedAt == null && one.EmployeeId != one.Id && one.DateOfBirth <= adult),
                db.Participants.Count(one => one.CompanyId == company.Id && one.ArchivedAt == null
                    && one.EmployeeId == one.Id && one.DateOfBirth <= senior && one.Email == null && one.Phone == null),
                db.Participants.Count(one => one.CompanyId == company.Id && one.ArchivedAt == null && one.Email == null && one.Phone == null)));
    }

    public CompanyView ToView(int version) => new(Company.Id, Company.Ein, Company.Name, Grade.Of(Facts).Letter, version);
}
