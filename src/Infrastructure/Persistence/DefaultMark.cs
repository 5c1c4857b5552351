using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Storage;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Infrastructure.Persistence;

// One round trip, whatever the number of users. Kind 0 is a member, role 2 the originator's. Where another writer has moved the mark
// meanwhile, it stays there, and the index of the default has the write start over.
internal sealed class DefaultMark(PlanPlatformDbContext context) : IDefaultMark
{
    public Task TakeFromAsync(QuotaPlan former, CancellationToken cancellationToken)
    {
        context.Audit("QuotaPlan.DefaultMoved", former.Id, new { former.Name });
        return context.Database.ExecuteSqlInterpolatedAsync(
            $"""
            UPDATE Allotments SET PlanId = {former.Id}, Version = Version + 1
            WHERE OrganisationId = {former.OrganisationId} AND PlanId IS NULL
              AND EXISTS (SELECT 1 FROM People WHERE People.Id = Allotments.PersonId AND (People.Roles & 2) <> 0);
            INSERT INTO Allotments (PersonId, OrganisationId, PlanId, Usage, Version)
            SELECT person.Id, person.OrganisationId, {former.Id}, 0, 1 FROM People person
            WHERE person.OrganisationId = {former.OrganisationId} AND person.Kind = 0 AND (person.Roles & 2) <> 0
              AND NOT EXISTS (SELECT 1 FROM Allotments WHERE Allotments.PersonId = person.Id);
            UPDATE QuotaPlans SET IsDefault = 0, Version = Version + 1 WHERE OrganisationId = {former.OrganisationId} AND Id = {former.Id} AND IsDefault = 1;
            """,
            cancellationToken);
    }
}
