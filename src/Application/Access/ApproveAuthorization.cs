using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>A person's approval of an authorization request: records the grant and issues a code (RFC 6749 4.1.2).</summary>
/// <param name="Request">The request, judged anew.</param>
/// <param name="PersonId">Who approves it.</param>
/// <param name="Stamp">The security stamp of the session in which they do.</param>
public sealed record ApproveAuthorizationCommand(AuthorizationRequest Request, int PersonId, string Stamp) : IRequest<Result<OpaqueToken>>;

internal sealed class ApproveAuthorizationHandler(TokenChains chains, IPlanPlatformDb db, TimeProvider time)
    : IRequestHandler<ApproveAuthorizationCommand, Result<OpaqueToken>>
{
    public Task<Result<OpaqueToken>> Handle(ApproveAuthorizationCommand command, CancellationToken cancellationToken)
    {
        var code = OpaqueToken.NewAuthorizationCode();
        return db.WriteAsync<Result<OpaqueToken>>(
            async token =>
            {
                var parties = await AuthorizationParties.FindAsync(db, command.Request.ClientId, command.PersonId, isTracked: true, token);
                var target = AuthorizationChecks.FindTarget(command.Request, parties);
                if (!target.IsSuccess)
                    return target.Error;
                if (AuthorizationChecks.FirstProblem(command.Request, parties!) is { } problem)
                    return problem;

                // The password may have been changed since the session was checked, and every token ended with it.
                if (command.Stamp != parties!.Stamp)
                    return AccountErrors.NoSession;

                var now = time.UtcNow();
                var scopes = AuthorizationChecks.ScopesOf(command.Request, parties!.Application);
                var grant = chains.Approve(parties.Grant, parties.Application.Id, parties.Person!, scopes, now);
                db.AuthorizationCodes.Add(AuthorizationCode.Issue(code, grant, Scopes.Format(scopes), target.Value, command.Request.Challenge, now));
                return code;
            },
            cancellationToken);
    }
}
