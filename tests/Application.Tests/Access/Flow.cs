using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Access;

/// <summary>The steps of the authorization code flow with the demo application, as one HTTP request does each.</summary>
internal sealed class Flow(Fixture fixture)
{
    public const string Callback = "http://localhost:3000/callback";
    public const string Email = "user@planplatform.local";

    public static readonly AuthorizationRequest Request = new() { ClientId = "demo-client", ResponseType = "code", RedirectUri = Callback };

    private static readonly ClientCredentials[] Demo = [new("demo-client", "demo-secret")];

    private int? _personId;
    private string? _stamp;

    /// <summary>The person who approves.</summary>
    public async Task<int> PersonIdAsync(string email = Email) =>
        email == Email && _personId is { } known
            ? known
            : (_personId = await fixture.ReadAsync(db => db.People.Where(person => person.Email == email && person.Kind == PersonKind.Member).Select(person => person.Id).SingleAsync())).Value;

    public async Task<Result<OpaqueToken>> ApproveAsync(AuthorizationRequest? request = null)
    {
        var personId = await PersonIdAsync();
        return await fixture.SendAsync(new ApproveAuthorizationCommand(request ?? Request, personId, _stamp ??= await fixture.StampAsync(personId)));
    }

    public async Task<string> CodeAsync(string? scope = null) => (await ApproveAsync(Request with { Scope = scope })).Value.Reveal();

    public Task<Result<IssuedToken>> RedeemAsync(string code, params ClientCredentials[] client) =>
        fixture.SendAsync(new RedeemAuthorizationCodeCommand(client.Length == 0 ? Demo : client, code, Callback, Verifier: null));

    public Task<Result<IssuedToken>> RefreshAsync(string token, string? scope = null) => fixture.SendAsync(new RefreshTokensCommand(Demo, token, scope));

    public Task<Result<IssuedToken>> PasswordAsync(string? username, string? password) =>
        fixture.SendAsync(new IssuePasswordTokenCommand(Demo, username, password, Scope: null));

    public Task<Result> RevokeAsync(string token) => fixture.SendAsync(new RevokeTokenCommand(Demo, token));

    public Task<Result<TokenFacts?>> IntrospectAsync(string token) => fixture.SendAsync(new IntrospectTokenQuery(Demo, token));

    public async Task<bool> UseAsync(string accessToken) => (await fixture.SendAsync(new AuthenticateBearerQuery(accessToken))).IsSuccess;

    /// <summary>The first pair of a new chain.</summary>
    public async Task<Pair> FirstPairAsync(string? scope = null) => Pair.Of((await RedeemAsync(await CodeAsync(scope))).Value);

    /// <summary>How many chains came from a code.</summary>
    public Task<int> ChainsAsync(string code)
    {
        var hash = OpaqueToken.Hash(code);
        return fixture.ReadAsync(db => db.TokenChains.CountAsync(chain => chain.CodeHash == hash));
    }
}

/// <summary>A pair in clear.</summary>
internal sealed record Pair(string Access, string Refresh)
{
    public static Pair Of(IssuedToken token) => new(token.AccessToken.Reveal(), token.RefreshToken!.Reveal());
}
