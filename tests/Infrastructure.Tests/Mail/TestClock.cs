namespace PlanPlatform.Infrastructure.Tests.Mail;

/// <summary>The time, which a test may put forward.</summary>
internal sealed class TestClock : TimeProvider
{
    private TimeSpan _offset = TimeSpan.FromSeconds(1);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _offset;

    public void Advance(TimeSpan by) => _offset += by;
}
