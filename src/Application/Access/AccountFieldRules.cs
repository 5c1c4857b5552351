using FluentValidation;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

// The rules of what people type on the pages.
internal static class AccountFieldRules
{
    public static IRuleBuilderOptions<T, string> Name<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(name => !string.IsNullOrWhiteSpace(name)).WithErrorCode(Problems.Missing).WithMessage("is required")
        .Must(name => Text.Length(name.Trim()) <= Text.NameMaxLength).WithErrorCode(Problems.TooLong)
        .WithMessage($"must not be longer than {Text.NameMaxLength} characters")
        .Must(name => Text.IsStorable(name) && Text.IsOneLine(name)).WithErrorCode(Problems.Malformed).WithMessage("must be one line of text");

    public static IRuleBuilderOptions<T, string> Email<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(email => !string.IsNullOrWhiteSpace(email)).WithErrorCode(Problems.Missing).WithMessage("is required")
        .Must(email => SignInName.Canonical(email) is { Length: <= Person.EmailMaxLength } name && EmailAddress.IsValid(name))
        .WithErrorCode(Problems.Malformed).WithMessage("must look like name@example.com");

    public static void NewPassword<T>(this IRuleBuilder<T, string> rule, Func<T, string?> email) => rule.Custom((password, context) =>
    {
        if (PasswordRules.ProblemOf(password, email(context.InstanceToValidate)) is { } problem)
        {
            context.AddFailure(new FluentValidation.Results.ValidationFailure(context.PropertyPath, problem.Message) { ErrorCode = problem.Problem });
        }
    });
}
