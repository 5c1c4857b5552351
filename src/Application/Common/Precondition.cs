namespace PlanPlatform.Application.Common;

internal static class Precondition
{
    // Whether the caller's If-Match, if there was one, still holds.
    public static bool Allows(this IReadOnlyList<int>? versions, int version) => versions is null || versions.Contains(version);
}
