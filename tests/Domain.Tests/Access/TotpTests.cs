using PlanPlatform.Domain.Access;

namespace PlanPlatform.Domain.Tests.Access;

internal sealed class TotpTests
{
    // The key of RFC 6238's appendix B ("12345678901234567890") in base 32.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    // Appendix B, its last six digits.
    [TestCase(59, "287082")]
    [TestCase(1111111109, "081804")]
    [TestCase(1111111111, "050471")]
    [TestCase(1234567890, "005924")]
    [TestCase(2000000000, "279037")]
    [TestCase(20000000000, "353130")]
    public void Codes_AreThoseOfTheRfc(long seconds, string code) =>
        Assert.That(Totp.CodeOf(Key, Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))), Is.EqualTo(code));

    [TestCase(-2, false)]
    [TestCase(-1, true)]
    [TestCase(0, true)]
    [TestCase(1, true)]
    [TestCase(2, false)]
    public void ACode_IsTakenOneStepEarlierOrLater(int steps, bool isTaken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);

        Assert.That(Totp.Match(Key, Totp.CodeOf(Key, Totp.StepOf(now) + steps), now, lastStep: 0) is not null, Is.EqualTo(isTaken));
    }

    [Test]
    public void ACode_IsNotTakenAtOrBeforeTheLastAcceptedStep()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = Totp.StepOf(now);

        Assert.That(Totp.Match(Key, Totp.CodeOf(Key, step), now, step), Is.Null);
        Assert.That(Totp.Match(Key, Totp.CodeOf(Key, step), now, step - 1), Is.EqualTo(step));
    }

    [Test]
    public void NewKeys_Are160RandomBits() =>
        Assert.That(Enumerable.Range(0, 100).Select(_ => Totp.NewKey()).ToList(), Is.Unique.And.All.Match("^[A-Z2-7]{32}$"));
}
