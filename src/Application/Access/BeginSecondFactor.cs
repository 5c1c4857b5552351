using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Gives the signed-in person a key for their authenticator, the same until it is proved.</summary>
public sealed record BeginSecondFactorCommand : IRequest<Result<SecondFactorKey>>;

/// <summary>A key to be put into an authenticator.</summary>
/// <param name="Key">The key in base 32, to be typed.</param>
/// <param name="Uri">The same as an <c>otpauth:</c> address, to be shown as a picture.</param>
public sealed record SecondFactorKey(string Key, string Uri)
{
    /// <summary>Never the key: what a log may show.</summary>
    public override string ToString() => "(key)";
}

internal sealed class BeginSecondFactorHandler(IPlanPlatformDb db, ICaller caller, ISecondFactors factors)
    : IRequestHandler<BeginSecondFactorCommand, Result<SecondFactorKey>>
{
    public Task<Result<SecondFactorKey>> Handle(BeginSecondFactorCommand request, CancellationToken cancellationToken) =>
        db.WriteAsync<Result<SecondFactorKey>>(
            async token => await factors.BeginAsync(caller.PersonId(), token) is { } key ? key : AccountErrors.SecondFactorUnchanged,
            cancellationToken);
}
