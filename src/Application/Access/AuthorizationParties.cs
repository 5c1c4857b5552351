using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Access;

// Everything that an authorization request is judged by, in one round trip: the application and, where somebody is signed in, the person
// and what they approved before.
internal sealed record AuthorizationParties(ClientApplication Application, string? OwnerName, string OrganisationName, Person? Person, Grant? Grant, string? Stamp)
{
    public static Task<AuthorizationParties?> FindAsync(
        IPlanPlatformDb db, string? clientId, int? personId, bool isTracked, CancellationToken cancellationToken)
    {
        var tracking = isTracked ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
        return (
            from application in db.Applications.AsTracking(tracking).Include(application => application.RedirectUris)
            where application.ClientId == clientId
            from owner in db.People.Where(owner => owner.Id == application.OwnerId).DefaultIfEmpty()
            from person in db.People.Where(person => person.Id == personId).DefaultIfEmpty()
            from grant in db.Grants.Where(grant => grant.ApplicationId == application.Id && grant.PersonId == personId).DefaultIfEmpty()
            select new AuthorizationParties(
                application, owner == null ? null : owner.FirstName + " " + owner.LastName, application.Organisation!.Name, person, grant,
                db.AccountStamps.Where(account => account.PersonId == personId).Select(account => account.Stamp).FirstOrDefault()))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
