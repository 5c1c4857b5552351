using FluentValidation;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Storage;

/// <summary>What may be said of a user's rights.</summary>
public abstract record UserFields
{
    /// <summary>The names of their roles.</summary>
    public Field<IReadOnlyList<string>> Roles { get; init; }

    /// <summary>Whether they are marked as an administrator.</summary>
    public Field<bool> IsOrganisationAdmin { get; init; }

    /// <summary>An originator's plan.</summary>
    public Field<string> PlanId { get; init; }

    internal Roles? AskedRoles => Roles.HasValue ? RoleNames.Parse(Roles.Value) : null;

    // What the plan would be for somebody without the role.
    internal static Error PlanWithoutRole => Error.Invalid(nameof(PlanId), Problems.Contradicting, "is for originators only");

    internal static Error UnknownPlan => Error.Invalid(nameof(PlanId), Problems.Unknown, "names no plan of the organisation");
}

internal abstract class UserFieldsValidator<T> : RequestValidator<T>
    where T : UserFields
{
    protected UserFieldsValidator() => RuleFor(command => command.Roles).Must(roles => !roles.HasValue || RoleNames.Parse(roles.Value) is not null)
        .WithErrorCode(Problems.Malformed).WithMessage("may hold ROLE_SYSTEM_ADMIN, ROLE_ORIGINATOR and ROLE_COLLABORATOR");
}
