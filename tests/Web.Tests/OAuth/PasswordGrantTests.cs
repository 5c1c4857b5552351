using static PlanPlatform.Web.Tests.OAuth.TestApplications;
using static PlanPlatform.Web.Tests.OAuth.TokenCalls;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>The password grant (RFC 6749 4.3), for the host's own applications only.</summary>
internal sealed class PasswordGrantTests
{
    private const string Form = "grant_type=password&username=user@planplatform.local&password=User-Passw0rd!";

    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task OfAFirstPartyApplication_GivesAPairThatMayBeRefreshed()
    {
        var application = await FirstPartyAsync();

        var answer = await Server.AskAsync($"{Form}&{application.Credentials}");

        Assert.That(answer.Body, Does.Match(
            """^\{"access_token":"pp_at_[^"]{43}","expires_in":7200,"refresh_token":"pp_rt_[^"]{43}","token_type":"bearer","scope":"benefits compliance connectivity storage"\}$"""));
        TokenEndpointTests.IsNeverStored(answer);
        Assert.That(await Server.WorksAsync(answer.Pair().AccessToken), Is.True);
        await Server.RefreshAsync(application, answer.Pair().RefreshToken);
    }

    [Test]
    public async Task OfTheDemoApplication_Works() => (await Server.AskAsync(Form + "&scope=benefits", Basic("demo-client", "demo-secret"))).Pair();

    [Test]
    public async Task Scope_MayBeNarrower() =>
        Assert.That((await Server.AskAsync($"{Form}&{DemoCredentials}&scope=benefits")).Pair().Scope, Is.EqualTo("benefits"));

    [Test]
    public async Task OfAnyOtherApplication_IsUnauthorizedClient()
    {
        (await Server.AskAsync($"{Form}&{(await Server.NewApplicationAsync()).Credentials}")).IsTokenError("unauthorized_client");
        (await Server.AskAsync($"{Form}&client_id=demo-spa")).IsTokenError("unauthorized_client");
    }

    [TestCase("username=user@planplatform.local&password=wrong", "invalid_grant")]
    [TestCase("username=nobody@planplatform.local&password=User-Passw0rd!", "invalid_grant")]
    [TestCase("username=user@planplatform.local&password=", "invalid_request")]
    [TestCase("password=User-Passw0rd!", "invalid_request")]
    [TestCase("username=a&username=a&password=b", "invalid_request")]
    [TestCase("username=user@planplatform.local&password=User-Passw0rd!&scope=everything", "invalid_scope")]
    public async Task ABadRequest_IsRefused(string form, string error) =>
        (await Server.AskAsync($"grant_type=password&{DemoCredentials}&{form}")).IsTokenError(error);

    // Whether an account exists, nobody learns here.
    [Test]
    public async Task AWrongPasswordAndAWrongName_ReadTheSame()
    {
        var password = await Server.AskAsync($"grant_type=password&{DemoCredentials}&username=user@planplatform.local&password=wrong");
        var name = await Server.AskAsync($"grant_type=password&{DemoCredentials}&username=nobody@planplatform.local&password=wrong");

        Assert.That(name.Body, Is.EqualTo(password.Body));
    }

    [Test]
    public async Task OfAnInternalApplication_IsForItsOwnPeople()
    {
        var application = await Server.RegisterAsync(isConfidential: true, [], added =>
        {
            added.AsFirstParty().Change(new("Internal", [Callback], ["benefits"], [], IsInternal: true), DateTime.UtcNow);
        });

        (await Server.AskAsync($"{Form}&{application.Credentials}")).Pair();
        (await Server.AskAsync($"grant_type=password&username=admin@other.local&password=Other-Passw0rd!&{application.Credentials}")).IsTokenError("invalid_grant");
    }

    private static Task<TestApplication> FirstPartyAsync() => Server.RegisterAsync(isConfidential: true, [], application => application.AsFirstParty());

    [Test]
    public async Task WrongPasswords_AreLimitedByAddress_AndRightOnesAreNot()
    {
        using var server = new Server(host => host.UseSetting("RateLimits:Enabled", "true").UseSetting("RateLimits:SignInsPerMinute", "3"));
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.That((await LogInAsync(server, Approval.UserEmail, Approval.UserPassword)).Status, Is.EqualTo(200));
        for (var attempt = 0; attempt < 3; attempt++)
            (await LogInAsync(server, $"nobody-{attempt}@example.com", "guess")).IsTokenError("invalid_grant");

        var refused = await LogInAsync(server, "nobody-4@example.com", "guess");

        Assert.That((refused.Status, refused.Headers.RetryAfter?.ToString()), Is.EqualTo((429, "60")));
    }

    private static Task<Answer> LogInAsync(Server server, string name, string password) => server.AskAsync(
        $"grant_type=password&{TokenCalls.DemoCredentials}&username={Uri.EscapeDataString(name)}&password={Uri.EscapeDataString(password)}");
}
