using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Confirms an e-mail address by a mailed link.</summary>
/// <param name="PersonId">Whose link it is.</param>
/// <param name="Token">The link's token.</param>
public sealed record ConfirmAddressCommand(int PersonId, string Token) : IRequest<Result>
{
    /// <summary>Never the token: what a log may show.</summary>
    public override string ToString() => nameof(ConfirmAddressCommand);
}

internal sealed class ConfirmAddressHandler(IPlanPlatformDb db, IAccounts accounts) : IRequestHandler<ConfirmAddressCommand, Result>
{
    public Task<Result> Handle(ConfirmAddressCommand command, CancellationToken cancellationToken) => db.WriteAsync(
        async token => await accounts.ConfirmAddressAsync(command.PersonId, command.Token, token) ? Result.Success() : Result.Failed(AccountErrors.DeadLink),
        cancellationToken);
}
