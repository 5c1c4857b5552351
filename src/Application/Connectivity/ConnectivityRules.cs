using FluentValidation;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Connectivity;

// What the commands of this feature say alike.
internal static class ConnectivityRules
{
    public static IRuleBuilderOptions<T, Field<string>> Name<T>(this IRuleBuilder<T, Field<string>> rule) => rule.MaxLength(Text.NameMaxLength);

    public static IRuleBuilderOptions<T, Field<string>> Opaque<T>(this IRuleBuilder<T, Field<string>> rule) => rule.MaxLength(Text.IdMaxLength);

    // A status, 0 or 1; also a category.
    public static IRuleBuilderOptions<T, Field<string>> Bit<T>(this IRuleBuilder<T, Field<string>> rule) =>
        rule.Format(text => text is "0" or "1", "must be 0 or 1");

    public static bool? AsBit(this Field<string> field) => field.Value is { Length: > 0 } text ? text == "1" : null;

    // The name as it is compared; null where none was sent.
    public static string? Normalised(this Field<string> field) => field.TextOrNull() is { } text ? Text.Normalise(text) : null;
}
