using FluentValidation;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Common;

// The rules that requests of every API share. A member that can't be read is reported by the transport, so each rule lets it pass.
internal static class FieldRules
{
    public static IRuleBuilderOptions<T, Field<TValue>> Required<T, TValue>(this IRuleBuilder<T, Field<TValue>> rule) =>
        rule.Must(field => !IsMissing(field)).WithErrorCode(Problems.Missing).WithMessage("is required");

    public static IRuleBuilderOptions<T, Field<TValue>> NotBlank<T, TValue>(this IRuleBuilder<T, Field<TValue>> rule) =>
        rule.Must(field => !field.HasValue || !IsBlank(field)).WithErrorCode(Problems.Blank).WithMessage("must not be blank");

    public static IRuleBuilderOptions<T, Field<string>> MaxLength<T>(this IRuleBuilder<T, Field<string>> rule, int codePoints) =>
        rule.Must(field => !field.HasValue || Text.Length(field.Value) <= codePoints)
            .WithErrorCode(Problems.TooLong).WithMessage($"must not be longer than {codePoints} characters");

    // A blank text is no value here: whether it may be sent is for Required and NotBlank to say.
    public static IRuleBuilderOptions<T, Field<string>> Format<T>(this IRuleBuilder<T, Field<string>> rule, Predicate<string> isValid, string message) =>
        rule.Must(field => !field.HasValue || IsBlank(field) || isValid(field.Value)).WithErrorCode(Problems.Malformed).WithMessage(message);

    public static bool IsMissing(IField field) => field.State is FieldState.Absent or FieldState.Null || IsBlank(field);

    // The value to store: a blank text on creation says nothing.
    public static string? TextOrNull(this Field<string> field) => string.IsNullOrWhiteSpace(field.Value) ? null : field.Value;

    private static bool IsBlank(IField field) => field.Value switch
    {
        string text => string.IsNullOrWhiteSpace(text),
        Identifier identifier => field.State == FieldState.Value && identifier.IsBlank,
        ReadOnlyMemory<byte> content => field.State == FieldState.Value && content.IsEmpty,
        DocumentPriority priority => priority.Text.Length == 0,
        _ => false,
    };
}
