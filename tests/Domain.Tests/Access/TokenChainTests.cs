using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Domain.Tests.Access;

/// <summary>Grant, code, chain, and the pairs that follow one another.</summary>
internal sealed class TokenChainTests
{
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private const string Address = "https://app.example.com/callback";
    private const int Application = 7;

    private static readonly DateTime Now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Leeway = TimeSpan.FromSeconds(30);
    private static readonly byte[] Key = new byte[32];

    [TestCase(Application, Address, Verifier, 0, true)]
    [TestCase(Application, Address, Verifier, 599, true)]
    [TestCase(Application, Address, Verifier, 600, false)]
    [TestCase(Application + 1, Address, Verifier, 0, false)]
    [TestCase(Application, Address + "/", Verifier, 0, false)]
    [TestCase(Application, null, Verifier, 0, false)]
    [TestCase(Application, Address, null, 0, false)]
    [TestCase(Application, Address, Challenge, 0, false)]
    public void Refuse_OfACodeWithEverything_TakesExactlyThat(int application, string? address, string? verifier, int seconds, bool isTaken) =>
        Assert.That(Code(isNamed: true, Challenge).Refuse(application, address, verifier, Now.AddSeconds(seconds))?.Code, Is.EqualTo(isTaken ? null : "access.invalid_grant"));

    [TestCase(null, null, true)]
    [TestCase(Address, null, true)]
    [TestCase("https://evil.example/", null, false)]
    [TestCase(null, Verifier, false)]
    public void Refuse_OfACodeWithoutAddressAndChallenge_TakesNoVerifier(string? address, string? verifier, bool isTaken) =>
        Assert.That(Code(isNamed: false, challenge: null).Refuse(Application, address, verifier, Now) is null, Is.EqualTo(isTaken));

    [Test]
    public void ChainFromACode_RemembersItAndItsScope()
    {
        var code = Code(isNamed: true, Challenge);

        var chain = TokenChain.From(code, Now);

        Assert.That((chain.CodeHash, chain.Scope, chain.Grant), Is.EqualTo((code.Hash, "benefits", code.Grant)));
        Assert.That(TokenChain.Under(Grant(), "storage", Now).CodeHash, Is.Null);
    }

    [Test]
    public void Grant_CoversWhatWasApprovedByAndBy()
    {
        var grant = Grant("benefits");
        Assert.That((grant.Covers(["benefits"]), grant.Covers([]), grant.Covers(["benefits", "storage"])), Is.EqualTo((true, true, false)));

        grant.Approve(["storage"], Now.AddDays(1));

        Assert.That(grant.Covers(["storage", "benefits"]), Is.True);
        Assert.That((grant.CreatedAt, grant.ApprovedAt), Is.EqualTo((Now, Now.AddDays(1))));
    }

    [Test]
    public void Grant_NeverCoversMoreThanTheUnionOfWhatWasApproved() =>
        Prop.ForAll(
            Gen.SubListOf(Scopes.All.ToArray()).Three().ToArbitrary(),
            lists =>
            {
                var grant = Grant([.. lists.Item1]);
                grant.Approve([.. lists.Item2], Now);
                return grant.Covers([.. lists.Item3]) == lists.Item3.All(scope => lists.Item1.Contains(scope) || lists.Item2.Contains(scope));
            })
            .QuickCheckThrowOnFailure();

    [Test]
    public void Succession_IsTheSameForTheSameTokenAndKey_AndElseAnother() =>
        Prop.ForAll(
            Gen.Choose(0, 50).Two().ToArbitrary(),
            two => (Pair($"pp_rt_{two.Item1}") == Pair($"pp_rt_{two.Item2}")) == (two.Item1 == two.Item2))
            .QuickCheckThrowOnFailure();

    [Test]
    public void Succession_WithAnotherKey_IsAnother()
    {
        var other = new byte[32];
        other[31] = 1;

        Assert.That(TokenSuccession.After("t", other).RefreshToken.Reveal(), Is.Not.EqualTo(TokenSuccession.After("t", Key).RefreshToken.Reveal()));
    }

