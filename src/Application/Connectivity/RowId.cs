using FluentValidation;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Connectivity;

// Ids as callers send them: digits, of however many only so many can be an id of anything.
internal static class RowId
{
    private const int Nothing = -1;

    public static IRuleBuilderOptions<T, Field<string>> RowNumber<T>(this IRuleBuilder<T, Field<string>> rule) =>
        rule.MaxLength(Text.IdMaxLength).Format(text => WholeNumber.Parse(text) is not null, "must be a whole number");

    // Null where none was sent; what is no number is the id of nothing.
    public static int? Of(Field<string> field) => string.IsNullOrWhiteSpace(field.Value) ? null : WholeNumber.Parse(field.Value) ?? Nothing;
}
