using FluentValidation;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Compliance;

// What the requests of this feature say alike.
internal static class ComplianceRules
{
    // An id in the query, which must be there.
    public static IRuleBuilderOptions<T, string?> RequiredId<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(id => !string.IsNullOrWhiteSpace(id)).WithErrorCode(Problems.Missing).WithMessage("is required")
        .Must(id => WholeNumber.ParsePositive(id) is not null).WithErrorCode(Problems.Malformed).WithMessage("must be a positive whole number");
}
