using System.Security.Cryptography;
using System.Text;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Domain.Tests.Access;

internal sealed class OpaqueTokenTests
{
    [Test]
    public void NewAccessToken_HasThePrefixAnd256BitsOfUrlSafeText() =>
        Assert.That(OpaqueToken.NewAccessToken().Reveal(), Does.Match("^pp_at_[A-Za-z0-9_-]{43,}$"));

    [Test]
    public void EveryKind_HasAPrefixOfItsOwn()
    {
        Assert.That(OpaqueToken.NewRefreshToken().Reveal(), Does.Match("^pp_rt_[A-Za-z0-9_-]{43}$"));
        Assert.That(OpaqueToken.NewAuthorizationCode().Reveal(), Does.Match("^pp_ac_[A-Za-z0-9_-]{43}$"));
    }

    // Some libraries send - as %2D, some don't encode at all.
    [Test]
    public void NewClientSecret_IsLettersAndDigitsOnly() => Assert.That(OpaqueToken.NewClientSecret().Reveal(), Does.Match("^[A-Za-z0-9]{43,}$"));

    [Test]
    public void NewAccessToken_IsNeverTheSame()
    {
        var tokens = Enumerable.Range(0, 1_000).Select(_ => OpaqueToken.NewAccessToken().Reveal()).ToHashSet(StringComparer.Ordinal);

        Assert.That(tokens, Has.Count.EqualTo(1_000));
    }

    [Test]
    public void ToString_NeverShowsTheToken()
    {
        var token = OpaqueToken.NewAccessToken();

        Assert.That($"{token}", Does.Not.Contain(token.Reveal()));
        Assert.That($"{token}", Does.Not.Contain(token.Reveal()[OpaqueToken.AccessPrefix.Length..]));
    }

    [Test]
    public void Token_HasNoPublicMemberThatASerialiserWouldShow() =>
        Assert.That(typeof(OpaqueToken).GetProperties(), Is.Empty);

    [Test]
    public void ToHash_IsTheHashOfWhatTheBearerSends()
    {
        var token = OpaqueToken.NewAccessToken();

        Assert.That(token.ToHash(), Is.EqualTo(OpaqueToken.Hash(token.Reveal())));
        Assert.That(token.ToHash(), Is.EqualTo(SHA256.HashData(Encoding.UTF8.GetBytes(token.Reveal()))));
    }
}
