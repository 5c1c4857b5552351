using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Domain.Tests.Access;

internal sealed class CodeChallengeTests
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    // RFC 7636 appendix B.
    [Test]
    public void IsMadeFrom_OfTheRfcsExample_IsTrue() => Assert.That(CodeChallenge.IsMadeFrom(Challenge, Verifier), Is.True);

    [Test]
    public void IsMadeFrom_OfAnyVerifierOfItsOwn_IsTrue() =>
        Prop.ForAll(Verifiers().ToArbitrary(), verifier => CodeChallenge.IsMadeFrom(ChallengeOf(verifier), verifier)).QuickCheckThrowOnFailure();

    [Test]
    public void IsMadeFrom_OfAnotherVerifier_IsFalse() =>
        Prop.ForAll(Verifiers().Two().ToArbitrary(), two => two.Item1 == two.Item2 || !CodeChallenge.IsMadeFrom(ChallengeOf(two.Item1), two.Item2))
            .QuickCheckThrowOnFailure();

    [TestCase(42, false)]
    [TestCase(43, true)]
    [TestCase(128, true)]
    [TestCase(129, false)]
    public void IsMadeFrom_HasTheRfcsLengths(int length, bool expected)
    {
        var verifier = new string('a', length);

        Assert.That(CodeChallenge.IsMadeFrom(ChallengeOf(verifier), verifier), Is.EqualTo(expected));
    }

    [TestCase('+')]
    [TestCase(' ')]
    [TestCase('%')]
    [TestCase('é')]
    public void IsMadeFrom_OfAnotherCharacter_IsFalse(char character)
    {
        var verifier = Verifier[1..] + character;

        Assert.That(CodeChallenge.IsMadeFrom(ChallengeOf(verifier), verifier), Is.False);
    }

    [Test]
    public void IsWellFormed_OfEveryChallenge_IsTrue() =>
        Prop.ForAll(Verifiers().ToArbitrary(), verifier => CodeChallenge.IsWellFormed(ChallengeOf(verifier))).QuickCheckThrowOnFailure();

    [TestCase("")]
    [TestCase("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c")]
    [TestCase("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cMA")]
    [TestCase("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c=")]
    [TestCase("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM")]
    public void IsWellFormed_OfAnythingElse_IsFalse(string text) => Assert.That(CodeChallenge.IsWellFormed(text), Is.False);

    private static Gen<string> Verifiers() =>
        from length in Gen.Choose(43, 128)
        from characters in Gen.Elements(Unreserved.ToCharArray()).ArrayOf(length)
        select new string(characters);

    private static string ChallengeOf(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
