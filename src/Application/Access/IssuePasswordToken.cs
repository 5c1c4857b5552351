using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>The password grant (RFC 6749 4.3), for our own applications only: a person's password for the first pair of tokens of a chain.</summary>
/// <param name="Credentials">Readings of what the application sent; at least one.</param>
/// <param name="Username">The person's e-mail address.</param>
/// <param name="Password">The person's password.</param>
/// <param name="Scope">The scopes that it asks for, parted by spaces; null or blank for the application's default ones.</param>
public sealed record IssuePasswordTokenCommand(IReadOnlyList<ClientCredentials> Credentials, string? Username, string? Password, string? Scope)
    : IRequest<Result<IssuedToken>>
{
    /// <summary>Never the password: what a log may show.</summary>
    public override string ToString() => nameof(IssuePasswordTokenCommand);
}

internal sealed class IssuePasswordTokenHandler(
    ClientLookup clients, TokenChains chains, IAccounts accounts, IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<IssuePasswordTokenCommand, Result<IssuedToken>>
{
    public async Task<Result<IssuedToken>> Handle(IssuePasswordTokenCommand command, CancellationToken cancellationToken)
    {
        var known = await clients.AuthenticateAsync(command.Credentials, domain: null, cancellationToken);
        if (!known.IsSuccess)
            return known.Error;
        var client = known.Value;
        if (!client.May(GrantTypes.Password))
            return AccessErrors.UnauthorizedClient;
        if (command.Username is null || command.Password is null)
            return AccessErrors.InvalidTokenRequest with { Message = "The parameters username and password are required." };
        var scopes = client.ScopesFor(command.Scope);
        if (!scopes.IsSuccess)
            return scopes.Error;

        // RFC 6749 5.2: wrong credentials of the resource owner.
        var check = await accounts.CheckPasswordAsync(command.Username, command.Password, cancellationToken);
        if (check.Error is { } error)
            return AccessErrors.InvalidGrant with { Message = error.Message };

        // A password alone is not enough for somebody who asked for a second step.
        if (check.NeedsSecondFactor)
            return AccessErrors.InvalidGrant with { Message = "The person signs in with a second step, which this grant does not have." };
        return await db.WriteAsync<Result<IssuedToken>>(
            async token => await BeginAsync(client, check.Person!, scopes.Value, token), cancellationToken);
    }

    private async Task<Result<IssuedToken>> BeginAsync(KnownClient client, SignedIn signedIn, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var personId = signedIn.PersonId;
        var found = await (
            from person in db.People.AsTracking().Include(person => person.Organisation)
            where person.Id == personId
            from former in db.Grants.Where(former => former.PersonId == personId && former.ApplicationId == client.ApplicationId).DefaultIfEmpty()
            select new
            {
                Person = person,
                Grant = former,
                Stamp = db.AccountStamps.Where(account => account.PersonId == personId).Select(account => account.Stamp).FirstOrDefault(),
            })
            .SingleAsync(cancellationToken);

        // The password may have been changed since it was checked.
        if (found.Stamp != signedIn.Stamp)
            return AccessErrors.InvalidGrant with { Message = AccountErrors.WrongPassword.Message };

        // An internal application is for the people of its own organisation.
        if (client.IsInternal && found.Person.OrganisationId != client.Owner.Id)
            return AccessErrors.InvalidGrant with { Message = "The application is for the people of its own organisation." };
        var grant = chains.Approve(found.Grant, client.ApplicationId, found.Person, scopes, now);
        caller.Become(TokenChains.CallerOf(grant, scopes));
        return chains.Begin(TokenChain.Under(grant, Scopes.Format(scopes), now), now);
    }
}
