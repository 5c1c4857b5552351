using MediatR;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Gives the signed-in person a new key for their authenticator. Nothing is kept of it until a code proves that the authenticator has it.</summary>
/// <param name="Password">The password, again.</param>
public sealed record BeginSecondFactorCommand(string Password) : IRequest<Result<SecondFactorKey>>
{
    /// <summary>Never the password: what a log may show.</summary>
    public override string ToString() => nameof(BeginSecondFactorCommand);
}

/// <summary>A key to be put into an authenticator.</summary>
/// <param name="Key">The key in base 32, to be typed.</param>
/// <param name="Uri">The same as an <c>otpauth:</c> address, to be shown as a picture.</param>
/// <param name="Ticket">The key and whose it is, encrypted for half an hour: what the form that proves it sends back.</param>
/// <param name="Owner">Whose it is, with the stamp of when they proved their password for it.</param>
public sealed record SecondFactorKey(string Key, string Uri, string Ticket, SignedIn Owner)
{
    /// <summary>Never the key: what a log may show.</summary>
    public override string ToString() => "(key)";
}

internal sealed class BeginSecondFactorHandler(OwnPassword ownPassword, ISecondFactors factors)
    : IRequestHandler<BeginSecondFactorCommand, Result<SecondFactorKey>>
{
    public async Task<Result<SecondFactorKey>> Handle(BeginSecondFactorCommand command, CancellationToken cancellationToken)
    {
        var proof = await ownPassword.CheckAsync(command.Password, nameof(command.Password), cancellationToken);
        if (!proof.IsSuccess)
            return proof.Error;
        return proof.Value.View.HasSecondFactor ? AccountErrors.SecondFactorUnchanged : factors.NewKey(proof.Value.Person, proof.Value.View.Email);
    }
}
