using System.Globalization;
using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Turns off the signed-in person's second factor. Other sessions end.</summary>
/// <param name="Password">The password, again.</param>
public sealed record DisableSecondFactorCommand(string Password) : IRequest<Result<SignedIn>>
{
    /// <summary>Never the password: what a log may show.</summary>
    public override string ToString() => nameof(DisableSecondFactorCommand);
}

internal sealed class DisableSecondFactorHandler(IPlanPlatformDb db, OwnPassword ownPassword, ISecondFactors factors)
    : IRequestHandler<DisableSecondFactorCommand, Result<SignedIn>>
{
    public async Task<Result<SignedIn>> Handle(DisableSecondFactorCommand command, CancellationToken cancellationToken)
    {
        var proof = await ownPassword.CheckAsync(command.Password, nameof(command.Password), cancellationToken);
        if (!proof.IsSuccess)
            return proof.Error;
        return await db.WriteAsync<Result<SignedIn>>(
            async token =>
            {
                if (await factors.DisableAsync(proof.Value.Person, token) is not { } person)
                    return AccountErrors.SecondFactorUnchanged;
                db.Audit("Account.SecondFactorDisabled", person.PersonId.ToString(CultureInfo.InvariantCulture), new { });
                return person;
            },
            cancellationToken);
    }
}
