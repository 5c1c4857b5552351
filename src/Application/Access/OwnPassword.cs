using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

// Has the signed-in person prove the password again, before something that a borrowed session must not do. Wrong ones count as at sign-in.
// What is done by the proof compares its stamp: the owner may have had the password replaced meanwhile.
internal sealed class OwnPassword(ICaller caller, IAccounts accounts)
{
    public async Task<Result<ProvedAccount>> CheckAsync(string password, string field, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(caller.PersonId(), cancellationToken) is not { } account)
            return AccountErrors.NoSession;
        var check = await accounts.CheckPasswordAsync(account.Email, password, cancellationToken);
        if (check.LockedUntil is not null)
            return AccountErrors.Locked;

        // The address may have gone to somebody else since it was read.
        return check.Person?.PersonId == caller.PersonId() ? new ProvedAccount(account, check.Person) : Error.Invalid(field, Problems.Malformed, "is wrong");
    }
}

// An account whose password was proved, with the stamp of then.
internal sealed record ProvedAccount(AccountView View, SignedIn Person);
