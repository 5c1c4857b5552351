using FluentValidation;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

// The plan_ids of a document or benefit: a set, however often a caller repeats a member.
internal static class PlanIds
{
    private const int Max = 1000;

    public static void PlanIdRules<T>(this IRuleBuilder<T, Field<IReadOnlyList<Identifier>>> rule) =>
        rule.Must(ids => !ids.HasValue || ids.Value.Count <= Max)
            .WithErrorCode(Problems.TooLong).WithMessage($"must not name more than {Max} plans");

    public static IReadOnlyList<string>? Distinct(this Field<IReadOnlyList<Identifier>> ids) =>
        ids.Value?.Select(id => id.Text).Distinct(StringComparer.Ordinal).ToList();
}
