using PlanPlatform.Domain.Access;

namespace PlanPlatform.Domain.Tests.Access;

internal sealed class ClientApplicationTests
{
    private static readonly DateTime Now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Organisation Owner = Organisation.Create("Owner", "owner");

    [Test]
    public void FindRedirect_WithoutOne_IsTheOnlyRegistered() =>
        Assert.That(Confidential("https://a.example/").FindRedirect(asked: null), Is.EqualTo(new RedirectTarget("https://a.example/", IsNamed: false)));

    [Test]
    public void FindRedirect_WithoutOneOfSeveralOrNone_IsNone()
    {
        Assert.That(Confidential("https://a.example/", "https://b.example/").FindRedirect(asked: null), Is.Null);
        Assert.That(Confidential().FindRedirect(asked: null), Is.Null);
    }

    [Test]
    public void FindRedirect_OfARegisteredOne_IsNamed() =>
        Assert.That(
            Confidential("https://a.example/", "https://b.example/").FindRedirect("https://b.example/"), Is.EqualTo(new RedirectTarget("https://b.example/", IsNamed: true)));

    [Test]
    public void FindRedirect_OfALoopbackPort_IsTheOneThatWasAskedFor() =>
        Assert.That(Confidential("http://127.0.0.1/cb").FindRedirect("http://127.0.0.1:51004/cb")!.Uri, Is.EqualTo("http://127.0.0.1:51004/cb"));

    [TestCase("https://a.example/x")]
    [TestCase("")]
    public void FindRedirect_OfAnother_IsNone(string asked) => Assert.That(Confidential("https://a.example/").FindRedirect(asked), Is.Null);

    [TestCase(true, "http://127.0.0.1/", true)]
    [TestCase(true, "https://a.example/", true)]
    [TestCase(false, "https://a.example/", true)]
    [TestCase(false, "http://127.0.0.1/", false)]
    [TestCase(false, "http://localhost/", false)]
    [TestCase(false, "com.example.app:/", false)]
    public void MayRememberApproval_IsForThoseWhomNobodyCanPoseAs(bool isConfidential, string uri, bool expected)
    {
        var application = isConfidential ? Confidential(uri) : Public(uri);

        Assert.That(application.MayRememberApproval(new RedirectTarget(uri, IsNamed: true)), Is.EqualTo(expected));
    }

    [Test]
    public void RotateSecret_WithoutOverlap_LeavesTheNewOneOnly()
    {
        var (application, next) = (Confidential().WithSecret("old", Now), OpaqueToken.NewClientSecret());

        application.RotateSecret(next, TimeSpan.Zero, Now);

        Assert.That(application.Secrets.Select(secret => (secret.Hash, secret.ExpiresAt)), Is.EqualTo(new[] { (next.ToHash(), (DateTime?)null) }));
    }

    [Test]
    public void RotateSecret_WithOverlap_EndsTheOldOneThen()
    {
        var application = Confidential().WithSecret("old", Now);

        application.RotateSecret(OpaqueToken.NewClientSecret(), TimeSpan.FromHours(1), Now);

        Assert.That(application.Secrets.Select(secret => secret.ExpiresAt), Is.EqualTo(new[] { Now.AddHours(1), (DateTime?)null }));
    }

    [Test]
    public void RotateSecret_Twice_EndsTheOldest()
    {
        var application = Confidential().WithSecret("old", Now);
        application.RotateSecret(OpaqueToken.NewClientSecret(), TimeSpan.FromHours(1), Now);

        application.RotateSecret(OpaqueToken.NewClientSecret(), TimeSpan.FromDays(1), Now.AddMinutes(30));

        Assert.That(application.Secrets.Select(secret => secret.ExpiresAt), Is.EqualTo(new[] { Now.AddMinutes(30).AddDays(1), (DateTime?)null }));
    }

