using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

/// <summary>The demo data's people, as callers on the pages, and what they do there.</summary>
internal static class Members
{
    public const string Administrator = "admin@planplatform.local";
    public const string User = "user@planplatform.local";
    public const string OtherAdministrator = "admin@other.local";
    public const string Callback = "https://app.example.com/callback";

    public static async Task<Caller> MemberAsync(this Fixture fixture, string email = Administrator)
    {
        var person = await fixture.ReadAsync(db => db.People.Include(person => person.Organisation).SingleAsync(person => person.Email == email && person.Kind == PersonKind.Member));
        return new Caller(ApplicationId: null, person.OrganisationId, person.Organisation!.Domain, person.Id, []);
    }

    /// <summary>The stamp of a session that holds.</summary>
    public static Task<string> StampAsync(this Fixture fixture, int personId) =>
        fixture.ReadAsync(db => db.AccountStamps.Where(account => account.PersonId == personId).Select(account => account.Stamp!).SingleAsync());

    public static ApplicationFields Fields(string name = "An application", bool isConfidential = true) => new()
    {
        Name = name,
        IsConfidential = isConfidential,
        RedirectUris = [Callback],
        Scopes = [Scopes.Benefits, Scopes.Storage],
    };

    public static async Task<RegisteredApplication> RegisterAsync(this Fixture fixture, Caller caller, ApplicationFields? fields = null) =>
        (await fixture.SendAsync(new RegisterApplicationCommand(fields ?? Fields()), caller)).Value;

    /// <summary>The person approves the application, which exchanges the code.</summary>
    public static async Task<IssuedToken> ConnectAsync(this Fixture fixture, Caller caller, RegisteredApplication application)
    {
        var request = new AuthorizationRequest { ClientId = application.ClientId, RedirectUri = Callback, ResponseType = "code" };
        var code = await fixture.SendAsync(new ApproveAuthorizationCommand(request, caller.PersonId!.Value, await fixture.StampAsync(caller.PersonId.Value)), caller);
        var exchange = new RedeemAuthorizationCodeCommand(application.Credentials(), code.Value.Reveal(), Callback, Verifier: null);
        return (await fixture.SendAsync(exchange)).Value;
    }

    public static IReadOnlyList<ClientCredentials> Credentials(this RegisteredApplication application) =>
        [new ClientCredentials(application.ClientId, application.Secret?.Reveal())];

    public static async Task<bool> WorksAsync(this Fixture fixture, IssuedToken token) =>
        (await fixture.SendAsync(new AuthenticateBearerQuery(token.AccessToken.Reveal()))).IsSuccess;
}
