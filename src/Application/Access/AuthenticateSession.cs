using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Finds out whether a session still holds; makes its person the caller of the request. One indexed read.</summary>
/// <param name="PersonId">The person who signed in.</param>
/// <param name="Stamp">The account's security stamp then.</param>
/// <param name="SessionId">The session.</param>
public sealed record AuthenticateSessionQuery(int PersonId, string Stamp, string SessionId) : IRequest<Result<Caller>>;

internal sealed class AuthenticateSessionHandler(IAccounts accounts, ICaller caller) : IRequestHandler<AuthenticateSessionQuery, Result<Caller>>
{
    public async Task<Result<Caller>> Handle(AuthenticateSessionQuery query, CancellationToken cancellationToken)
    {
        if (await accounts.FindSessionAsync(query.PersonId, query.SessionId, cancellationToken) is not { } account || account.Stamp != query.Stamp)
            return AccountErrors.NoSession;
        var person = new Caller(ApplicationId: null, account.OrganisationId, account.OrganisationDomain, query.PersonId, [])
        {
            Roles = account.Roles,
            IsOrganisationAdmin = account.IsOrganisationAdmin,
        };
        caller.Become(person);
        return person;
    }
}
