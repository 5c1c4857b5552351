using PlanPlatform.Application.Common;

namespace PlanPlatform.Application.Connectivity;

// The organisation in which the call acts, as the one row that a write's only query hangs on.
internal sealed class OwnAccount(IPlanPlatformDb db, ICaller caller)
{
    public int Id => caller.OrganisationId;

    // An application that acts alone may write, and so may the administrators of the organisation or of the one above it.
    public IQueryable<Standing> Find()
    {
        var (organisationId, personId) = (caller.OrganisationId, caller.Current?.PersonId);
        return db.Organisations.Where(organisation => organisation.Id == organisationId).Select(organisation => new Standing
        {
            Id = organisation.Id,
            MayWrite = personId == null || db.People.Any(person =>
                person.Id == personId
                && person.IsOrganisationAdmin
                && (person.OrganisationId == organisation.Id || person.OrganisationId == organisation.ParentId)),
        });
    }
}

internal sealed record Standing
{
    public int Id { get; init; }

    public bool MayWrite { get; init; }
}
