using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Identity;

// The account that a write changes. One that the write has found before isn't looked for again, under its old state.
internal static class TrackedAccount
{
    public static Task<Account?> TrackedAccountAsync(this PlanPlatformDbContext context, int personId, CancellationToken cancellationToken) =>
        context.Users.Local.FirstOrDefault(account => account.PersonId == personId) is { } known
            ? Task.FromResult<Account?>(known)
            : context.HeldAccounts.AsTracking().FirstOrDefaultAsync(account => account.PersonId == personId, cancellationToken);

    // The same, unless it changed since somebody proved that it is theirs.
    public static async Task<Account?> TrackedAccountAsync(this PlanPlatformDbContext context, SignedIn person, CancellationToken cancellationToken) =>
        await context.TrackedAccountAsync(person.PersonId, cancellationToken) is { } account && account.SecurityStamp == person.Stamp ? account : null;
}
