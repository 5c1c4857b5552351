using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

// A user whom a write changes, with what the change is judged by: one statement.
internal sealed class UserAtHand
{
    public required Person Person { get; init; }

    public required Organisation Home { get; init; }

    public Allotment? Allotment { get; set; }

    public bool HasOtherAdministrators { get; init; }

    // The quotas of the plan that is asked for, of the present one, and of the default; null where there is none.
    public long? AskedQuota { get; init; }

    public long? PresentQuota { get; init; }

    public long? DefaultQuota { get; init; }

    public string? DefaultId { get; init; }

    public string? PresentId { get; init; }

    public bool IsLastAdministrator => Person.Administers(Person.Roles, Person.IsOrganisationAdmin) && !HasOtherAdministrators;

    public static Task<UserAtHand?> FindAsync(IPlanPlatformDb db, int organisationId, int personId, string? askedId, CancellationToken cancellationToken)
    {
        var plans = db.QuotaPlans.Where(plan => plan.OrganisationId == organisationId);
        return (
            from person in db.People.AsTracking()
            where person.Id == personId && person.OrganisationId == organisationId && person.Kind == PersonKind.Member
            from allotment in db.Allotments.Where(row => row.PersonId == person.Id).DefaultIfEmpty()
            select new UserAtHand
            {
                Person = person,
                Home = person.Organisation!,
                Allotment = allotment,
                HasOtherAdministrators = db.People.Any(other => other.OrganisationId == organisationId && other.Kind == PersonKind.Member && other.Id != personId
                    && (other.IsOrganisationAdmin || (other.Roles & Roles.SystemAdmin) != Roles.None)),
                AskedQuota = plans.Where(plan => plan.Id == askedId).Select(plan => (long?)plan.Quota).FirstOrDefault(),
                PresentId = allotment.PlanId,
                PresentQuota = plans.Where(plan => plan.Id == allotment.PlanId).Select(plan => (long?)plan.Quota).FirstOrDefault(),
                DefaultId = plans.Where(plan => plan.IsDefault).Select(plan => plan.Id).FirstOrDefault(),
                DefaultQuota = plans.Where(plan => plan.IsDefault).Select(plan => (long?)plan.Quota).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
    }

    public StorageUserView ToView()
    {
        var isOriginator = Person.Roles.HasFlag(Roles.Originator);
        var planId = Allotment?.PlanId ?? DefaultId;
        var quota = Allotment?.PlanId is null ? DefaultQuota : Allotment.PlanId == PresentId ? PresentQuota : AskedQuota;
        return new StorageUserView
        {
            Id = Person.Id,
            Email = Person.Email!,
            FirstName = Person.FirstName,
            LastName = Person.LastName,
            Roles = Person.Roles,
            IsOrganisationAdmin = Person.IsOrganisationAdmin,
            PlanId = isOriginator ? planId : null,
            Quota = isOriginator ? quota ?? 0 : 0,
            Usage = isOriginator ? Allotment?.Usage ?? 0 : 0,
        };
    }
}
