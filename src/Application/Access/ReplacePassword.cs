using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Gives somebody a new password at the host's wish, and ends their sessions and tokens.</summary>
/// <param name="Email">The address with which they sign in.</param>
public sealed record ReplacePasswordCommand(string Email) : IRequest<Result<NewAccount>>;

internal sealed class ReplacePasswordHandler(IPlanPlatformDb db, IAccounts accounts, IAccessTokenStore tokens)
    : IRequestHandler<ReplacePasswordCommand, Result<NewAccount>>
{
    public Task<Result<NewAccount>> Handle(ReplacePasswordCommand command, CancellationToken cancellationToken)
    {
        var password = NewAccount.NewPassword();
        var hash = accounts.Hash(password);
        return db.WriteAsync<Result<NewAccount>>(
            async token =>
            {
                if (await db.FindMemberAsync(command.Email, token) is not { } person || await accounts.SetPasswordAsync(person.Id, hash, token) is null)
                    return Error.Invalid(nameof(command.Email), Problems.Unknown, "is nobody's who can sign in");
                await tokens.RemoveAllOfPersonAsync(person.Id, token);
                db.Audit("Account.PasswordReplaced", $"{person.Id}", new { By = "host" });
                return new NewAccount(person.Email!, password);
            },
            cancellationToken);
    }
}
