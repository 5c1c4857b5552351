using FluentValidation;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Compliance;

// What the commands about users say alike.
internal static class UserRules
{
    public static void UserName<T>(this IRuleBuilder<T, Field<string>> rule) =>
        rule.Required().MaxLength(Text.NameMaxLength).Format(Text.IsOneLine, "must be one line of text");

    public static void UserEmail<T>(this IRuleBuilder<T, Field<string>> rule) =>
        rule.Required().MaxLength(Person.EmailMaxLength).Format(
            text => SignInName.Canonical(text) is { Length: <= Person.EmailMaxLength } name && EmailAddress.IsValid(name), "must be an e-mail address");
}
