using System.Text;
using PlanPlatform.Web.Tests.Benefits;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>The use of an access token (RFC 6750 2), in the voice of the benefits API.</summary>
internal sealed class BearerUseTests
{
    private static Server Server => SharedServer.Instance;

    [TestCase("Bearer ")]
    [TestCase("bearer ")]
    [TestCase("BEARER ")]
    public async Task InTheHeader_IsTaken(string scheme) =>
        Assert.That((await SendAsync("/fetch-groups", scheme + SharedServer.Token)).Status, Is.EqualTo(200));

    [Test]
    public async Task InTheQuery_IsNever() =>
        (await Server.SendAsync(HttpMethod.Post, "/fetch-groups?access_token=" + SharedServer.Token, Json(), token: null)).IsRefused(403, "UNAUTHORIZED");

    [Test]
    public async Task InTheBody_IsNever()
    {
        var form = new StringContent("access_token=" + SharedServer.Token, Encoding.UTF8, "application/x-www-form-urlencoded");

        Assert.That((await Server.SendAsync(HttpMethod.Post, "/fetch-groups", form, token: null)).Status, Is.EqualTo(403));
    }

    [Test]
    public async Task InTheHeaderAndTheQuery_IsRefused() =>
        (await Server.CallAsync("/fetch-groups?access_token=" + SharedServer.Token, "{}", SharedServer.Token)).IsRefused(403, "UNAUTHORIZED");

    [TestCase("Basic ")]
    [TestCase("Bearer")]
    [TestCase("Token ")]
    [TestCase("")]
    public async Task InAnotherScheme_IsRefused(string scheme) => (await SendAsync("/fetch-groups", scheme + SharedServer.Token)).IsRefused(403, "UNAUTHORIZED");

    [Test]
    public async Task ARefreshToken_IsNoBearer()
    {
        var pair = await Server.FirstPairAsync(await Server.NewApplicationAsync());

        (await SendAsync("/fetch-groups", "Bearer " + pair.RefreshToken)).IsRefused(403, "UNAUTHORIZED");
    }

    [Test]
    public async Task WithoutTheScope_IsRefused()
    {
        var pair = await Server.FirstPairAsync(await Server.NewApplicationAsync(), "&scope=storage");

        (await SendAsync("/fetch-groups", "Bearer " + pair.AccessToken)).IsRefused(403, "UNAUTHORIZED");
    }

    private static StringContent Json() => new("{}", Encoding.UTF8, "application/json");

    private static Task<Answer> SendAsync(string path, string authorization) =>
        Server.SendAsync(HttpMethod.Post, path, Json(), token: null, ("Authorization", authorization));
}
