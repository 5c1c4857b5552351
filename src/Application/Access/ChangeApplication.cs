using FluentValidation;
using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Changes an application of the caller's. Whether it can keep a secret stays as it was.</summary>
/// <param name="ClientId">The application's id.</param>
/// <param name="Fields">What the caller decides about it.</param>
public sealed record ChangeApplicationCommand(string ClientId, ApplicationFields Fields) : IRequest<Result>;

internal sealed class ChangeApplicationValidator : RequestValidator<ChangeApplicationCommand>
{
    public ChangeApplicationValidator() => RuleFor(command => command.Fields).SetValidator(new ApplicationFieldsValidator()).OverridePropertyName("");
}

internal sealed class ChangeApplicationHandler(OwnApplications applications, IPlanPlatformDb db, TimeProvider time) : IRequestHandler<ChangeApplicationCommand, Result>
{
    public Task<Result> Handle(ChangeApplicationCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            if (await applications.FindToChangeAsync(command.ClientId, token) is not { } application || application.IsConfidential != command.Fields.IsConfidential)
                return AccessErrors.NoSuchApplication;
            application.Change(command.Fields.ToProfile() with { Name = command.Fields.Name.Trim() }, time.UtcNow());
            return Result.Success();
        },
        cancellationToken);
}
