using Microsoft.AspNetCore.Identity;

namespace PlanPlatform.Infrastructure.Identity;

// What the framework asks of accounts. A password's length counts, not its mixture (NIST SP 800-63B 5.1.1.2).
internal static class AccountRules
{
    public const int PasswordMinLength = 10;

    public static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password.RequiredLength = PasswordMinLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }
}
