using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class ChangeApplicationTests
{
    private static Fixture Fixture => SharedFixture.Instance;

    [Test]
    public async Task TakesOverEveryField()
    {
        var member = await Fixture.MemberAsync();
        var registered = await Fixture.RegisterAsync(member);
        var fields = new ApplicationFields
        {
            Name = "Renamed",
            IsConfidential = true,
            RedirectUris = ["https://other.example.com/cb", Members.Callback],
            Scopes = [Scopes.Connectivity],
            Origins = ["https://other.example.com"],
            IsInternal = true,
        };

        await Fixture.SendAsync(new ChangeApplicationCommand(registered.ClientId, fields), member);
        var found = (await Fixture.SendAsync(new GetApplicationQuery(registered.ClientId), member)).Value.Fields;

        Assert.That(found.Name, Is.EqualTo("Renamed"));
        Assert.That(found.RedirectUris, Is.EquivalentTo(fields.RedirectUris));
        Assert.That(found.Scopes, Is.EqualTo(fields.Scopes));
        Assert.That(found.Origins, Is.EqualTo(fields.Origins));
        Assert.That(found.IsInternal, Is.True);
    }

    // Libraries send the scope with which they began at every refresh.
    [TestCase(null)]
    [TestCase("benefits storage")]
    public async Task WhenAScopeIsTakenAway_TheNextRefreshLacksIt(string? asked)
    {
        var member = await Fixture.MemberAsync();
        var registered = await Fixture.RegisterAsync(member);
        var token = await Fixture.ConnectAsync(member, registered);

        await Fixture.SendAsync(new ChangeApplicationCommand(registered.ClientId, Members.Fields() with { Scopes = [Scopes.Storage] }), member);
        var refreshed = await Fixture.SendAsync(new RefreshTokensCommand(registered.Credentials(), token.RefreshToken!.Reveal(), asked));

        Assert.That(refreshed.Value.Scope, Is.EqualTo("storage"));
    }

    [TestCase(Members.User)]
    [TestCase(Members.OtherAdministrator)]
    public async Task AnotherPersons_DoesNotExist(string other)
    {
        var registered = await Fixture.RegisterAsync(await Fixture.MemberAsync());
        var stranger = await Fixture.MemberAsync(other);

        var changed = await Fixture.SendAsync(new ChangeApplicationCommand(registered.ClientId, Members.Fields("Mine")), stranger);
        var seen = await Fixture.SendAsync(new GetApplicationQuery(registered.ClientId), stranger);
        var rotated = await Fixture.SendAsync(new RotateApplicationSecretCommand(registered.ClientId, TimeSpan.Zero), stranger);
        var deleted = await Fixture.SendAsync(new DeleteApplicationCommand(registered.ClientId), stranger);
        var listed = await Fixture.SendAsync(new GetApplicationsQuery(), stranger);

        Assert.That(new[] { changed.Error, seen.Error, rotated.Error, deleted.Error }, Has.All.EqualTo(AccessErrors.NoSuchApplication));
        Assert.That(listed.Value.Select(application => application.ClientId), Has.No.Member(registered.ClientId));
    }

    [Test]
    public async Task TheHostsOwn_AreNobodys()
    {
        var seen = await Fixture.SendAsync(new GetApplicationQuery("demo-client"), await Fixture.MemberAsync());

        Assert.That(seen.Error, Is.EqualTo(AccessErrors.NoSuchApplication));
    }

    [Test]
    public async Task OriginsOfAPublicOne_FollowItsRedirectUris()
    {
        var member = await Fixture.MemberAsync();
        var fields = Members.Fields(isConfidential: false) with { RedirectUris = ["https://a.origins.test/cb", "https://b.origins.test:8443/cb", "com.example.app:/cb"] };
        var registered = await Fixture.RegisterAsync(member, fields);
        var before = await AllowedAsync("https://a.origins.test", "https://b.origins.test:8443", "https://listed.origins.test");

        var changed = fields with { RedirectUris = ["https://b.origins.test:8443/other"], Origins = ["https://listed.origins.test"] };
        await Fixture.SendAsync(new ChangeApplicationCommand(registered.ClientId, changed), member);
        var after = await AllowedAsync("https://a.origins.test", "https://b.origins.test:8443", "https://listed.origins.test");

        Assert.That(before, Is.EqualTo(new[] { true, true, false }));
        Assert.That(after, Is.EqualTo(new[] { false, true, true }));
    }

    [Test]
    public async Task OriginsOfAConfidentialOne_AreTheListedOnly()
    {
        var fields = Members.Fields() with { RedirectUris = ["https://server.origins.test/cb"] };
        await Fixture.RegisterAsync(await Fixture.MemberAsync(), fields);

        Assert.That(await AllowedAsync("https://server.origins.test", "null", "", "https://SERVER.origins.test"), Has.All.False);
    }

    private static async Task<List<bool>> AllowedAsync(params string[] origins)
    {
        var allowed = new List<bool>();
        foreach (var origin in origins)
            allowed.Add((await Fixture.SendAsync(new CheckOriginQuery(origin))).Value);
        return allowed;
    }
}
