using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class IssueClientCredentialsTokenTests
{
    private static readonly ClientCredentials Demo = new("demo-client", "demo-secret");

    [Test]
    public async Task WhenTheSecretIsRight_IssuesAStoredTokenOfTwoHours()
    {
        var token = (await SendAsync(Demo, scope: "benefits")).Value;

        var hash = token.AccessToken.ToHash();
        var stored = await SharedFixture.Instance.ReadAsync(db => db.AccessTokens.SingleAsync(other => other.Hash == hash));
        Assert.That((token.Scope, token.Lifetime), Is.EqualTo(("benefits", TimeSpan.FromHours(2))));
        Assert.That(stored.ExpiresAt - stored.CreatedAt, Is.EqualTo(token.Lifetime));
        Assert.That(stored.PersonId, Is.Null);
    }

    [Test]
    public async Task WhenNoScopeIsAskedFor_GivesTheRegisteredDefault() =>
        Assert.That((await SendAsync(Demo)).Value.Scope, Is.EqualTo("benefits compliance connectivity storage"));

    [TestCase("benefits admin")]
    [TestCase("Benefits")]
    public async Task WhenAScopeIsNotRegistered_ReturnsInvalidScope(string scope) =>
        Assert.That((await SendAsync(Demo, scope)).Error, Is.EqualTo(AccessErrors.InvalidScope));

    [TestCase("demo-client", "wrong")]
    [TestCase("demo-client", "")]
    [TestCase("demo-client", null)]
    [TestCase("unknown", "demo-secret")]
    [TestCase("DEMO-CLIENT", "demo-secret")]
    [TestCase("other-client", "demo-secret")]
    public async Task WhenTheCredentialsAreWrong_ReturnsInvalidClient(string id, string? secret) =>
        Assert.That((await SendAsync(new ClientCredentials(id, secret))).Error, Is.EqualTo(AccessErrors.InvalidClient));

    [Test]
    public async Task WhenOneOfTwoReadingsIsRight_Issues()
    {
        var command = new IssueClientCredentialsTokenCommand([new ClientCredentials("demo client", "demo secret"), Demo], Scope: null, Organisation: null);

        Assert.That((await SharedFixture.Instance.SendAsync(command)).IsSuccess, Is.True);
    }

    [TestCase("my-domain")]
    [TestCase("MY-DOMAIN")]
    public async Task WhenItsOwnOrganisationIsNamed_Issues(string organisation) =>
        Assert.That((await SendAsync(Demo, organisation: organisation)).IsSuccess, Is.True);

    [TestCase("other-domain")]
    [TestCase("my-branch")]
    [TestCase("unknown")]
    public async Task WhenAnOrganisationThatHasNotAdmittedItIsNamed_ReturnsWrongOrganisation(string organisation) =>
        Assert.That((await SendAsync(Demo, organisation: organisation)).Error, Is.EqualTo(AccessErrors.WrongOrganisation));

    [Test]
    public void Credentials_ToString_NeverShowTheSecret() => Assert.That($"{Demo}", Does.Not.Contain("secret"));

    private static Task<Result<IssuedToken>> SendAsync(ClientCredentials credentials, string? scope = null, string? organisation = null) =>
        SharedFixture.Instance.SendAsync(new IssueClientCredentialsTokenCommand([credentials], scope, organisation));
}
