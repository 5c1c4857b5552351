using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class RevokeGrantTests
{
    private static Fixture Fixture => SharedFixture.Instance;

    [Test]
    public async Task EveryChainUnderIt_EndsAtOnce()
    {
        var (member, registered) = await MemberAndApplicationAsync();
        var tokens = new[] { await Fixture.ConnectAsync(member, registered), await Fixture.ConnectAsync(member, registered) };
        var grant = await GrantOfAsync(member);

        var result = await Fixture.SendAsync(new RevokeGrantCommand(grant.Id), member);

        Assert.That(result.IsSuccess, Is.True);
        foreach (var token in tokens)
        {
            var refreshed = await Fixture.SendAsync(new RefreshTokensCommand(registered.Credentials(), token.RefreshToken!.Reveal(), null));
            Assert.That(await Fixture.WorksAsync(token), Is.False);
            Assert.That(refreshed.Error, Is.EqualTo(AccessErrors.InvalidGrant));
        }
    }

    [Test]
    public async Task TheList_TellsWhatWasApprovedAndHowOftenItIsConnected()
    {
        var (member, registered) = await MemberAndApplicationAsync();
        await Fixture.ConnectAsync(member, registered);
        await Fixture.ConnectAsync(member, registered);

        var grant = await GrantOfAsync(member);

        Assert.That(grant, Has.Property(nameof(GrantView.Application)).EqualTo("An application")
            .And.Property(nameof(GrantView.Organisation)).EqualTo("Demo Organisation")
            .And.Property(nameof(GrantView.Devices)).EqualTo(2));
        Assert.That(grant.Scopes, Is.EqualTo(new[] { "benefits", "storage" }));
    }

    [Test]
    public async Task AnotherPersons_DoesNotExist()
    {
        var (member, registered) = await MemberAndApplicationAsync();
        var token = await Fixture.ConnectAsync(member, registered);
        var grant = await GrantOfAsync(member);

        var result = await Fixture.SendAsync(new RevokeGrantCommand(grant.Id), await Fixture.MemberAsync(Members.User));

        Assert.That(result.Error, Is.EqualTo(AccessErrors.NoSuchGrant));
        Assert.That(await Fixture.WorksAsync(token), Is.True);
    }

    private static async Task<(Caller Member, RegisteredApplication Registered)> MemberAndApplicationAsync() =>
        (await Fixture.MemberAsync(Members.OtherAdministrator), await Fixture.RegisterAsync(await Fixture.MemberAsync()));

    // The latest is the first.
    private static async Task<GrantView> GrantOfAsync(Caller member) => (await Fixture.SendAsync(new GetGrantsQuery(), member)).Value[0];
}
