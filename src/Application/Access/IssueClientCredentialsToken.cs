using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>The client credentials grant (RFC 6749 4.4): a token with which an application acts on nobody's behalf.</summary>
/// <param name="Credentials">Readings of what the application sent; at least one.</param>
/// <param name="Scope">The scopes that it asks for, parted by spaces; null or blank for its default ones.</param>
/// <param name="Organisation">The domain of the organisation in which to act; null or blank for its own.</param>
public sealed record IssueClientCredentialsTokenCommand(IReadOnlyList<ClientCredentials> Credentials, string? Scope, string? Organisation)
    : IRequest<Result<IssuedToken>>;

internal sealed class IssueClientCredentialsTokenHandler(ClientLookup clients, IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<IssueClientCredentialsTokenCommand, Result<IssuedToken>>
{
    public async Task<Result<IssuedToken>> Handle(IssueClientCredentialsTokenCommand command, CancellationToken cancellationToken)
    {
        var known = await clients.AuthenticateAsync(command.Credentials, command.Organisation, cancellationToken);
        if (!known.IsSuccess)
            return known.Error;
        var client = known.Value;
        // RFC 6749 4.4: for confidential clients only.
        if (!client.IsConfidential || !client.May(GrantTypes.ClientCredentials))
            return AccessErrors.UnauthorizedClient;

        var scopes = client.ScopesFor(command.Scope);
        if (!scopes.IsSuccess)
            return scopes.Error;

        var organisation = string.IsNullOrWhiteSpace(command.Organisation) ? client.Owner : client.NamedOrganisation;
        if (organisation is null)
            return AccessErrors.WrongOrganisation;

        caller.Become(new Caller(client.ApplicationId, organisation.Id, organisation.Domain, PersonId: null, scopes.Value));
        var token = OpaqueToken.NewAccessToken();
        var scope = Scopes.Format(scopes.Value);
        return await db.WriteAsync<Result<IssuedToken>>(
            _ =>
            {
                db.AccessTokens.Add(AccessToken.ForApplication(token, client.ApplicationId, organisation.Id, scope, time.UtcNow()));
                return Task.FromResult<Result<IssuedToken>>(new IssuedToken(token, AccessToken.Lifetime, scope));
            },
            cancellationToken);
    }
}
