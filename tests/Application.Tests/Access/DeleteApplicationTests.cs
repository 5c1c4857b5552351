using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class DeleteApplicationTests
{
    private static Fixture Fixture => SharedFixture.Instance;

    [Test]
    public async Task EverythingOfIt_GoesWithIt_AndNothingElse()
    {
        var member = await Fixture.MemberAsync();
        var (registered, kept) = (await Fixture.RegisterAsync(member), await Fixture.RegisterAsync(member));
        var keptToken = await Fixture.ConnectAsync(member, kept);
        var tokens = new[]
        {
            await Fixture.ConnectAsync(member, registered),
            await Fixture.ConnectAsync(await Fixture.MemberAsync(Members.OtherAdministrator), registered),
            (await Fixture.SendAsync(new IssueClientCredentialsTokenCommand(registered.Credentials(), null, null))).Value,
        };
        var id = await Fixture.ReadAsync(db => db.Applications.Where(application => application.ClientId == registered.ClientId).Select(application => application.Id).SingleAsync());

        var result = await Fixture.SendAsync(new DeleteApplicationCommand(registered.ClientId), member);

        Assert.That(result.IsSuccess, Is.True);
        foreach (var token in tokens)
            Assert.That(await Fixture.WorksAsync(token), Is.False);
        Assert.That(await Fixture.WorksAsync(keptToken), Is.True);
        Assert.That(await Fixture.ReadAsync(db => db.Grants.AnyAsync(grant => grant.ApplicationId == id)), Is.False);
        Assert.That(await Fixture.ReadAsync(db => db.AllowedOrigins.AnyAsync(origin => origin.ApplicationId == id)), Is.False);
        Assert.That(await Fixture.ReadAsync(db => db.AccessTokens.AnyAsync(token => token.ApplicationId == id)), Is.False);
        Assert.That(
            (await Fixture.SendAsync(new RefreshTokensCommand(registered.Credentials(), tokens[0].RefreshToken!.Reveal(), null))).Error,
            Is.EqualTo(AccessErrors.InvalidClient));
    }
}