    [Test]
    public void Change_TakesOverWhatTheOwnerDecides()
    {
        var application = Confidential("https://a.example/", "https://b.example/");

        application.Change(new("New", ["https://b.example/", "https://c.example/"], ["benefits"], ["https://pages.example"], IsInternal: true), DateTime.UtcNow);

        Assert.Multiple(() =>
        {
            Assert.That((application.Name, application.IsInternal), Is.EqualTo(("New", true)));
            Assert.That((application.AllowedScopes, application.DefaultScopes), Is.EqualTo(("benefits", "benefits")));
            Assert.That(application.RedirectUris.Select(uri => uri.Uri), Is.EqualTo(new[] { "https://b.example/", "https://c.example/" }));
            Assert.That(application.Origins.Select(origin => origin.Origin), Is.EqualTo(new[] { "https://pages.example" }));
        });
    }

    [Test]
    public void Change_WithTheSame_ChangesNoRow()
    {
        var application = Confidential("https://a.example/");
        var profile = new ApplicationProfile("New", ["https://a.example/"], ["benefits"], ["https://pages.example"], IsInternal: false);
        application.Change(profile, DateTime.UtcNow);
        var (uri, origin) = (application.RedirectUris[0], application.Origins[0]);

        application.Change(profile, DateTime.UtcNow);

        Assert.That((application.RedirectUris.Single(), application.Origins.Single()), Is.EqualTo((uri, origin)));
    }

    [Test]
    public void Origins_OfAPublicApplication_FollowItsRedirectUris()
    {
        var application = Public("https://a.example/1", "https://a.example/2", "http://localhost:3000/cb", "com.example.app:/");
        Assert.That(application.Origins.Select(origin => origin.Origin), Is.EqualTo(new[] { "https://a.example", "http://localhost:3000" }));

        application.Change(new("New", ["https://b.example/"], ["benefits"], ["https://pages.example"], IsInternal: false), DateTime.UtcNow);

        Assert.That(application.Origins.Select(origin => (origin.Origin, origin.IsListed)), Is.EquivalentTo(new[] { ("https://b.example", false), ("https://pages.example", true) }));
    }

    [Test]
    public void Origins_OfAConfidentialApplication_AreThoseThatAreListed() => Assert.That(Confidential("https://a.example/").Origins, Is.Empty);

    [TestCase("https://a.example", true)]
    [TestCase("https://a.example:8443", true)]
    [TestCase("http://localhost:3000", true)]
    [TestCase("http://[::1]:3000", true)]
    [TestCase("https://a.example/", false)]
    [TestCase("https://a.example:443", false)]
    [TestCase("https://A.example", false)]
    [TestCase("https://user@a.example", false)]
    [TestCase("http://a.example", false)]
    [TestCase("null", false)]
    [TestCase("*", false)]
    [TestCase("", false)]
    public void AllowedOrigin_IsWrittenAsBrowsersSendIt(string text, bool expected) => Assert.That(AllowedOrigin.IsWellFormed(text), Is.EqualTo(expected));

    [Test]
    public void Public_MayNotUseItsOwnCredentials_AndOnlyFirstPartiesUsePasswords()
    {
        Assert.That(Public().GrantTypes, Is.EqualTo(GrantTypes.AuthorizationCode | GrantTypes.RefreshToken));
        Assert.That(Confidential().GrantTypes.HasFlag(GrantTypes.Password), Is.False);
        Assert.That(Confidential().AsFirstParty().GrantTypes.HasFlag(GrantTypes.Password), Is.True);
    }

    private static ClientApplication Confidential(params string[] uris) => With(ClientApplication.Confidential("c", "n", Owner, Now), uris);

    private static ClientApplication Public(params string[] uris) => With(ClientApplication.Public("c", "n", Owner, Now), uris);

    private static ClientApplication With(ClientApplication application, string[] uris) =>
        uris.Aggregate(application, (current, uri) => current.WithRedirectUri(uri));
}
