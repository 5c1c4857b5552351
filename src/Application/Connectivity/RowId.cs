using System.Globalization;
using FluentValidation;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Connectivity;

// Ids as callers send them: digits, of however many only so many can be an id of anything.
internal static class RowId
{
    private const int Nothing = -1;
    private const string Message = "must be a whole number";

    public static IRuleBuilderOptions<T, Field<string>> RowNumber<T>(this IRuleBuilder<T, Field<string>> rule) =>
        rule.MaxLength(Text.IdMaxLength).Format(IsNumber, Message);

    // Null where none was sent; a number that is too great is the id of nothing.
    public static int? Of(Field<string> field) => Of(field.Value);

    public static int? Of(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Nothing;

    // What is wrong with a parameter of the query; null for nothing.
    public static Error? Problem(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        text = text.Trim();
        if (Text.Length(text) > Text.IdMaxLength)
            return Error.Invalid(field, Problems.TooLong, $"must not be longer than {Text.IdMaxLength} characters");
        return IsNumber(text) ? null : Error.Invalid(field, Problems.Malformed, Message);
    }

    private static bool IsNumber(string text) => text.All(char.IsAsciiDigit);
}
