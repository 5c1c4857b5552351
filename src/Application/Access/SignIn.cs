using MediatR;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Checks a person's e-mail address and password.</summary>
/// <param name="Email">The address, in any case.</param>
/// <param name="Password">The password.</param>
public sealed record SignInCommand(string Email, string Password) : IRequest<Result<SignedIn>>
{
    /// <summary>Never the password: what a log may show.</summary>
    public override string ToString() => nameof(SignInCommand);
}

/// <summary>Somebody who proved who they are.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Stamp">The account's security stamp: the session ends when it changes.</param>
public sealed record SignedIn(int PersonId, string Stamp);

internal sealed class SignInHandler(IAccounts accounts) : IRequestHandler<SignInCommand, Result<SignedIn>>
{
    public async Task<Result<SignedIn>> Handle(SignInCommand command, CancellationToken cancellationToken) =>
        await accounts.CheckPasswordAsync(command.Email.Trim(), command.Password, cancellationToken) is { } person
            ? person
            : AccessErrors.WrongPassword;
}
