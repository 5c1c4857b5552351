using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class ChangePasswordTests
{
    private const string NewPassword = "another four words here";

    private static Fixture Fixture => SharedFixture.Instance;

    [Test]
    public async Task TheCallersSessionGoesOn_OthersEnd()
    {
        var (email, caller) = await Fixture.NewPersonAsync();
        var other = (await Fixture.SendAsync(new SignInCommand(email, AccountWork.Password))).Value.Person;

        var result = await Fixture.SendAsync(new ChangePasswordCommand(AccountWork.Password, NewPassword, AccountWork.Site), caller);

        Assert.That((await Fixture.SendAsync(new AuthenticateSessionQuery(result.Value.PersonId, result.Value.Stamp, "session"))).IsSuccess, Is.True);
        Assert.That((await Fixture.SendAsync(new AuthenticateSessionQuery(other.PersonId, other.Stamp, "session"))).Error, Is.EqualTo(AccountErrors.NoSession));
        Assert.That((await Fixture.SendAsync(new SignInCommand(email, AccountWork.Password))).Error, Is.EqualTo(AccountErrors.WrongPassword));
        Assert.That((await Fixture.SendAsync(new SignInCommand(email, NewPassword))).IsSuccess, Is.True);
    }

    [Test]
    public async Task EveryTokenAndCodeOfThePersonEnds_AndNobodyElses()
    {
        var (_, caller) = await Fixture.NewPersonAsync();
        var application = await Fixture.RegisterAsync(await Fixture.MemberAsync());
        var mine = await Fixture.ConnectAsync(caller, application);
        var others = await Fixture.ConnectAsync(await Fixture.MemberAsync(Members.User), application);
        var request = new AuthorizationRequest { ClientId = application.ClientId, RedirectUri = Members.Callback, ResponseType = "code" };
        var code = (await Fixture.SendAsync(new ApproveAuthorizationCommand(request, caller.PersonId!.Value, await Fixture.StampAsync(caller.PersonId.Value)), caller)).Value.Reveal();

        await Fixture.SendAsync(new ChangePasswordCommand(AccountWork.Password, NewPassword, AccountWork.Site), caller);

        var refreshed = await Fixture.SendAsync(new RefreshTokensCommand(application.Credentials(), mine.RefreshToken!.Reveal(), null));
        var exchanged = await Fixture.SendAsync(new RedeemAuthorizationCodeCommand(application.Credentials(), code, Members.Callback, null));
        Assert.That(await Fixture.WorksAsync(mine), Is.False);
        Assert.That(new[] { refreshed.Error!.Code, exchanged.Error!.Code }, Has.All.EqualTo(AccessErrors.InvalidGrant.Code));
        Assert.That(await Fixture.WorksAsync(others), Is.True);
        Assert.That((await Fixture.SendAsync(new GetGrantsQuery(), caller)).Value, Has.Count.EqualTo(1), "what was approved stays approved");
    }

    [Test]
    public async Task WrongCurrentPasswords_CountWithThoseAtSignIn()
    {
        var (email, caller) = await Fixture.NewPersonAsync();

        for (var attempt = 0; attempt < 5; attempt++)
            Assert.That(Failures.Of(await Fixture.SendAsync(new ChangePasswordCommand("wrong", NewPassword, null), caller)), Is.EqualTo("CurrentPassword malformed"));

        Assert.That((await Fixture.SendAsync(new ChangePasswordCommand(AccountWork.Password, NewPassword, null), caller)).Error, Is.EqualTo(AccountErrors.Locked));
        Assert.That((await Fixture.SendAsync(new SignInCommand(email, AccountWork.Password))).Error, Is.EqualTo(AccountErrors.Locked));
    }

    [Test]
    public async Task IsAudited_WithoutTheHash()
    {
        var (_, caller) = await Fixture.NewPersonAsync();
        await Fixture.SendAsync(new ChangePasswordCommand(AccountWork.Password, NewPassword, null), caller);

        await using var scope = Fixture.Services.CreateAsyncScope();
        var entry = await scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>().AuditEntries
            .SingleAsync(audit => audit.Action == "Account.PasswordChanged" && audit.PersonId == caller.PersonId);
        Assert.That((entry.Before, entry.After), Is.EqualTo(("{}", (string?)null)));
    }
}
