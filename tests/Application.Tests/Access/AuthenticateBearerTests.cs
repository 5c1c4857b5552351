using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class AuthenticateBearerTests
{
    [Test]
    public async Task WhenKnown_IsTheCaller()
    {
        var token = await TokenAsync(SharedFixture.Instance);

        var result = await SharedFixture.Instance.SendAsync(new AuthenticateBearerQuery(token));

        Assert.That((result.Value.OrganisationDomain, result.Value.PersonId), Is.EqualTo(("my-domain", (int?)null)));
        Assert.That(result.Value.Scopes, Is.EqualTo(new[] { "benefits", "storage" }));
    }

    [TestCase("")]
    [TestCase("pp_at_unknown")]
    [TestCase("' OR 1=1 --")]
    public async Task WhenUnknown_ReturnsInvalidToken(string token)
    {
        var result = await SharedFixture.Instance.SendAsync(new AuthenticateBearerQuery(token));

        Assert.That(result.Error, Is.EqualTo(AccessErrors.InvalidToken));
    }

    [Test]
    public async Task WhenCaseDiffers_ReturnsInvalidToken()
    {
        var token = await TokenAsync(SharedFixture.Instance);

        var result = await SharedFixture.Instance.SendAsync(new AuthenticateBearerQuery(token.ToUpperInvariant()));

        Assert.That(result.Error, Is.EqualTo(AccessErrors.InvalidToken));
    }

    [TestCase(-1, true)]
    [TestCase(1, false)]
    public async Task WhenTwoHoursHavePassed_ReturnsInvalidToken(int secondsFromExpiry, bool isValid)
    {
        await using var fixture = await Fixture.StartAsync();
        var token = await TokenAsync(fixture);
        fixture.Clock.Advance(AccessToken.Lifetime + TimeSpan.FromSeconds(secondsFromExpiry));

        var result = await fixture.SendAsync(new AuthenticateBearerQuery(token));

        Assert.That(result.IsSuccess, Is.EqualTo(isValid));
    }

    // The former refresh token is on its way out from the first use of the next pair, and that is written once.
    [Test]
    public async Task WhenARefreshedPairIsUsedFirst_RecordsItOnce()
    {
        await using var fixture = await Fixture.StartAsync();
        var flow = new Flow(fixture);
        var second = Pair.Of((await flow.RefreshAsync((await flow.FirstPairAsync()).Refresh)).Value);
        var hash = OpaqueToken.Hash(second.Refresh);
        Task<DateTime?> UsedAt() => fixture.ReadAsync(db => db.RefreshTokens.Where(token => token.Hash == hash).Select(token => token.UsedAt).SingleAsync());
        Assert.That(await UsedAt(), Is.Null);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => flow.UseAsync(second.Access))));
        var first = await UsedAt();
        fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        await flow.UseAsync(second.Access);

        Assert.That(first, Is.Not.Null);
        Assert.That(await UsedAt(), Is.EqualTo(first));
    }

    [Test]
    public void ToString_NeverShowsTheToken() => Assert.That($"{new AuthenticateBearerQuery("secret")}", Does.Not.Contain("secret"));

    private static async Task<string> TokenAsync(Fixture fixture)
    {
        var credentials = new ClientCredentials("demo-client", "demo-secret");
        return (await fixture.SendAsync(new IssueClientCredentialsTokenCommand([credentials], "benefits storage", Organisation: null))).Value.AccessToken.Reveal();
    }
}
