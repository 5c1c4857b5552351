using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>An application of a test's own, which nobody has approved yet.</summary>
internal sealed record TestApplication(string ClientId, string? Secret, string RedirectUri)
{
    /// <summary>A verifier and the challenge made from it (RFC 7636 appendix B).</summary>
    public const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    public const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    public const string Pkce = "&code_challenge=" + Challenge + "&code_challenge_method=S256";

    /// <summary>How it names itself, and proves it, in a form.</summary>
    public string Credentials => $"client_id={ClientId}" + (Secret is null ? "" : $"&client_secret={Secret}");

    /// <summary>An authorization request as libraries send it.</summary>
    public string Request(string more = "", string path = "/oauth/authorize") =>
        $"{path}?client_id={ClientId}&response_type=code&redirect_uri={Uri.EscapeDataString(RedirectUri)}{(Secret is null ? Pkce : "")}{more}";

    /// <summary>The form of an exchange.</summary>
    public string Exchange(string code, string? more = null) =>
        $"grant_type=authorization_code&{Credentials}&code={code}&redirect_uri={Uri.EscapeDataString(RedirectUri)}{more ?? (Secret is null ? "&code_verifier=" + Verifier : "")}";

    /// <summary>The form of a refresh.</summary>
    public string Refresh(string token, string more = "") => $"grant_type=refresh_token&{Credentials}&refresh_token={token}{more}";
}

/// <summary>Applications and their tokens, as tests need them.</summary>
internal static class TestApplications
{
    public const string Callback = "https://app.example.com/callback";

    /// <summary>A confidential application of the demo organisation.</summary>
    public static Task<TestApplication> NewApplicationAsync(this Server server, params string[] redirectUris) =>
        server.RegisterAsync(isConfidential: true, redirectUris, _ => { });

    /// <summary>A public application of the demo organisation.</summary>
    public static Task<TestApplication> NewPublicApplicationAsync(this Server server, params string[] redirectUris) =>
        server.RegisterAsync(isConfidential: false, redirectUris, _ => { });

    public static async Task<TestApplication> RegisterAsync(
        this Server server, bool isConfidential, IReadOnlyList<string> redirectUris, Action<ClientApplication> change, string domain = "my-domain", bool isOfAPerson = false)
    {
        var registered = redirectUris.Count == 0 ? [Callback] : redirectUris;
        var id = "app" + Guid.NewGuid().ToString("N");
        var secret = isConfidential ? OpaqueToken.NewClientSecret().Reveal() : null;
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPlanPlatformDb>();
        await db.WriteAsync(
            async token =>
            {
                var (owner, now) = (await db.Organisations.AsTracking().SingleAsync(organisation => organisation.Domain == domain, token), DateTime.UtcNow);
                var application = isConfidential
                    ? ClientApplication.Confidential(id, "Tester's application", owner, now).WithSecret(secret!, now)
                    : ClientApplication.Public(id, "Tester's application", owner, now);
                foreach (var uri in registered)
                    application.WithRedirectUri(uri);
                if (isOfAPerson)
                    application.OwnedBy(await db.People.FirstAsync(person => person.Organisation!.Domain == domain && person.IsOrganisationAdmin, token));
                change(application);
                db.Applications.Add(application);
                return Result.Success();
            },
            CancellationToken.None);
        return new TestApplication(id, secret, registered[0]);
    }

    /// <summary>An application that a person registered on the pages.</summary>
    public static Task<TestApplication> NewApplicationOfAPersonAsync(this Server server, params string[] redirectUris) =>
        server.RegisterAsync(isConfidential: true, redirectUris, _ => { }, isOfAPerson: true);

    /// <summary>A person's id.</summary>
    public static int PersonId(this Server server, string email) =>
        Convert.ToInt32(server.Scalar("SELECT Id FROM People WHERE Email = @email", ("@email", email)), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The first pair of a chain.</summary>
    public static async Task<TokenPair> FirstPairAsync(this Server server, TestApplication application, string more = "")
    {
        using var browser = await Approval.SignedInAsync(server);
        return (await server.AskAsync(application.Exchange(await browser.CodeAsync(application.Request(more))))).Pair();
    }

    /// <summary>The next pair.</summary>
    public static async Task<TokenPair> RefreshAsync(this Server server, TestApplication application, string refreshToken, string more = "") =>
        (await server.AskAsync(application.Refresh(refreshToken, more))).Pair();

    /// <summary>The pair of a successful answer.</summary>
    public static TokenPair Pair(this Answer answer)
    {
        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        var json = answer.Json;
        return new TokenPair(
            json.GetProperty("access_token").GetString()!,
            json.GetProperty("refresh_token").GetString()!,
            json.GetProperty("expires_in").GetInt32(),
            json.GetProperty("scope").GetString()!);
    }

    /// <summary>Whether an access token is accepted by an API; the call is a use of it.</summary>
    public static async Task<bool> WorksAsync(this Server server, string accessToken) =>
        (await server.PostAsync("/fetch-groups", "{}", accessToken)).Status == 200;

    /// <summary>An error of RFC 6749 5.2.</summary>
    public static void IsTokenError(this Answer answer, string error, int status = 400)
    {
        Assert.That(answer.Body, Does.StartWith($$"""{"error":"{{error}}","error_description":"""));
        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That(answer.Headers.WwwAuthenticate, Is.Empty);
        TokenEndpointTests.IsNeverStored(answer);
    }

    /// <summary>How many rows a table has under a token's hash.</summary>
    public static long Rows(this Server server, string table, string token) =>
        server.Count(table, "Hash = @hash", ("@hash", SHA256.HashData(Encoding.UTF8.GetBytes(token))));
}

/// <summary>An answer of the token endpoint.</summary>
internal sealed record TokenPair(string AccessToken, string RefreshToken, int ExpiresIn, string Scope);
