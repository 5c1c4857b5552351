using System.Globalization;

namespace PlanPlatform.Domain.Common;

/// <summary>Ids that sort by the time of their creation: UUIDs of version 7 (RFC 9562 5.7) as 36 lower-case characters.</summary>
public static class TimeOrderedId
{
    /// <summary>The length of an id, in characters.</summary>
    public const int Length = 36;

    /// <summary>A new id. Ids of the same millisecond sort by their random part.</summary>
    /// <param name="now">The time of creation, UTC.</param>
    public static string New(DateTime now) => Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero)).ToString("D");

    /// <summary>What no id of this time or later sorts before.</summary>
    /// <param name="time">The time, UTC; counted in whole milliseconds.</param>
    public static string FirstOf(DateTime time)
    {
        var milliseconds = new DateTimeOffset(time, TimeSpan.Zero).ToUnixTimeMilliseconds().ToString("x12", CultureInfo.InvariantCulture);
        return $"{milliseconds[..8]}-{milliseconds[8..]}-7000-8000-000000000000";
    }
}
