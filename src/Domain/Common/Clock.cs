namespace PlanPlatform.Domain.Common;

/// <summary>The time as it is stored.</summary>
public static class Clock
{
    /// <summary>Now, UTC, to the millisecond: what every database keeps and a <see cref="TimeOrderedId"/> holds.</summary>
    public static DateTime UtcNow(this TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    /// <summary>The day, UTC.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
