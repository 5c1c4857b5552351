using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class IssuePasswordTokenTests
{
    private readonly Flow _flow = new(SharedFixture.Instance);

    [TestCase("user@planplatform.local")]
    [TestCase(" USER@planplatform.local ")]
    public async Task WhenThePasswordIsRight_BeginsAChain(string username)
    {
        var pair = Pair.Of((await _flow.PasswordAsync(username, "User-Passw0rd!")).Value);

        Assert.That(await _flow.UseAsync(pair.Access), Is.True);
        Assert.That((await _flow.RefreshAsync(pair.Refresh)).IsSuccess, Is.True);
    }

    [TestCase("user@planplatform.local", "wrong")]
    [TestCase("nobody@planplatform.local", "User-Passw0rd!")]
    public async Task WhenItIsWrong_ReturnsInvalidGrant(string username, string password) =>
        Assert.That((await _flow.PasswordAsync(username, password)).Error?.Code, Is.EqualTo(AccessErrors.InvalidGrant.Code));

    [TestCase(null, "x")]
    [TestCase("x", null)]
    public async Task WhenOneIsMissing_ReturnsInvalidTokenRequest(string? username, string? password) =>
        Assert.That((await _flow.PasswordAsync(username, password)).Error?.Code, Is.EqualTo(AccessErrors.InvalidTokenRequest.Code));
}
