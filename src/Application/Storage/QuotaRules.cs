using FluentValidation;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

internal static class QuotaRules
{
    // Unlike Required: an empty text is something.
    public static IRuleBuilderOptions<T, Field<string>> Sent<T>(this IRuleBuilder<T, Field<string>> rule) =>
        rule.Must(field => field.State is not (FieldState.Absent or FieldState.Null)).WithErrorCode(Problems.Missing).WithMessage("is required");

    public static IRuleBuilderOptions<T, Field<long>> Quota<T>(this IRuleBuilder<T, Field<long>> rule) =>
        rule.Must(field => !field.HasValue || field.Value is >= 0 and <= QuotaPlan.MaxQuota)
            .WithErrorCode(Problems.Malformed).WithMessage($"must be a whole number of MiB from 0 to {QuotaPlan.MaxQuota}");
}
