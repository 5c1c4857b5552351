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
public sealed record RegisteredApplication(string ClientId, OpaqueToken? Secret);

internal sealed class RegisterApplicationValidator : RequestValidator<RegisterApplicationCommand>
{
    public RegisterApplicationValidator() => RuleFor(command => command.Fields).SetValidator(new ApplicationFieldsValidator()).OverridePropertyName("");
}

internal sealed class RegisterApplicationHandler(IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<RegisterApplicationCommand, Result<RegisteredApplication>>
{
    private const int ClientIdLength = 24;

    public Task<Result<RegisteredApplication>> Handle(RegisterApplicationCommand command, CancellationToken cancellationToken)
    {
        // Letters and digits only: some libraries encode nothing in Basic credentials, and some what needs none.
        var clientId = RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", ClientIdLength);
        var secret = command.Fields.IsConfidential ? OpaqueToken.NewClientSecret() : null;
        return db.WriteAsync<Result<RegisteredApplication>>(
            async token =>
            {
                var owner = await db.People.AsTracking().Include(person => person.Organisation)
                    .SingleAsync(person => person.Id == caller.Current!.PersonId, token);
                var (name, now) = (command.Fields.Name.Trim(), time.UtcNow());
                var application = command.Fields.IsConfidential
                    ? ClientApplication.Confidential(clientId, name, owner.Organisation!, now)
                    : ClientApplication.Public(clientId, name, owner.Organisation!, now);
                application.OwnedBy(owner);
                application.Change(command.Fields.ToProfile() with { Name = name }, now);
                if (secret is not null)
                    application.RotateSecret(secret, overlap: TimeSpan.Zero, now);
                db.Applications.Add(application);
                return new RegisteredApplication(clientId, secret);
            },
            cancellationToken);
    }
}
