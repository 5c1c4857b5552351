using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Identity;

internal sealed class Accounts(PlanPlatformDbContext context, UserManager<Account> users, FailedSignIns failedSignIns) : IAccounts
{
    private static readonly Account Nobody = new();
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString("N")));

    public string Hash(string password) => users.PasswordHasher.HashPassword(Nobody, password);

    public void Add(Person person, string? passwordHash, bool isConfirmed) => context.Add(new Account
    {
        Person = person,
        UserName = person.Email,
        NormalizedUserName = users.NormalizeName(person.Email),
        Email = person.Email,
        NormalizedEmail = users.NormalizeEmail(person.Email),
        EmailConfirmed = isConfirmed,
        PasswordHash = passwordHash,
        SecurityStamp = Account.NewStamp(),
    });

    public async Task<PasswordCheck> CheckPasswordAsync(string email, string password, CancellationToken cancellationToken)
    {
        // One way for every name: one read, one hash, one write.
        var normalised = users.NormalizeEmail(email);
        var account = await context.Users.FirstOrDefaultAsync(other => other.NormalizedEmail == normalised, cancellationToken);
        var outcome = users.PasswordHasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? NobodysHash.Value, password);
        var known = outcome == PasswordVerificationResult.Failed ? null : account;
        var check = await context.WriteAsync<Result<PasswordCheck>>(
            async token =>
            {
                var failures = await failedSignIns.FindAsync(email, token);
                if (failedSignIns.IsLocked(failures))
                    return PasswordCheck.Locked(failures!.LockedUntil!.Value);
                if (known is null)
                {
                    failedSignIns.Count(failures, email, account?.PersonId);
                    return PasswordCheck.Wrong;
                }

                // With a second factor the count goes on until that is proved too, or whoever knows the password could try codes for ever.
                if (!known.TwoFactorEnabled)
                    failedSignIns.Clear(failures);
                if (known is { EmailConfirmed: true, FormerEmail: not null })
                    (await context.TrackedAccountAsync(known.PersonId, token))?.ForgetFormerAddress();
                return PasswordCheck.Right(new SignedIn(known.PersonId, known.SecurityStamp ?? ""), known.TwoFactorEnabled);
            },
            cancellationToken);
        return check.Value;
    }

    public Task<SessionAccount?> FindSessionAsync(int personId, string sessionId, CancellationToken cancellationToken) =>
        context.Users.Where(account => account.PersonId == personId && !context.EndedSessions.Any(ended => ended.Id == sessionId))
            .Select(account => new SessionAccount(
                account.SecurityStamp ?? "", account.Person!.OrganisationId, account.Person.Organisation!.Domain, account.Person.Roles, account.Person.IsOrganisationAdmin))
            .FirstOrDefaultAsync(cancellationToken);

    public Task<AccountView?> FindAsync(int personId, CancellationToken cancellationToken) =>
        context.Users.Where(account => account.PersonId == personId)
            .Select(account => new AccountView(
                account.Person!.FirstName,
                account.Person.LastName,
                account.Email!,
                account.EmailConfirmed,
                account.TwoFactorEnabled,
                account.Person.Organisation!.Name,
                account.Person.Organisation.Domain))
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<SignedIn?> ChangePasswordAsync(SignedIn person, string passwordHash, CancellationToken cancellationToken) =>
        await context.TrackedAccountAsync(person, cancellationToken) is { } account ? await SetAsync(account, passwordHash, cancellationToken) : null;

    public async Task<SignedIn?> SetPasswordAsync(int personId, string passwordHash, CancellationToken cancellationToken) =>
        await context.TrackedAccountAsync(personId, cancellationToken) is { } account ? await SetAsync(account, passwordHash, cancellationToken) : null;

    public async Task<LinkedAccount?> OpenByLinkAsync(int personId, string token, CancellationToken cancellationToken)
    {
        if (await context.TrackedAccountAsync(personId, cancellationToken) is not { } account || !await IsPasswordLinkAsync(account, token))
            return null;

        // Its mail went to the former address, where there is one, which was proved.
        var isConfirmed = account.EmailConfirmed || account.FormerEmail is not null;
        if (account.FormerEmail is { } former)
            await RestoreAddressAsync(account, former, cancellationToken);
        else
            account.EmailConfirmed = true;
        return new LinkedAccount(account.Email!, isConfirmed, account.PasswordHash is not null);
    }

    public async Task<MemberToChange?> FindToChangeAsync(int personId, string email, CancellationToken cancellationToken)
    {
        var normalised = users.NormalizeEmail(email);
        var found = await context.Users.AsTracking().Include(account => account.Person).Where(account => account.PersonId == personId)
            .Select(account => new
            {
                Account = account,
                IsTaken = context.Users.Any(other => other.PersonId != personId && (other.NormalizedEmail == normalised || other.NormalizedFormerEmail == normalised)),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new MemberToChange(found.Account.Person!, found.IsTaken);
    }

    public async Task<string?> ChangeAddressAsync(Person person, string email, CancellationToken cancellationToken)
    {
        var account = (await context.TrackedAccountAsync(person.Id, cancellationToken))!;
        if (account.EmailConfirmed)
            (account.FormerEmail, account.NormalizedFormerEmail) = (account.FormerEmail ?? account.Email, account.NormalizedFormerEmail ?? account.NormalizedEmail);
        Rename(account, person, email);
        account.EmailConfirmed = account.FormerEmail is not null && account.NormalizedFormerEmail == account.NormalizedEmail;
        if (account.EmailConfirmed)
            account.ForgetFormerAddress();
        account.Renew();
        return account.FormerEmail;
    }

    public async Task<bool> ConfirmAddressAsync(int personId, string token, CancellationToken cancellationToken)
    {
        if (await context.TrackedAccountAsync(personId, cancellationToken) is not { } account
            || !await users.VerifyUserTokenAsync(account, ConfirmationLinks.Name, ConfirmationLinks.Name, token))
            return false;
        account.EmailConfirmed = true;
        account.Touch();
        return true;
    }

    private async Task<bool> IsPasswordLinkAsync(Account account, string token) =>
        await users.VerifyUserTokenAsync(account, ResetLinks.Name, ResetLinks.Name, token)
        || await users.VerifyUserTokenAsync(account, InvitationLinks.Name, InvitationLinks.Name, token);

    // Nobody else can have taken it: it was held.
    private async Task RestoreAddressAsync(Account account, string former, CancellationToken cancellationToken)
    {
        Rename(account, await context.People.AsTracking().SingleAsync(person => person.Id == account.PersonId, cancellationToken), former);
        account.EmailConfirmed = true;
        account.ForgetFormerAddress();
    }

    private void Rename(Account account, Person person, string email)
    {
        person.ChangeEmail(email);
        (account.UserName, account.NormalizedUserName) = (email, users.NormalizeName(email));
        (account.Email, account.NormalizedEmail) = (email, users.NormalizeEmail(email));
    }

    private async Task<SignedIn> SetAsync(Account account, string passwordHash, CancellationToken cancellationToken)
    {
        account.PasswordHash = passwordHash;
        failedSignIns.Clear(await failedSignIns.FindAsync(account.Email!, cancellationToken));
        return account.Renew();
    }
}
