using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>
/// Mails a link with which to choose a new password. Whether anybody has the address is found out when the mail is sent, so that neither the
/// answer nor its time tells.
/// </summary>
/// <param name="Email">The address.</param>
/// <param name="Site">The server's public address, for the link; null where it isn't known.</param>
public sealed record RequestPasswordResetCommand(string Email, string? Site) : IRequest<Result>;

internal sealed class RequestPasswordResetValidator : RequestValidator<RequestPasswordResetCommand>
{
    public RequestPasswordResetValidator() => RuleFor(command => command.Email).Email();
}

internal sealed class RequestPasswordResetHandler(IPlanPlatformDb db, IOutbox outbox) : IRequestHandler<RequestPasswordResetCommand, Result>
{
    public Task<Result> Handle(RequestPasswordResetCommand command, CancellationToken cancellationToken) => db.WriteAsync(
        _ =>
        {
            outbox.Add(MailTemplates.ResetPassword, SignInName.Canonical(command.Email)!, command.Site);
            return Task.FromResult(Result.Success());
        },
        cancellationToken);
}
