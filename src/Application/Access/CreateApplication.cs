using FluentValidation;
using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Registers an application of an organisation, at the host's wish. It belongs to no person.</summary>
/// <param name="Organisation">The organisation's domain.</param>
/// <param name="Fields">What is decided about it.</param>
/// <param name="IsFirstParty">Whether it is our own, and so may use the password grant.</param>
public sealed record CreateApplicationCommand(string Organisation, ApplicationFields Fields, bool IsFirstParty) : IRequest<Result<RegisteredApplication>>;

internal sealed class CreateApplicationValidator : RequestValidator<CreateApplicationCommand>
{
    public CreateApplicationValidator() => RuleFor(command => command.Fields).SetValidator(new ApplicationFieldsValidator()).OverridePropertyName("");
}

internal sealed class CreateApplicationHandler(IPlanPlatformDb db, TimeProvider time) : IRequestHandler<CreateApplicationCommand, Result<RegisteredApplication>>
{
    public Task<Result<RegisteredApplication>> Handle(CreateApplicationCommand command, CancellationToken cancellationToken)
    {
        var registered = RegisteredApplication.New(command.Fields.IsConfidential);
        return db.WriteAsync<Result<RegisteredApplication>>(
            async token =>
            {
                if (await db.FindOrganisationAsync(command.Organisation, token) is not { } organisation)
                    return Error.Invalid(nameof(command.Organisation), Problems.Unknown, "is no organisation's domain");
                var application = registered.ToApplication(command.Fields, organisation, time.UtcNow());
                db.Applications.Add(command.IsFirstParty ? application.AsFirstParty() : application);
                return registered;
            },
            cancellationToken);
    }
}
