namespace PlanPlatform.Application.Common;

// Parameters of the query that are on or off.
internal static class Flag
{
    public const string Message = "must be true or false";

    public static bool IsOne(string? text) => text is null or "true" or "false";

    public static bool Of(string? text) => text == "true";
}
