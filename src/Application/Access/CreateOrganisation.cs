using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Creates an organisation, at the host's wish. Gives its id.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Domain">The short name that callers send, such as <c>my-domain</c>; unique without regard to case.</param>
/// <param name="Parent">The domain of the organisation above it; null for none.</param>
public sealed record CreateOrganisationCommand(string Name, string Domain, string? Parent) : IRequest<Result<int>>;

internal sealed class CreateOrganisationValidator : RequestValidator<CreateOrganisationCommand>
{
    public CreateOrganisationValidator()
    {
        RuleFor(command => command.Name).Name();
        RuleFor(command => command.Domain)
            .Must(DomainName.IsWellFormed).WithErrorCode(Problems.Malformed)
            .WithMessage($"must be letters, digits, dots and dashes, {Organisation.DomainMaxLength} at most");
    }
}

internal sealed class CreateOrganisationHandler(IPlanPlatformDb db) : IRequestHandler<CreateOrganisationCommand, Result<int>>
{
    public async Task<Result<int>> Handle(CreateOrganisationCommand command, CancellationToken cancellationToken)
    {
        var organisation = (Organisation?)null;
        var result = await db.WriteAsync<Result<bool>>(
            async token =>
            {
                var normalised = Text.Normalise(command.Domain);
                if (await db.Organisations.AnyAsync(other => other.NormalizedDomain == normalised, token))
                    return Error.Invalid(nameof(command.Domain), Problems.Taken, "is another organisation's");
                var parent = await db.FindOrganisationAsync(command.Parent, token);
                if (command.Parent is not null && parent is null)
                    return Error.Invalid(nameof(command.Parent), Problems.Unknown, "is no organisation's domain");
                organisation = Organisation.Create(command.Name.Trim(), command.Domain, parent);
                db.Organisations.Add(organisation);
                return true;
            },
            cancellationToken);
        return result.IsSuccess ? organisation!.Id : result.Error;
    }
}
