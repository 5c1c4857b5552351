using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class RedeemAuthorizationCodeTests
{
    private readonly Flow _flow = new(SharedFixture.Instance);

    [Test]
    public async Task WhenAllIsRight_BeginsAChainInThePersonsOrganisation()
    {
        var issued = (await _flow.RedeemAsync(await _flow.CodeAsync("benefits"))).Value;

        var caller = (await SharedFixture.Instance.SendAsync(new AuthenticateBearerQuery(issued.AccessToken.Reveal()))).Value;
        Assert.That((issued.Lifetime, issued.Scope), Is.EqualTo((TimeSpan.FromHours(2), "benefits")));
        Assert.That((caller.PersonId, caller.OrganisationDomain), Is.EqualTo(((int?)await _flow.PersonIdAsync(), "my-domain")));
    }

    [Test]
    public async Task WhenUsedTwice_EndsTheChain()
    {
        var code = await _flow.CodeAsync();
        var pair = Pair.Of((await _flow.RedeemAsync(code)).Value);

        Assert.That((await _flow.RedeemAsync(code)).Error, Is.EqualTo(AccessErrors.InvalidGrant));

        Assert.That(await _flow.UseAsync(pair.Access), Is.False);
        Assert.That(await _flow.ChainsAsync(code), Is.Zero);
    }

    [Test]
    public async Task WhenTwentyRedeemItAtOnce_ThereIsOneChainOrNone()
    {
        var code = await _flow.CodeAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _flow.RedeemAsync(code))));

        var issued = results.Where(result => result.IsSuccess).Select(result => Pair.Of(result.Value)).ToList();
        Assert.That(issued, Has.Count.EqualTo(1));
        Assert.That(results.Where(result => !result.IsSuccess).Select(result => result.Error!.Code), Is.All.EqualTo(AccessErrors.InvalidGrant.Code));
        Assert.That(await _flow.ChainsAsync(code), Is.Zero, "The others are replays, which end what the first one got.");
        Assert.That(await _flow.UseAsync(issued[0].Access), Is.False);
    }

    [Test]
    public async Task WhenTheClientIsAnother_LeavesTheCode()
    {
        var code = await _flow.CodeAsync();

        Assert.That((await _flow.RedeemAsync(code, new ClientCredentials("other-client", "other-secret"))).Error, Is.EqualTo(AccessErrors.InvalidGrant));

        Assert.That((await _flow.RedeemAsync(code)).IsSuccess, Is.True);
    }

    [Test]
    public async Task WhenRedeemed_TheCodeIsGone()
    {
        var code = await _flow.CodeAsync();
        await _flow.RedeemAsync(code);

        var hash = OpaqueToken.Hash(code);
        Assert.That(await SharedFixture.Instance.ReadAsync(db => db.AuthorizationCodes.AnyAsync(kept => kept.Hash == hash)), Is.False);
    }

    [Test]
    public void ToString_NeverShowsTheCode() =>
        Assert.That($"{new RedeemAuthorizationCodeCommand([], "secret", null, "secret")}", Does.Not.Contain("secret"));
}
