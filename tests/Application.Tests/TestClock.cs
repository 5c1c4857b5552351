namespace PlanPlatform.Application.Tests;

/// <summary>The system's clock, which a test may put forward.</summary>
internal sealed class TestClock : TimeProvider
{
    private TimeSpan _offset;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _offset;

    public void Advance(TimeSpan by) => _offset += by;
}
