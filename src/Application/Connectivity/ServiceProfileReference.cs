using FluentValidation;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Connectivity;

/// <summary>A request about one service profile, whose id has two names.</summary>
public abstract record ServiceProfileReference
{
    /// <summary>The profile.</summary>
    public Field<string> ServiceProfileId { get; init; }

    /// <summary>The same, as rows call it.</summary>
    public Field<string> ProfileId { get; init; }

    internal Field<string> Id => FieldRules.IsMissing(ServiceProfileId) ? ProfileId : ServiceProfileId;
}

internal abstract class ServiceProfileReferenceValidator<T> : RequestValidator<T>
    where T : ServiceProfileReference
{
    protected ServiceProfileReferenceValidator()
    {
        RuleFor(request => request.ServiceProfileId).RowNumber()
            .Must((request, id) => RowId.Of(id) is not { } one || RowId.Of(request.ProfileId) is not { } other || one == other)
            .WithErrorCode(Problems.Malformed).WithMessage("and profileId differ");
        RuleFor(request => request.ProfileId).RowNumber();
    }

    protected void RequireOne() =>
        RuleFor(request => request.Id).Required().OverridePropertyName(nameof(ServiceProfileReference.ServiceProfileId));
}
