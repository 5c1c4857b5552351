using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Storage;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Infrastructure.Persistence;

// One round trip, whatever the number of users. Kind 0 is a member, role 2 the originator's.
internal sealed class PlansForChange(PlanPlatformDbContext context) : IPlansForChange
{
    // Nothing, where the plan has the mark already.
    private const string GiveUpDefault =
        """
        UPDATE Allotments SET PlanId = (SELECT Id FROM QuotaPlans WHERE OrganisationId = {0} AND IsDefault = 1), Version = Version + 1
        WHERE OrganisationId = {0} AND PlanId IS NULL AND NOT EXISTS (SELECT 1 FROM QuotaPlans WHERE OrganisationId = {0} AND Id = {1} AND IsDefault = 1)
          AND EXISTS (SELECT 1 FROM People WHERE People.Id = Allotments.PersonId AND (People.Roles & 2) <> 0);
        INSERT INTO Allotments (PersonId, OrganisationId, PlanId, Usage, Version)
        SELECT person.Id, person.OrganisationId, former.Id, 0, 1
        FROM People person JOIN QuotaPlans former ON former.OrganisationId = person.OrganisationId AND former.IsDefault = 1 AND former.Id <> {1}
        WHERE person.OrganisationId = {0} AND person.Kind = 0 AND (person.Roles & 2) <> 0
          AND NOT EXISTS (SELECT 1 FROM Allotments WHERE Allotments.PersonId = person.Id);
        UPDATE QuotaPlans SET IsDefault = 0, Version = Version + 1 WHERE OrganisationId = {0} AND IsDefault = 1 AND Id <> {1};

        """;

    private const string Read =
        "SELECT * FROM QuotaPlans WHERE OrganisationId = {0} AND (Id = {1} OR NormalizedName = {2} OR IsDefault = 1)";

    public Task<List<QuotaPlan>> ReadAsync(int organisationId, string? planId, string? name, bool movesDefault, CancellationToken cancellationToken) =>
        context.QuotaPlans.FromSqlRaw(movesDefault ? GiveUpDefault + Read : Read, organisationId, planId ?? "", name ?? "").AsTracking().ToListAsync(cancellationToken);
}
