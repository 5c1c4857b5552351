using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Identity;

// Counts what fails under a name, in the write at hand: passwords and codes alike, for names that nobody has as for others. Two at once
// both count, since the second of them starts over.
internal sealed class FailedSignIns(PlanPlatformDbContext context, TimeProvider time)
{
    public Task<SignInFailures?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var hash = SignInFailures.HashOf(name);
        return context.SignInFailures.AsTracking().FirstOrDefaultAsync(failures => failures.NameHash == hash, cancellationToken);
    }

    public bool IsLocked(SignInFailures? failures) => failures?.IsLocked(time.UtcNow()) == true;

    public void Count(SignInFailures? failures, string name, int? personId)
    {
        if (failures is null)
        {
            failures = SignInFailures.Of(SignInFailures.HashOf(name));
            context.Add(failures);
        }

        if (failures.Record(time.UtcNow()))
            context.Audit("Account.LockedOut", personId?.ToString(CultureInfo.InvariantCulture) ?? "unknown", new { failures.LockedUntil });
    }

    public void Clear(SignInFailures? failures)
    {
        if (failures is not null)
            context.Remove(failures);
    }
}
