using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Shows the signed-in person their account.</summary>
public sealed record GetAccountQuery : IRequest<Result<AccountView>>;

/// <summary>What a person sees of their account.</summary>
/// <param name="FirstName">The given name.</param>
/// <param name="LastName">The family name.</param>
/// <param name="Email">The address with which they sign in.</param>
/// <param name="IsConfirmed">Whether the address is known to be theirs.</param>
/// <param name="HasSecondFactor">Whether signing in asks for a code as well.</param>
/// <param name="OrganisationName">Their home organisation's name.</param>
/// <param name="OrganisationDomain">That organisation's domain.</param>
public sealed record AccountView(
    string FirstName, string LastName, string Email, bool IsConfirmed, bool HasSecondFactor, string OrganisationName, string OrganisationDomain);

internal sealed class GetAccountHandler(ICaller caller, IAccounts accounts) : IRequestHandler<GetAccountQuery, Result<AccountView>>
{
    public async Task<Result<AccountView>> Handle(GetAccountQuery request, CancellationToken cancellationToken) =>
        await accounts.FindAsync(caller.PersonId(), cancellationToken) is { } account ? account : AccountErrors.NoSession;
}
