using FluentValidation;
using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Gives a confidential application of the caller's a new secret.</summary>
/// <param name="ClientId">The application's id.</param>
/// <param name="Overlap">For how long the former secret still works; zero for not at all, 30 days at most.</param>
public sealed record RotateApplicationSecretCommand(string ClientId, TimeSpan Overlap) : IRequest<Result<OpaqueToken>>;

internal sealed class RotateApplicationSecretValidator : RequestValidator<RotateApplicationSecretCommand>
{
    private static readonly TimeSpan MaxOverlap = TimeSpan.FromDays(30);

    public RotateApplicationSecretValidator() => RuleFor(command => command.Overlap)
        .Must(overlap => overlap >= TimeSpan.Zero && overlap <= MaxOverlap).WithErrorCode(Problems.Malformed).WithMessage("must be from 0 to 30 days");
}

internal sealed class RotateApplicationSecretHandler(OwnApplications applications, IPlanPlatformDb db, TimeProvider time)
    : IRequestHandler<RotateApplicationSecretCommand, Result<OpaqueToken>>
{
    public Task<Result<OpaqueToken>> Handle(RotateApplicationSecretCommand command, CancellationToken cancellationToken)
    {
        var secret = OpaqueToken.NewClientSecret();
        return db.WriteAsync<Result<OpaqueToken>>(
            async token =>
            {
                if (await applications.FindToChangeAsync(command.ClientId, token) is not { IsConfidential: true } application)
                    return AccessErrors.NoSuchApplication;
                application.RotateSecret(secret, command.Overlap, time.UtcNow());
                return secret;
            },
            cancellationToken);
    }
}
