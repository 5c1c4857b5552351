using System.Globalization;
using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Gives the signed-in person new recovery codes in the place of all others.</summary>
/// <param name="Password">The password, again.</param>
public sealed record NewRecoveryCodesCommand(string Password) : IRequest<Result<IReadOnlyList<string>>>
{
    /// <summary>Never the password: what a log may show.</summary>
    public override string ToString() => nameof(NewRecoveryCodesCommand);
}

internal sealed class NewRecoveryCodesHandler(IPlanPlatformDb db, OwnPassword ownPassword, ISecondFactors factors)
    : IRequestHandler<NewRecoveryCodesCommand, Result<IReadOnlyList<string>>>
{
    public async Task<Result<IReadOnlyList<string>>> Handle(NewRecoveryCodesCommand command, CancellationToken cancellationToken)
    {
        var proof = await ownPassword.CheckAsync(command.Password, nameof(command.Password), cancellationToken);
        if (!proof.IsSuccess)
            return proof.Error;
        return await db.WriteAsync<Result<IReadOnlyList<string>>>(
            async token =>
            {
                if (await factors.NewRecoveryCodesAsync(proof.Value.Person, token) is not { } codes)
                    return AccountErrors.SecondFactorUnchanged;
                db.Audit("Account.RecoveryCodesRenewed", proof.Value.Person.PersonId.ToString(CultureInfo.InvariantCulture), new { });
                return Result<IReadOnlyList<string>>.Succeeded(codes);
            },
            cancellationToken);
    }
}
