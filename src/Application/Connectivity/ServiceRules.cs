using FluentValidation;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

// What the commands about service profiles say alike.
internal static class ServiceRules
{
    public static IRuleBuilderOptions<T, Field<string>> Services<T>(this IRuleBuilder<T, Field<string>> rule) =>
        rule.Format(text => NetworkServices.Parse(text) is not null, "must be 2, 3, 4 or 5, or several of them parted by |");

    public static ServiceProfileFacts Facts(Field<string> name, Field<string> category, Field<string> status, Field<string> service, Field<string> accessType) => new(
        name.TextOrNull(),
        category.AsBit() is { } isAddOn ? (isAddOn ? 1 : 0) : null,
        status.AsBit(),
        service.TextOrNull() is { } services ? NetworkServices.Parse(services) : null,
        accessType.Value is { Length: > 0 } type ? AccessTypes.Normalise(type) : accessType.Value);
}
