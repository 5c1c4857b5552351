using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Takes the second step of signing in: a code of the authenticator, or a recovery code.</summary>
/// <param name="Person">Who proved the password.</param>
/// <param name="Code">The code as typed.</param>
public sealed record CompleteSecondFactorCommand(SignedIn Person, string Code) : IRequest<Result<SignedIn>>
{
    /// <summary>Never the code: what a log may show.</summary>
    public override string ToString() => nameof(CompleteSecondFactorCommand);
}

internal sealed class CompleteSecondFactorHandler(IPlanPlatformDb db, ISecondFactors factors)
    : IRequestHandler<CompleteSecondFactorCommand, Result<SignedIn>>
{
    public async Task<Result<SignedIn>> Handle(CompleteSecondFactorCommand command, CancellationToken cancellationToken)
    {
        // A wrong code is a success of the write: it is to be counted.
        var check = await db.WriteAsync<Result<CodeCheck>>(
            async token => await factors.CheckCodeAsync(command.Person, command.Code, token), cancellationToken);
        if (!check.IsSuccess)
            return check.Error;
        return check.Value switch
        {
            CodeCheck.Right => command.Person,
            CodeCheck.Wrong => AccountErrors.WrongCode,
            CodeCheck.Locked => AccountErrors.Locked,
            CodeCheck.Stale => AccountErrors.NoSession,
            _ => throw new ArgumentOutOfRangeException(nameof(command), check.Value, "Not an outcome."),
        };
    }
}
