using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Finds out which application proves itself by key and secret; makes it the caller of the request, in its own organisation.</summary>
/// <param name="Credentials">Readings of what the application sent; at least one.</param>
public sealed record AuthenticateApplicationQuery(IReadOnlyList<ClientCredentials> Credentials) : IRequest<Result>;

internal sealed class AuthenticateApplicationHandler(ClientLookup clients, ICaller caller) : IRequestHandler<AuthenticateApplicationQuery, Result>
{
    public async Task<Result> Handle(AuthenticateApplicationQuery query, CancellationToken cancellationToken)
    {
        // A public application only names itself.
        var known = await clients.AuthenticateAsync(query.Credentials, domain: null, cancellationToken);
        if (!known.IsSuccess)
            return known.Error;
        if (known.Value is not { IsConfidential: true } client)
            return AccessErrors.InvalidClient;
        caller.Become(new Caller(client.ApplicationId, client.Owner.Id, client.Owner.Domain, PersonId: null, []));
        return Result.Success();
    }
}
