using System.Globalization;
using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Chooses a new password by a mailed link. Every session and every token of the person ends, and the link with them.</summary>
/// <param name="PersonId">Whose link it is.</param>
/// <param name="Token">The link's token.</param>
/// <param name="Password">The new password.</param>
/// <param name="Site">The server's public address, for the mail that tells of the change; null where it isn't known.</param>
public sealed record SetPasswordCommand(int PersonId, string Token, string Password, string? Site) : IRequest<Result>
{
    /// <summary>Neither token nor password: what a log may show.</summary>
    public override string ToString() => nameof(SetPasswordCommand);
}

internal sealed class SetPasswordValidator : RequestValidator<SetPasswordCommand>
{
    public SetPasswordValidator() => RuleFor(command => command.Password).NewPassword(_ => null);
}

internal sealed class SetPasswordHandler(IPlanPlatformDb db, IAccounts accounts, ISecondFactors factors, IAccessTokenStore tokens, IOutbox outbox)
    : IRequestHandler<SetPasswordCommand, Result>
{
    public async Task<Result> Handle(SetPasswordCommand command, CancellationToken cancellationToken)
    {
        var hash = accounts.Hash(command.Password);
        return await db.WriteAsync(
            async token =>
            {
                // Who has no link learns nothing of the account, not even by a rule about its address.
                if (await accounts.OpenByLinkAsync(command.PersonId, command.Token, token) is not { } link)
                    return AccountErrors.DeadLink;
                if (PasswordRules.ProblemOf(command.Password, link.Email) is { } problem)
                    return Error.Invalid([problem]);

                var person = await accounts.SetPasswordAsync(command.PersonId, hash, token);
                await tokens.RemoveAllOfPersonAsync(command.PersonId, token);
                if (!link.IsConfirmed)
                    await TakeOverAsync(person!, token);
                if (link.HasPassword)
                    outbox.Add(MailTemplates.PasswordChanged, link.Email, command.Site);
                db.Audit("Account.PasswordReset", command.PersonId.ToString(CultureInfo.InvariantCulture), new { });
                return Result.Success();
            },
            cancellationToken);
    }

    // Until now nobody had proved that the address is theirs: what whoever registered it left behind is no longer theirs.
    private async Task TakeOverAsync(SignedIn person, CancellationToken cancellationToken)
    {
        await factors.DisableAsync(person, cancellationToken);
        foreach (var removed in await tokens.RemoveGrantsAndApplicationsAsync(person.PersonId, cancellationToken))
            db.Audit($"{nameof(ClientApplication)}.Deleted", removed.Id.ToString(CultureInfo.InvariantCulture), new { removed.ClientId, removed.Name, OwnerId = person.PersonId });
    }
}
