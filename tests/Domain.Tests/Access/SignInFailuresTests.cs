using PlanPlatform.Domain.Access;

namespace PlanPlatform.Domain.Tests.Access;

internal sealed class SignInFailuresTests
{
    private static readonly DateTime Now = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Test]
    public void TheFifth_Locks()
    {
        var failures = SignInFailures.Of([]);

        Assert.That(Enumerable.Range(0, 5).Select(_ => failures.Record(Now)), Is.EqualTo(new[] { false, false, false, false, true }));
        Assert.That(failures.IsLocked(Now + SignInFailures.LockTime - TimeSpan.FromTicks(1)), Is.True);
        Assert.That(failures.IsLocked(Now + SignInFailures.LockTime), Is.False);
    }

    [Test]
    public void AfterALock_FiveMoreAreNeeded()
    {
        var failures = SignInFailures.Of([]);
        for (var count = 0; count < 5; count++)
            failures.Record(Now);
        var later = Now + SignInFailures.LockTime;

        Assert.That(Enumerable.Range(0, 5).Select(_ => failures.Record(later)), Is.EqualTo(new[] { false, false, false, false, true }));
    }

    [Test]
    public void AfterADay_TheyAreForgotten()
    {
        var failures = SignInFailures.Of([]);
        for (var count = 0; count < 4; count++)
            failures.Record(Now);

        Assert.That(failures.Record(Now + SignInFailures.Memory + TimeSpan.FromSeconds(1)), Is.False);
        Assert.That(failures.Count, Is.EqualTo(1));
    }

    [Test]
    public void Names_AreComparedWithoutCaseAndBlanks() =>
        Assert.That(SignInFailures.HashOf(" Ada@Example.com "), Is.EqualTo(SignInFailures.HashOf("ada@example.com")));
}
