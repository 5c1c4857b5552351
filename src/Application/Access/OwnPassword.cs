using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

// Has the signed-in person prove the password again, before something that a borrowed session must not do. Wrong ones count as at sign-in.
internal sealed class OwnPassword(ICaller caller, IAccounts accounts)
{
    public async Task<Result<AccountView>> CheckAsync(string password, string field, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(caller.PersonId(), cancellationToken) is not { } account)
            return AccountErrors.NoSession;
        var check = await accounts.CheckPasswordAsync(account.Email, password, cancellationToken);
        if (check.LockedUntil is not null)
            return AccountErrors.Locked;
        return check.Person is null ? Error.Invalid(field, Problems.Malformed, "is wrong") : account;
    }
}
