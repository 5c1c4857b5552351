using MediatR;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Checks a person's e-mail address and password.</summary>
/// <param name="Email">The address, in any case.</param>
/// <param name="Password">The password.</param>
public sealed record SignInCommand(string Email, string Password) : IRequest<Result<SignInStep>>
{
    /// <summary>Never the password: what a log may show.</summary>
    public override string ToString() => nameof(SignInCommand);
}

/// <summary>How far somebody has got.</summary>
/// <param name="Person">Who proved the password.</param>
/// <param name="NeedsSecondFactor">Whether a code is needed before they are signed in: <see cref="CompleteSecondFactorCommand"/>.</param>
public sealed record SignInStep(SignedIn Person, bool NeedsSecondFactor);

internal sealed class SignInHandler(IAccounts accounts) : IRequestHandler<SignInCommand, Result<SignInStep>>
{
    public async Task<Result<SignInStep>> Handle(SignInCommand command, CancellationToken cancellationToken)
    {
        var check = await accounts.CheckPasswordAsync(command.Email, command.Password, cancellationToken);
        return check.Error is { } error ? error : new SignInStep(check.Person!, check.NeedsSecondFactor);
    }
}
