using MediatR;
using Microsoft.Extensions.Options;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>The next pair of tokens of a log-in. Rotation, the repeat of a lost answer and the end of a stolen chain are those of every refresh token.</summary>
/// <param name="RefreshToken">The refresh token.</param>
public sealed record RefreshLogInCommand(string RefreshToken) : IRequest<Result<IssuedToken>>
{
    /// <summary>Never the token: what a log may show.</summary>
    public override string ToString() => nameof(RefreshLogInCommand);
}

internal sealed class RefreshLogInHandler(TokenRotation rotation, IOptions<ConnectivityOptions> options) : IRequestHandler<RefreshLogInCommand, Result<IssuedToken>>
{
    public async Task<Result<IssuedToken>> Handle(RefreshLogInCommand command, CancellationToken cancellationToken) => options.Value.PasswordLogin
        ? await rotation.RotateAsync(
            command.RefreshToken, chain => LogInApplication.Is(chain.Grant!.Application!), approved => approved, cancellationToken)
        : ConnectivityErrors.LogInOff;
}
