using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class IntrospectTokenTests
{
    private readonly Flow _flow = new(SharedFixture.Instance);

    [Test]
    public async Task OfAnAccessToken_TellsWhoseItIs()
    {
        var facts = (await _flow.IntrospectAsync((await _flow.FirstPairAsync("benefits")).Access)).Value!;

        Assert.That((facts.ClientId, facts.Username, facts.Scope, facts.IsRefreshToken), Is.EqualTo(("demo-client", Flow.Email, "benefits", false)));
        Assert.That(facts.ExpiresAt - facts.IssuedAt, Is.EqualTo(TimeSpan.FromHours(2)));
    }

    [Test]
    public async Task OfARefreshToken_HasNoEnd()
    {
        var facts = (await _flow.IntrospectAsync((await _flow.FirstPairAsync()).Refresh)).Value!;

        Assert.That((facts.IsRefreshToken, facts.ExpiresAt), Is.EqualTo((true, (DateTime?)null)));
    }

    [Test]
    public async Task OfAnotherOrganisationsToken_TellsNothing()
    {
        var pair = await _flow.FirstPairAsync();

        var result = await SharedFixture.Instance.SendAsync(new IntrospectTokenQuery([new ClientCredentials("other-client", "other-secret")], pair.Access));

        Assert.That((result.IsSuccess, result.Value), Is.EqualTo((true, (TokenFacts?)null)));
    }

    [Test]
    public async Task ByAPublicApplication_IsRefused()
    {
        var result = await SharedFixture.Instance.SendAsync(new IntrospectTokenQuery([new ClientCredentials("demo-spa", Secret: null)], "x"));

        Assert.That(result.Error, Is.EqualTo(AccessErrors.InvalidClient));
    }
}
