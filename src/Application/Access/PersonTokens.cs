using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Application.Access;

// What applications hold on a person's behalf, to be ended with the write at hand.
internal sealed class PersonTokens(IPlanPlatformDb db)
{
    public async Task EndAllOfPersonAsync(int personId, CancellationToken cancellationToken) =>
        db.AccessTokens.RemoveRange(await db.AccessTokens.AsTracking().Where(token => token.PersonId == personId).ToListAsync(cancellationToken));
}
