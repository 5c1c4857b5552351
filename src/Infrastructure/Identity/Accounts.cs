using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Identity;

internal sealed class Accounts(PlanPlatformDbContext context, UserManager<Account> users) : IAccounts
{
    private static readonly Account Nobody = new();
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString("N")));

    public void Add(Person person, string password)
    {
        var account = new Account
        {
            Person = person,
            UserName = person.Email,
            NormalizedUserName = users.NormalizeName(person.Email),
            Email = person.Email,
            NormalizedEmail = users.NormalizeEmail(person.Email),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        context.Add(account);
    }

    public async Task<SignedIn?> CheckPasswordAsync(string email, string password, CancellationToken cancellationToken)
    {
        var account = await users.FindByEmailAsync(email);
        var outcome = users.PasswordHasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? NobodysHash.Value, password);
        return account is null || outcome == PasswordVerificationResult.Failed ? null : new SignedIn(account.PersonId, account.SecurityStamp ?? "");
    }

    public Task<SessionAccount?> FindSessionAsync(int personId, CancellationToken cancellationToken) =>
        context.Users.Where(account => account.PersonId == personId)
            .Select(account => new SessionAccount(account.SecurityStamp ?? "", account.Person!.OrganisationId, account.Person.Organisation!.Domain))
            .FirstOrDefaultAsync(cancellationToken);
}
