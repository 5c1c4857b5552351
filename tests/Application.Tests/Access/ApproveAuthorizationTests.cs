using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

/// <summary>The review of an authorization request and its approval, which is judged anew.</summary>
internal sealed class ApproveAuthorizationTests
{
    [Test]
    public async Task WhenApproved_IsRememberedOnce()
    {
        await using var fixture = await Fixture.StartAsync();
        var flow = new Flow(fixture);
        Assert.That((await ReviewAsync(fixture, await flow.PersonIdAsync())).MustAsk, Is.True);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => flow.ApproveAsync())));

        Assert.That((await ReviewAsync(fixture, await flow.PersonIdAsync())).MustAsk, Is.False);
        Assert.That(await fixture.ReadAsync(db => db.Grants.CountAsync()), Is.EqualTo(1));
        Assert.That(await fixture.ReadAsync(db => db.AuthorizationCodes.CountAsync()), Is.EqualTo(8));
    }

    [TestCase("nobody", Flow.Callback, "access.unknown_application")]
    [TestCase("demo-client", "https://evil.example/", "access.unregistered_redirect_uri")]
    public async Task WhenNothingMayBeRedirected_BothFail(string clientId, string redirectUri, string error)
    {
        var request = Flow.Request with { ClientId = clientId, RedirectUri = redirectUri };

        Assert.That((await new Flow(SharedFixture.Instance).ApproveAsync(request)).Error?.Code, Is.EqualTo(error));
        Assert.That((await SharedFixture.Instance.SendAsync(new ReviewAuthorizationQuery(request, PersonId: null))).Error?.Code, Is.EqualTo(error));
    }

    [Test]
    public async Task WhenTheRequestIsRefused_IssuesNothing()
    {
        var request = Flow.Request with { ResponseType = "token" };

        Assert.That((await new Flow(SharedFixture.Instance).ApproveAsync(request)).Error, Is.EqualTo(AccessErrors.UnsupportedResponseType));
        Assert.That((await SharedFixture.Instance.SendAsync(new ReviewAuthorizationQuery(request, PersonId: null))).Value.Refusal, Is.EqualTo(AccessErrors.UnsupportedResponseType));
    }

    private static async Task<AuthorizationReview> ReviewAsync(Fixture fixture, int personId) =>
        (await fixture.SendAsync(new ReviewAuthorizationQuery(Flow.Request, personId))).Value;

    [Test]
    public async Task WhenTheSessionIsOfAFormerPassword_NothingIsIssued()
    {
        var (email, caller) = await SharedFixture.Instance.NewPersonAsync();
        var former = (await SharedFixture.Instance.SendAsync(new SignInCommand(email, AccountWork.Password))).Value.Person;
        var application = await SharedFixture.Instance.RegisterAsync(await SharedFixture.Instance.MemberAsync());
        var request = new AuthorizationRequest { ClientId = application.ClientId, RedirectUri = Members.Callback, ResponseType = "code" };
        await SharedFixture.Instance.SendAsync(new ChangePasswordCommand(AccountWork.Password, "another four words here", null), caller);

        var result = await SharedFixture.Instance.SendAsync(new ApproveAuthorizationCommand(request, former.PersonId, former.Stamp), caller);

        Assert.That(result.Error, Is.EqualTo(AccountErrors.NoSession));
    }
}
