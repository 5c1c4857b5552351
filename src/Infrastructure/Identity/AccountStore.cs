using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Infrastructure.Persistence;
using PlanPlatform.Infrastructure.Security;

namespace PlanPlatform.Infrastructure.Identity;

// The framework's store, which leaves saving to WriteAsync like everything else, and keeps authenticator keys and recovery codes encrypted.
internal sealed class AccountStore : UserOnlyStore<Account, PlanPlatformDbContext, int>
{
    private readonly IDataProtector _protector;

    public AccountStore(PlanPlatformDbContext context, IDataProtectionProvider protection, IdentityErrorDescriber? describer = null)
        : base(context, describer)
    {
        AutoSaveChanges = false;
        _protector = protection.CreateProtector("PlanPlatform.AccountTokens").AwakeKeyRing();
    }

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : _protector.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { Length: > 0 } value ? _protector.Unprotect(value) : null;

    // The framework's own looks without tracking here, so that what is set on an existing row would be lost.
    protected override async Task<IdentityUserToken<int>?> FindTokenAsync(
        Account user, string loginProvider, string name, CancellationToken cancellationToken) =>
        Context.UserTokens.Local.FirstOrDefault(token => token.UserId == user.Id && token.LoginProvider == loginProvider && token.Name == name)
        ?? await Context.UserTokens.AsTracking()
            .FirstOrDefaultAsync(token => token.UserId == user.Id && token.LoginProvider == loginProvider && token.Name == name, cancellationToken);
}
