using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Identity;

// The framework's store, which leaves saving to WriteAsync like everything else.
internal sealed class AccountStore : UserOnlyStore<Account, PlanPlatformDbContext, int>
{
    public AccountStore(PlanPlatformDbContext context, IdentityErrorDescriber? describer = null)
        : base(context, describer) => AutoSaveChanges = false;
}
