using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class RevokeTokenTests
{
    private readonly Flow _flow = new(SharedFixture.Instance);

    [Test]
    public async Task OfAnAccessToken_EndsItAlone()
    {
        var pair = await _flow.FirstPairAsync();

        Assert.That((await _flow.RevokeAsync(pair.Access)).IsSuccess, Is.True);

        Assert.That(await _flow.UseAsync(pair.Access), Is.False);
        Assert.That((await _flow.RefreshAsync(pair.Refresh)).IsSuccess, Is.True);
    }

    [Test]
    public async Task OfARefreshToken_EndsItsChain()
    {
        var first = await _flow.FirstPairAsync();
        var second = Pair.Of((await _flow.RefreshAsync(first.Refresh)).Value);

        await _flow.RevokeAsync(first.Refresh);

        Assert.That(await _flow.UseAsync(first.Access) || await _flow.UseAsync(second.Access), Is.False);
        Assert.That((await _flow.RefreshAsync(second.Refresh)).IsSuccess, Is.False);
    }

    [Test]
    public async Task OfWhatIsUnknown_Succeeds() => Assert.That((await _flow.RevokeAsync("pp_rt_unknown")).IsSuccess, Is.True);

    [Test]
    public async Task OfAnothersToken_IsRefused()
    {
        var pair = await _flow.FirstPairAsync();
        foreach (var token in new[] { pair.Access, pair.Refresh })
        {
            var result = await SharedFixture.Instance.SendAsync(new RevokeTokenCommand([new ClientCredentials("other-client", "other-secret")], token));
            Assert.That(result.Error, Is.EqualTo(AccessErrors.NotItsToken));
        }

        Assert.That(await _flow.UseAsync(pair.Access), Is.True);
    }

    [Test]
    public void ToString_NeverShowsTheToken() => Assert.That($"{new RevokeTokenCommand([], "secret")}", Does.Not.Contain("secret"));
}
