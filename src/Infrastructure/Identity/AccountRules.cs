using Microsoft.AspNetCore.Identity;

namespace PlanPlatform.Infrastructure.Identity;

// What the framework asks of accounts. Passwords are judged by the use cases (Domain/Access/PasswordRules.cs), lock-outs by FailedSignIns.
internal static class AccountRules
{
    public static void Configure(IdentityOptions options) => options.User.RequireUniqueEmail = true;
}
