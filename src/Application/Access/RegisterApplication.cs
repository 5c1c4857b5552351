using System.Security.Cryptography;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Registers an application that belongs to the caller, in their home organisation.</summary>
/// <param name="Fields">What the caller decides about it.</param>
public sealed record RegisterApplicationCommand(ApplicationFields Fields) : IRequest<Result<RegisteredApplication>>;

/// <summary>An application that was just registered.</summary>
/// <param name="ClientId">Its id.</param>
/// <param name="Secret">Its secret, known at this moment only; null for a public application.</param>
public sealed record RegisteredApplication(string ClientId, OpaqueToken? Secret)
{
    private const int ClientIdLength = 24;

    // Letters and digits only: some libraries encode nothing in Basic credentials, and some what needs none.
    internal static RegisteredApplication New(bool isConfidential) => new(
        RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", ClientIdLength), isConfidential ? OpaqueToken.NewClientSecret() : null);

    internal ClientApplication ToApplication(ApplicationFields fields, Organisation organisation, DateTime now)
    {
        var name = fields.Name.Trim();
        var application = Secret is null
            ? ClientApplication.Public(ClientId, name, organisation, now)
            : ClientApplication.Confidential(ClientId, name, organisation, now);
        application.Change(fields.ToProfile() with { Name = name }, now);
        if (Secret is not null)
            application.RotateSecret(Secret, overlap: TimeSpan.Zero, now);
        return application;
    }
}

internal sealed class RegisterApplicationValidator : RequestValidator<RegisterApplicationCommand>
{
    public RegisterApplicationValidator() => RuleFor(command => command.Fields).SetValidator(new ApplicationFieldsValidator()).OverridePropertyName("");
}

internal sealed class RegisterApplicationHandler(IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<RegisterApplicationCommand, Result<RegisteredApplication>>
{
    public Task<Result<RegisteredApplication>> Handle(RegisterApplicationCommand command, CancellationToken cancellationToken)
    {
        var registered = RegisteredApplication.New(command.Fields.IsConfidential);
        return db.WriteAsync<Result<RegisteredApplication>>(
            async token =>
            {
                var owner = await db.People.AsTracking().Include(person => person.Organisation)
                    .SingleAsync(person => person.Id == caller.Current!.PersonId, token);
                var application = registered.ToApplication(command.Fields, owner.Organisation!, time.UtcNow());
                application.OwnedBy(owner);
                db.Applications.Add(application);
                return registered;
            },
            cancellationToken);
    }
}
