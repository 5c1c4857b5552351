using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Identity;

// The framework's store, which leaves saving to WriteAsync like everything else, and keeps authenticator keys and recovery codes encrypted.
internal sealed class AccountStore : UserOnlyStore<Account, PlanPlatformDbContext, int>
{
    private readonly IDataProtector _protector;

    public AccountStore(PlanPlatformDbContext context, IDataProtectionProvider protection, IdentityErrorDescriber? describer = null)
        : base(context, describer)
    {
        AutoSaveChanges = false;
        _protector = protection.CreateProtector("PlanPlatform.AccountTokens");
    }

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : _protector.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { Length: > 0 } value ? _protector.Unprotect(value) : null;
}