    [Test]
    public void Succession_GivesTwoTokensThatHaveNothingInCommon()
    {
        var (refresh, access) = Pair("pp_rt_x");

        Assert.That(refresh, Does.Match("^pp_rt_[A-Za-z0-9_-]{43}$"));
        Assert.That(access, Does.Match("^pp_at_[A-Za-z0-9_-]{43}$"));
        Assert.That(refresh[6..], Is.Not.EqualTo(access[6..]));
    }

    [Test]
    public void FirstPair_CountsAsUsed() => Assert.That(First().UsedAt, Is.EqualTo(Now));

    [Test]
    public void Rotate_MarksTheFormerUsed_AndNotTheNext()
    {
        var first = First();
        var second = Next(first, Now.AddHours(1));

        var third = Next(second, Now.AddHours(2));

        Assert.That((first.UsedAt, second.UsedAt, third.UsedAt), Is.EqualTo((Now, Now.AddHours(2), (DateTime?)null)));
        Assert.That((third.Chain, third.AccessToken!.ExpiresAt), Is.EqualTo((first.Chain, Now.AddHours(4))));
    }

    [Test]
    public void IsFormerAccepted_UntilTheLeewayAfterTheFirstUse() =>
        Prop.ForAll(
            (from used in Gen.Choose(0, 1000) from again in Gen.Choose(0, 1000) from asked in Gen.Choose(0, 2000) select (used, again, asked)).ToArbitrary(),
            seconds =>
            {
                var second = Next(First(), Now);
                var isAcceptedUnused = second.IsFormerAccepted(Leeway, Now.AddSeconds(seconds.asked));
                second.MarkUsed(Now.AddSeconds(seconds.used));
                second.MarkUsed(Now.AddSeconds(seconds.used + seconds.again));
                return isAcceptedUnused && second.IsFormerAccepted(Leeway, Now.AddSeconds(seconds.asked)) == seconds.asked < seconds.used + 30;
            })
            .QuickCheckThrowOnFailure();

    [TestCase(119, 120)]
    [TestCase(120, 240)]
    [TestCase(300, 420)]
    public void Repeat_OfAnUnusedPair_StartsAnewOnceItRanOut(int minutes, int end)
    {
        var second = Next(First(), Now);

        second.Repeat(OpaqueToken.NewAccessToken(), Now.AddMinutes(minutes));

        Assert.That(second.AccessToken!.ExpiresAt, Is.EqualTo(Now.AddMinutes(end)));
    }

    [Test]
    public void Repeat_OfAUsedPair_ProlongsNothing()
    {
        var second = Next(First(), Now);
        second.MarkUsed(Now);

        second.Repeat(OpaqueToken.NewAccessToken(), Now.AddHours(3));

        Assert.That(second.AccessToken!.ExpiresAt, Is.EqualTo(Now.AddHours(2)));
    }

    private static (string Refresh, string Access) Pair(string presented)
    {
        var next = TokenSuccession.After(presented, Key);
        return (next.RefreshToken.Reveal(), next.AccessToken.Reveal());
    }

    private static RefreshToken First() =>
        RefreshToken.First(OpaqueToken.NewRefreshToken(), OpaqueToken.NewAccessToken(), TokenChain.Under(Grant(), "benefits", Now), Now);

    private static RefreshToken Next(RefreshToken former, DateTime now) => former.Rotate(TokenSuccession.After("x", Key), "benefits", now);

    private static Grant Grant(params string[] scopes) => Domain.Access.Grant.Give(
        Application, Person.Member(Organisation.Create("o", "o"), "F", "L", "f@l.example", Roles.Originator, isOrganisationAdmin: false), scopes, Now);

    private static AuthorizationCode Code(bool isNamed, string? challenge) =>
        AuthorizationCode.Issue(OpaqueToken.NewAuthorizationCode(), Grant("benefits"), "benefits", new RedirectTarget(Address, isNamed), challenge, Now);
}
