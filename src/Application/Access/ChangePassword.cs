using System.Globalization;
using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Changes the signed-in person's password. Every other session and every token of theirs ends.</summary>
/// <param name="CurrentPassword">The present password.</param>
/// <param name="NewPassword">The new one.</param>
/// <param name="Site">The server's public address, for the mail that tells of the change; null where it isn't known.</param>
public sealed record ChangePasswordCommand(string CurrentPassword, string NewPassword, string? Site) : IRequest<Result<SignedIn>>
{
    /// <summary>Never a password: what a log may show.</summary>
    public override string ToString() => nameof(ChangePasswordCommand);
}

internal sealed class ChangePasswordValidator : RequestValidator<ChangePasswordCommand>
{
    public ChangePasswordValidator() => RuleFor(command => command.NewPassword).NewPassword(_ => null);
}

internal sealed class ChangePasswordHandler(
    IPlanPlatformDb db, OwnPassword ownPassword, IAccounts accounts, IAccessTokenStore tokens, IOutbox outbox)
    : IRequestHandler<ChangePasswordCommand, Result<SignedIn>>
{
    public async Task<Result<SignedIn>> Handle(ChangePasswordCommand command, CancellationToken cancellationToken)
    {
        var proof = await ownPassword.CheckAsync(command.CurrentPassword, nameof(command.CurrentPassword), cancellationToken);
        if (!proof.IsSuccess)
            return proof.Error;
        if (PasswordRules.ProblemOf(command.NewPassword, proof.Value.View.Email) is { } problem)
            return Error.Invalid([problem with { Field = nameof(command.NewPassword) }]);

        var hash = accounts.Hash(command.NewPassword);
        return await db.WriteAsync<Result<SignedIn>>(
            async token =>
            {
                if (await accounts.ChangePasswordAsync(proof.Value.Person, hash, token) is not { } person)
                    return AccountErrors.NoSession;
                await tokens.RemoveAllOfPersonAsync(person.PersonId, token);
                outbox.Add(MailTemplates.PasswordChanged, proof.Value.View.Email, command.Site);

                // The link that was mailed died with the stamp.
                if (!proof.Value.View.IsConfirmed)
                    outbox.Add(MailTemplates.ConfirmAddress, proof.Value.View.Email, command.Site);
                db.Audit("Account.PasswordChanged", person.PersonId.ToString(CultureInfo.InvariantCulture), new { });
                return person;
            },
            cancellationToken);
    }
}
