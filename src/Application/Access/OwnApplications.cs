using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Access;

// The applications that the caller registered. Nobody else's exist for them.
internal sealed class OwnApplications(IPlanPlatformDb db, ICaller caller)
{
    public IQueryable<ClientApplication> All()
    {
        var personId = caller.Current?.PersonId;
        return db.Applications.Where(application => application.OwnerId != null && application.OwnerId == personId);
    }

    public Task<ClientApplication?> FindAsync(string clientId, CancellationToken cancellationToken) => Find(All(), clientId, cancellationToken);

    public Task<ClientApplication?> FindToChangeAsync(string clientId, CancellationToken cancellationToken) =>
        Find(All().AsTracking(), clientId, cancellationToken);

    private static Task<ClientApplication?> Find(IQueryable<ClientApplication> own, string clientId, CancellationToken cancellationToken) => own
        .Include(application => application.RedirectUris)
        .Include(application => application.Origins)
        .Include(application => application.Secrets)
        .FirstOrDefaultAsync(application => application.ClientId == clientId, cancellationToken);
}
