using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Deletes an application of the caller's, with every approval, code, token and secret of it.</summary>
/// <param name="ClientId">The application's id.</param>
public sealed record DeleteApplicationCommand(string ClientId) : IRequest<Result>;

internal sealed class DeleteApplicationHandler(OwnApplications applications, IAccessTokenStore tokens, IPlanPlatformDb db)
    : IRequestHandler<DeleteApplicationCommand, Result>
{
    public Task<Result> Handle(DeleteApplicationCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            if (await applications.FindToChangeAsync(command.ClientId, token) is not { } application)
                return AccessErrors.NoSuchApplication;

            // Approvals and codes go by the foreign keys' cascade.
            await tokens.RemoveAllOfApplicationAsync(application.Id, token);
            db.Applications.Remove(application);
            return Result.Success();
        },
        cancellationToken);
}
