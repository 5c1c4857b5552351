using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Domain.Tests.Access;

internal sealed class RedirectUriTests
{
    [TestCase("https://app.example.com/callback", true)]
    [TestCase("https://app.example.com", true)]
    [TestCase("https://app.example.com:8443/cb?x=1", true)]
    [TestCase("https://app.example.com/cb?x=1&code=2", false)]
    [TestCase("https://app.example.com/cb?state", false)]
    [TestCase("http://localhost:3000/callback", true)]
    [TestCase("http://127.0.0.1/callback", true)]
    [TestCase("http://[::1]:3000/callback", true)]
    [TestCase("http://app.example.com/callback", false)]
    [TestCase("http://localhost.example.com/callback", false)]
    [TestCase("http://127.0.0.1.example.com/callback", false)]
    [TestCase("https://app.example.com/callback#", false)]
    [TestCase("https://app.example.com/callback#fragment", false)]
    [TestCase("https://*.example.com/callback", false)]
    [TestCase("https://app.example.com/*", false)]
    [TestCase("https://user@app.example.com/", false)]
    [TestCase("https://app.example.com/call back", false)]
    [TestCase("https://app.example.com/é", false)]
    [TestCase("https://app.example.com/\n", false)]
    [TestCase("/callback", false)]
    [TestCase("callback", false)]
    [TestCase("", false)]
    [TestCase("javascript:alert(1)", false)]
    [TestCase("data:text/html,x", false)]
    [TestCase("com.example.app:/callback", false)]
    public void Problem_OfAConfidentialApplication_IsNoneForHttpsAndLoopback(string uri, bool isFine) =>
        Assert.That(RedirectUri.Problem(uri, isConfidential: true), isFine ? Is.Null : Is.Not.Null);

    [TestCase("com.example.app:/callback", true)]
    [TestCase("com.example.app://host/callback", true)]
    [TestCase("myapp:/callback", false)]
    [TestCase("javascript:alert(1)", false)]
    [TestCase("com.example.app:/callback#f", false)]
    [TestCase("http://app.example.com/", false)]
    public void Problem_OfAPublicApplication_AllowsASchemeOfItsOwn(string uri, bool isFine) =>
        Assert.That(RedirectUri.Problem(uri, isConfidential: false), isFine ? Is.Null : Is.Not.Null);

    [TestCase(2000, true)]
    [TestCase(2001, false)]
    public void Problem_HasALimit(int length, bool isFine) =>
        Assert.That(RedirectUri.Problem("https://a.example/".PadRight(length, 'x'), isConfidential: true), isFine ? Is.Null : Is.Not.Null);

    [Test]
    public void Matches_OfAnAddressThatIsNotLoopback_IsEquality() =>
        Prop.ForAll(
            Addresses("https://app.example.com", "http://localhost:1", "com.example.app:").Two().ToArbitrary(),
            two => Of(two.Item1).Matches(two.Item2) == (two.Item1 == two.Item2))
            .QuickCheckThrowOnFailure();

    [Test]
    public void Matches_OfLoopback_IsEqualityBesideThePort() =>
        Prop.ForAll(
            (from host in Gen.Elements("http://127.0.0.1", "http://[::1]")
             from path in Paths()
             from other in Paths()
             from port in Gen.Choose(1, 65535)
             from asked in Gen.Choose(1, 65535)
             select (Registered: $"{host}:{port}{path}", Asked: $"{host}:{asked}{other}", IsSame: path == other)).ToArbitrary(),
            @case => Of(@case.Registered).Matches(@case.Asked) == @case.IsSame)
            .QuickCheckThrowOnFailure();

    [Test]
    public void Matches_OneMoreCharacterAnywhere_IsAnotherAddress() =>
        Prop.ForAll(
            (from uri in Addresses("https://app.example.com", "http://127.0.0.1", "http://[::1]:3000", "http://localhost")
             from position in Gen.Choose(0, uri.Length)
             from character in Gen.Elements('x', '/', '?', '#', '@', '\n', '\r', ' ', '%', '\\', '\0', 'é')
             select (Registered: uri, Asked: uri.Insert(position, character.ToString()))).ToArbitrary(),
            pair => !Of(pair.Registered).Matches(pair.Asked))
            .QuickCheckThrowOnFailure();

    [TestCase("https://app.example.com/cb", "https://app.example.com")]
    [TestCase("https://app.example.com:443/cb", "https://app.example.com")]
    [TestCase("https://APP.example.com:8443/cb", "https://app.example.com:8443")]
    [TestCase("http://[::1]:3000/cb", "http://[::1]:3000")]
    [TestCase("com.example.app:/cb", null)]
    [TestCase("/cb", null)]
    public void OriginOf_IsAsBrowsersSendIt(string uri, string? origin) => Assert.That(RedirectUri.OriginOf(uri), Is.EqualTo(origin));

    private static RedirectUri Of(string uri) =>
        ClientApplication.Public("c", "n", Organisation.Create("o", "o"), DateTime.UnixEpoch).WithRedirectUri(uri).RedirectUris[0];

    private static Gen<string> Addresses(params string[] starts) =>
        from start in Gen.Elements(starts)
        from path in Paths()
        select start + path;

    private static Gen<string> Paths() => Gen.Elements("/", "/callback", "/Callback", "/callback/", "/callback?x=1", "/callback?x=2");
}
