using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Ends a session, whoever keeps its cookie. Ending it twice is no matter.</summary>
/// <param name="SessionId">The session.</param>
public sealed record EndSessionCommand(string SessionId) : IRequest<Result>;

internal sealed class EndSessionHandler(IPlanPlatformDb db, TimeProvider time) : IRequestHandler<EndSessionCommand, Result>
{
    public Task<Result> Handle(EndSessionCommand command, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            if (!await db.EndedSessions.AnyAsync(ended => ended.Id == command.SessionId, token))
                db.EndedSessions.Add(EndedSession.Of(command.SessionId, time.UtcNow()));
            return Result.Success();
        },
        cancellationToken);
}
