using System.Globalization;
using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Turns on the signed-in person's second factor, once a code proves that the authenticator has the key. Other sessions end.</summary>
/// <param name="Ticket">What came with the key.</param>
/// <param name="Code">The code that the authenticator shows.</param>
public sealed record EnableSecondFactorCommand(string Ticket, string Code) : IRequest<Result<RecoveryCodes>>
{
    /// <summary>Never the code: what a log may show.</summary>
    public override string ToString() => nameof(EnableSecondFactorCommand);
}

/// <summary>Codes for the day when the authenticator is lost, each of which works once; the only moment at which they are known in clear.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Person">The person with the stamp of now.</param>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes, SignedIn Person)
{
    /// <summary>Never the codes: what a log may show.</summary>
    public override string ToString() => "(codes)";
}

internal sealed class EnableSecondFactorHandler(IPlanPlatformDb db, ICaller caller, ISecondFactors factors)
    : IRequestHandler<EnableSecondFactorCommand, Result<RecoveryCodes>>
{
    public Task<Result<RecoveryCodes>> Handle(EnableSecondFactorCommand command, CancellationToken cancellationToken) =>
        db.WriteAsync<Result<RecoveryCodes>>(
            async token =>
            {
                if (factors.KeyOf(caller.PersonId(), command.Ticket) is not { } key)
                    return AccountErrors.SecondFactorUnchanged;
                if (await factors.EnableAsync(key.Owner, key.Key, command.Code, token) is not { } person)
                    return Error.Invalid(nameof(command.Code), Problems.Malformed, "is not the one that belongs to this key now");
                var codes = await factors.NewRecoveryCodesAsync(person, token);
                db.Audit("Account.SecondFactorEnabled", person.PersonId.ToString(CultureInfo.InvariantCulture), new { });
                return new RecoveryCodes(codes!, person);
            },
            cancellationToken);
}
