using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Infrastructure.Identity;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class SetPasswordTests
{
    private const string NewPassword = "another four words here";

    private static Fixture Fixture => SharedFixture.Instance;

    [Test]
    public async Task TheLink_WorksOnce_AndEndsSessionsAndTokens()
    {
        var (email, caller) = await Fixture.NewPersonAsync();
        var tokenId = await AddTokenAsync(caller.PersonId!.Value);
        var former = (await Fixture.SendAsync(new SignInCommand(email, AccountWork.Password))).Value.Person;
        await Fixture.SendAsync(new RequestPasswordResetCommand(email.ToUpperInvariant(), AccountWork.Site));
        var (person, token) = await Fixture.LinkAsync(email, "/set-password");

        Assert.That((await Fixture.SendAsync(new SetPasswordCommand(person, token, NewPassword, AccountWork.Site))).IsSuccess, Is.True);

        Assert.That((await Fixture.SendAsync(new AuthenticateSessionQuery(former.PersonId, former.Stamp, "session"))).Error, Is.EqualTo(AccountErrors.NoSession));
        Assert.That(await Fixture.ReadAsync(db => db.AccessTokens.AnyAsync(other => other.Id == tokenId)), Is.False);
        Assert.That((await Fixture.SendAsync(new SignInCommand(email, NewPassword))).IsSuccess, Is.True);
        Assert.That((await Fixture.SendAsync(new GetAccountQuery(), caller)).Value.IsConfirmed, Is.True, "the mail proved the address");
        Assert.That(
            (await Fixture.SendAsync(new SetPasswordCommand(person, token, "yet another password", AccountWork.Site))).Error, Is.EqualTo(AccountErrors.DeadLink));
        Assert.That(await Fixture.MailsAsync(), Has.Some.Contains("Your password was changed"));
    }

    [Test]
    public async Task ALink_IsItsPersonsAndKindsOnly()
    {
        var (email, caller) = await Fixture.NewPersonAsync();
        var (confirmPerson, confirmToken) = await Fixture.LinkAsync(email, "/confirm-address");
        var (_, other) = await Fixture.NewPersonAsync();
        await Fixture.SendAsync(new RequestPasswordResetCommand(email, AccountWork.Site));
        var (_, token) = await Fixture.LinkAsync(email, "/set-password");

        foreach (var (person, tried) in new[] { (other.PersonId!.Value, token), (confirmPerson, confirmToken), (caller.PersonId!.Value, token + "x"), (0, token), (1, "") })
            Assert.That((await Fixture.SendAsync(new SetPasswordCommand(person, tried, NewPassword, AccountWork.Site))).Error, Is.EqualTo(AccountErrors.DeadLink));
        Assert.That((await Fixture.SendAsync(new ConfirmAddressCommand(confirmPerson, token))).Error, Is.EqualTo(AccountErrors.DeadLink));
        Assert.That((await Fixture.SendAsync(new ConfirmAddressCommand(confirmPerson, confirmToken))).IsSuccess, Is.True);
    }

    [Test]
    public async Task ALink_IsRefusedOnceItsTimeIsOver()
    {
        await using var fixture = await Fixture.StartAsync(services =>
            services.Configure<ResetLinkOptions>(options => options.TokenLifespan = TimeSpan.FromTicks(1)));
        var (email, _) = await fixture.NewPersonAsync();
        await fixture.SendAsync(new RequestPasswordResetCommand(email, AccountWork.Site));
        var (person, token) = await fixture.LinkAsync(email, "/set-password");

        Assert.That((await fixture.SendAsync(new SetPasswordCommand(person, token, NewPassword, AccountWork.Site))).Error, Is.EqualTo(AccountErrors.DeadLink));
    }

    [Test]
    public void Lifetimes_AreAnHourAWeekAndThreeDays()
    {
        Assert.That(new ResetLinkOptions().TokenLifespan, Is.EqualTo(TimeSpan.FromHours(1)));
        Assert.That(new InvitationLinkOptions().TokenLifespan, Is.EqualTo(TimeSpan.FromDays(7)));
        Assert.That(new ConfirmationLinkOptions().TokenLifespan, Is.EqualTo(TimeSpan.FromDays(3)));
    }

    [Test]
    public async Task TheNewPassword_IsJudgedAsAtRegistration()
    {
        var (email, caller) = await Fixture.NewPersonAsync();

        Assert.That(Failures.Of(await Fixture.SendAsync(new SetPasswordCommand(caller.PersonId!.Value, "x", "short", AccountWork.Site))), Is.EqualTo("Password malformed"));
        await Fixture.SendAsync(new RequestPasswordResetCommand(email, AccountWork.Site));
        var (_, token) = await Fixture.LinkAsync(email, "/set-password");
        Assert.That(Failures.Of(await Fixture.SendAsync(new SetPasswordCommand(caller.PersonId!.Value, token, email, AccountWork.Site))), Is.EqualTo("Password malformed"));
        Assert.That((await Fixture.SendAsync(new SetPasswordCommand(caller.PersonId!.Value, token, NewPassword, AccountWork.Site))).IsSuccess, Is.True, "the link isn't used up");
    }

    [Test]
    public async Task WithoutALink_NotEvenTheAddressIsToldByARule()
    {
        var (email, caller) = await Fixture.NewPersonAsync();

        var result = await Fixture.SendAsync(new SetPasswordCommand(caller.PersonId!.Value, "x", email, AccountWork.Site));

        Assert.That(result.Error, Is.EqualTo(AccountErrors.DeadLink));
    }

    [Test]
    public async Task WhereTheAddressWasNeverProved_TheLinksOwnerGetsTheAccountWhole()
    {
        var (email, squatter) = await Fixture.NewPersonAsync();
        var key = (await Fixture.SendAsync(new BeginSecondFactorCommand(AccountWork.Password), squatter)).Value;
        await Fixture.SendAsync(new EnableSecondFactorCommand(key.Ticket, Totp.CodeOf(key.Key, Totp.StepOf(Fixture.Clock.GetUtcNow()))), squatter);
        var application = await Fixture.RegisterAsync(squatter);
        var token = await Fixture.ConnectAsync(squatter, application);

        await Fixture.SendAsync(new RequestPasswordResetCommand(email, AccountWork.Site));
        var (person, link) = await Fixture.LinkAsync(email, "/set-password");
        await Fixture.SendAsync(new SetPasswordCommand(person, link, NewPassword, AccountWork.Site));

        var step = (await Fixture.SendAsync(new SignInCommand(email, NewPassword))).Value;
        var alone = await Fixture.SendAsync(new IssueClientCredentialsTokenCommand(application.Credentials(), null, null));
        Assert.That(step.NeedsSecondFactor, Is.False);
        Assert.That(await Fixture.WorksAsync(token), Is.False);
        Assert.That(alone.Error, Is.EqualTo(AccessErrors.InvalidClient));
        Assert.That((await Fixture.SendAsync(new GetGrantsQuery(), squatter)).Value, Is.Empty);
        await using var scope = Fixture.Services.CreateAsyncScope();
        var entries = await scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>().AuditEntries
            .Where(entry => entry.Action == "ClientApplication.Deleted").Select(entry => entry.Before).ToListAsync();
        Assert.That(entries, Has.One.Contains(application.ClientId));
    }

    [Test]
    public async Task ALink_GoesToTheAddressOfTheAccount_HoweverItWasTyped()
    {
        var (email, _) = await Fixture.NewPersonAsync();

        await Fixture.SendAsync(new RequestPasswordResetCommand(email.ToUpperInvariant(), AccountWork.Site));

        var mails = await Fixture.MailsAsync();
        Assert.That(mails.Where(mail => mail.Contains("Choose a new password", StringComparison.Ordinal) && mail.Contains(email, StringComparison.Ordinal)), Is.Not.Empty);
        Assert.That(mails.Where(mail => mail.Contains(email.ToUpperInvariant(), StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task ForAnUnknownAddress_AMailIsQueuedAndSentToNobody()
    {
        Assert.That((await Fixture.SendAsync(new RequestPasswordResetCommand("nobody-at-all@example.com", AccountWork.Site))).IsSuccess, Is.True);

        Assert.That(await Fixture.MailsAsync(), Has.None.Contains("nobody-at-all@example.com"));
    }

    private static async Task<string> AddTokenAsync(int personId)
    {
        var token = OpaqueToken.NewAccessToken();
        var person = await Fixture.ReadAsync(db => db.People.SingleAsync(other => other.Id == personId));
        var application = await Fixture.ReadAsync(db => db.Applications.Select(other => other.Id).FirstAsync());
        var issued = AccessToken.ForRecordedPerson(token, application, person, "benefits", "test", DateTime.UtcNow);
        await Fixture.WriteAsync(db =>
        {
            db.People.Attach(person);
            db.AccessTokens.Add(issued);
        });
        return issued.Id;
    }
}
