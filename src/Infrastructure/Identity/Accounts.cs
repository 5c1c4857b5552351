using Microsoft.AspNetCore.Identity;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Identity;

internal sealed class Accounts(PlanPlatformDbContext context, IPasswordHasher<Account> hasher, ILookupNormalizer normalizer) : IAccounts
{
    public void Add(Person person, string password)
    {
        var account = new Account
        {
            Person = person,
            UserName = person.Email,
            NormalizedUserName = normalizer.NormalizeName(person.Email),
            Email = person.Email,
            NormalizedEmail = normalizer.NormalizeEmail(person.Email),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.PasswordHash = hasher.HashPassword(account, password);
        context.Add(account);
    }
}
