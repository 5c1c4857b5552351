using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Mails the signed-in person another link that confirms their address.</summary>
/// <param name="Site">The server's public address, for the link; null where it isn't known.</param>
public sealed record ResendConfirmationCommand(string? Site) : IRequest<Result>;

internal sealed class ResendConfirmationHandler(IPlanPlatformDb db, ICaller caller, IAccounts accounts, IOutbox outbox)
    : IRequestHandler<ResendConfirmationCommand, Result>
{
    public Task<Result> Handle(ResendConfirmationCommand command, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            if (await accounts.FindAsync(caller.PersonId(), token) is not { } account)
                return Result.Failed(AccountErrors.NoSession);
            if (!account.IsConfirmed)
                outbox.Add(MailTemplates.ConfirmAddress, account.Email, command.Site);
            return Result.Success();
        },
        cancellationToken);
}
