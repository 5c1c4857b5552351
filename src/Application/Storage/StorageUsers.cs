using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Storage;

// The members of an organisation with what they store. An originator without a plan of their own has the default one; who is no originator has
// none, and stores nothing that counts.
internal static class StorageUsers
{
    public static IQueryable<StorageUserView> Of(IPlanPlatformDb db, int organisationId) =>
        from person in db.People.Where(person => person.OrganisationId == organisationId && person.Kind == PersonKind.Member)
        join row in db.Allotments on person.Id equals row.PersonId into rows
        from allotment in rows.DefaultIfEmpty()
        join row in db.QuotaPlans
            on new { person.OrganisationId, Id = allotment!.PlanId ?? db.QuotaPlans.Where(plan => plan.OrganisationId == organisationId && plan.IsDefault).Select(plan => plan.Id).FirstOrDefault()! }
            equals new { row.OrganisationId, row.Id } into plans
        from plan in plans.DefaultIfEmpty()
        select new StorageUserView
        {
            Id = person.Id,
            Email = person.Email!,
            FirstName = person.FirstName,
            LastName = person.LastName,
            Roles = person.Roles,
            IsOrganisationAdmin = person.IsOrganisationAdmin,
            PlanId = (person.Roles & Roles.Originator) != Roles.None ? plan!.Id : null,
            Quota = (person.Roles & Roles.Originator) != Roles.None ? (long?)plan!.Quota ?? 0 : 0,
            Usage = (person.Roles & Roles.Originator) != Roles.None ? (long?)allotment.Usage ?? 0 : 0,
        };
}
