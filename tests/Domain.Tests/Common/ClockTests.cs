using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Tests.Common;

internal sealed class ClockTests
{
    [Test]
    public void UtcNow_IsUtcToTheMillisecond()
    {
        var now = TimeProvider.System.UtcNow();

        Assert.That(now.Kind, Is.EqualTo(DateTimeKind.Utc));
        Assert.That(now.Ticks % TimeSpan.TicksPerMillisecond, Is.Zero);
        Assert.That(now, Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(1)));
    }
}
