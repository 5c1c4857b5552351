using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Web;
using PlanPlatform.Web.Tests.OAuth;
using PlanPlatform.Web.Tests.Pages;

namespace PlanPlatform.Web.Tests.Processes;

/// <summary>Two processes on one database: what one does is true on the other at once.</summary>
internal sealed class TwoNodesTests
{
    private const string Callback = "http://localhost:3000/callback";

    private string _folder = "";
    private ServerProcess _one = null!;
    private ServerProcess _two = null!;
    private IReadOnlyList<PlanCall> _calls = [];
    private int _number = 100_000_000;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _folder = Directory.CreateTempSubdirectory("planplatform-").FullName;
        _one = await ServerProcess.StartAsync(_folder);
        _two = await ServerProcess.StartAsync(_folder);
        _calls = await PlanCall.PrepareAsync(_one.Http);
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _one?.Dispose();
        _two?.Dispose();
        TestDatabase.Drop(_folder);
        Directory.Delete(_folder, recursive: true);
    }

    [SetUp]
    public async Task SignInAsync() => _two.Http.DefaultRequestHeaders.Authorization = new("Bearer", await PlanCall.SignInAsync(_one.Http));

    [Test]
    public async Task ACodeOfOne_IsRedeemedAtTheOther_AndRefreshedAtTheFirst()
    {
        using var browser = new Visitor(_one.Address, []);
        await browser.SignInAsync("user@planplatform.local", "User-Passw0rd!");
        await browser.OpenAsync($"/oauth/authorize?client_id=demo-client&response_type=code&redirect_uri={Uri.EscapeDataString(Callback)}");
        if (browser.Status == 200)
            await browser.SubmitAsync("Approve");
        var code = HttpUtility.ParseQueryString(browser.Address.Query)["code"]!;

        var pair = await TokenAsync(_two, $"grant_type=authorization_code&code={code}&redirect_uri={Uri.EscapeDataString(Callback)}");
        var next = await TokenAsync(_one, $"grant_type=refresh_token&refresh_token={pair.Refresh}");
        var again = await TokenAsync(_two, $"grant_type=refresh_token&refresh_token={pair.Refresh}");

        Assert.That(again, Is.EqualTo(next), "a refresh whose answer was lost gives the same pair on every node");
        Assert.That(await MeAsync(_one, pair.Access), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await MeAsync(_two, next.Access), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task ASession_IsGoodOnBoth_AndEndsOnBoth()
    {
        using var atOne = new Visitor(_one.Address, []);
        await atOne.SignInAsync("user@planplatform.local", "User-Passw0rd!");
        using var atTwo = new Visitor(_two.Address, atOne.Cookies.GetAllCookies());
        using var thief = new Visitor(_one.Address, atOne.Cookies.GetAllCookies());

        Assert.That((await atTwo.OpenAsync("/account")).Heading, Is.EqualTo("Your account"));
        await atTwo.OpenAsync("/sign-out");
        await atTwo.SubmitAsync("Sign out");

        Assert.That((await thief.OpenAsync("/account")).Address.AbsolutePath, Is.EqualTo("/sign-in"), "the cookie is of no use any more");
    }

    [Test]
    public async Task ARevokedToken_IsDeadOnBothAtOnce_InEachDialectsShape()
    {
        foreach (var (revoking, other) in new[] { (_one, _two), (_two, _one) })
        {
            var token = await PlanCall.SignInAsync(_one.Http);
            _two.Http.DefaultRequestHeaders.Authorization = _one.Http.DefaultRequestHeaders.Authorization;
            foreach (var call in _calls)
                await call.ListAsync(other.Http);

            using var revoked = await PostAsync(revoking, "/oauth/revoke", "token=" + token);

            Assert.That(revoked.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            foreach (var node in new[] { other, revoking })
            {
                foreach (var call in _calls)
                {
                    using var refused = await call.SendReadAsync(node.Http, "1");
                    Assert.That(refused.StatusCode, Is.EqualTo(call.Refusal.Status), call.Dialect);
                    Assert.That(await refused.Content.ReadAsStringAsync(), Does.StartWith(call.Refusal.Start), call.Dialect);
                }
            }
        }
    }

    [Test]
    public async Task WhatOneCreates_TheOtherReadsAtOnce()
    {
        foreach (var call in _calls)
        {
            foreach (var (creating, reading) in new[] { (_one, _two), (_two, _one) })
            {
                var number = _number++;
                var id = await call.CreateAsync(creating.Http, number);

                await call.ReadAsync(reading.Http, id, number);
                Assert.That(await call.ListAsync(reading.Http), Does.Contain(PlanCall.NameOf(number)), call.Dialect);
            }
        }
    }

    [Test]
    public async Task OneKeyOnBothAtOnce_CreatesOneRow([Range(1, 5)] int round)
    {
        foreach (var call in _calls)
        {
            var (number, key) = (_number++, $"{call.Dialect}-{round}");

            var ids = await Task.WhenAll(new[] { _one, _two, _one, _two }.Select(node => call.CreateAsync(node.Http, number, key)));

            Assert.That(ids, Has.All.EqualTo(ids[0]), call.Dialect);
            var listed = await call.ListAsync(_two.Http);
            Assert.That(listed.Split(PlanCall.NameOf(number)), Has.Length.EqualTo(2), $"{call.Dialect}: {listed}");
        }
    }

    private static async Task<(string Access, string Refresh)> TokenAsync(ServerProcess node, string grant)
    {
        using var answer = await PostAsync(node, "/oauth/token", grant);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), body.ToString());
        return (body.GetProperty("access_token").GetString()!, body.GetProperty("refresh_token").GetString()!);
    }

    private static async Task<HttpStatusCode> MeAsync(ServerProcess node, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me") { Headers = { { "Authorization", "Bearer " + token } } };
        using var answer = await node.Http.SendAsync(request);
        return answer.StatusCode;
    }

    // As the application, without a bearer's token.
    private static async Task<HttpResponseMessage> PostAsync(ServerProcess node, string path, string form)
    {
        using var http = new HttpClient { BaseAddress = node.Address };
        using var content = new StringContent($"{form}&{TokenCalls.DemoCredentials}", Encoding.UTF8, "application/x-www-form-urlencoded");
        return await http.PostAsync(path, content);
    }
}
