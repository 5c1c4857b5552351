using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class RefreshTokensTests
{
    private readonly Flow _flow = new(SharedFixture.Instance);

    [Test]
    public async Task WhenTwentyPresentItAtOnce_AllGetTheSamePair()
    {
        var first = await _flow.FirstPairAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _flow.RefreshAsync(first.Refresh))));

        Assert.That(results.Select(result => Pair.Of(result.Value)).Distinct(), Has.Exactly(1).Items);
        Assert.That(await _flow.UseAsync(results[0].Value.AccessToken.Reveal()), Is.True);
    }

    [Test]
    public async Task WhenPresentedAgain_GivesTheSamePairAndScope()
    {
        var first = await _flow.FirstPairAsync("benefits storage");
        var second = (await _flow.RefreshAsync(first.Refresh, "benefits")).Value;

        var again = (await _flow.RefreshAsync(first.Refresh)).Value;

        Assert.That((Pair.Of(again), again.Scope), Is.EqualTo((Pair.Of(second), "benefits")));
    }

    [Test]
    public async Task WhenRetired_EndsTheChain()
    {
        await using var fixture = await Fixture.StartAsync();
        var flow = new Flow(fixture);
        var first = await flow.FirstPairAsync();
        var second = Pair.Of((await flow.RefreshAsync(first.Refresh)).Value);
        await flow.UseAsync(second.Access);
        fixture.Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.That((await flow.RefreshAsync(first.Refresh)).Error!.Code, Is.EqualTo(AccessErrors.InvalidGrant.Code));

        Assert.That(await flow.UseAsync(first.Access) || await flow.UseAsync(second.Access), Is.False);
        Assert.That((await flow.RefreshAsync(second.Refresh)).IsSuccess, Is.False);
    }

    [TestCase("storage")]
    [TestCase("benefits storage")]
    public async Task WhenMoreIsAskedThanApproved_ReturnsInvalidScope(string scope)
    {
        var first = await _flow.FirstPairAsync("benefits");

        Assert.That((await _flow.RefreshAsync(first.Refresh, scope)).Error, Is.EqualTo(AccessErrors.InvalidScope));
    }

    [Test]
    public void ToString_NeverShowsTheToken() => Assert.That($"{new RefreshTokensCommand([], "secret", null)}", Does.Not.Contain("secret"));
}
