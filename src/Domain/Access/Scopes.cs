namespace PlanPlatform.Domain.Access;

/// <summary>What a token may be used for (RFC 6749 3.3): one scope for each API.</summary>
public static class Scopes
{
    /// <summary>Benefit plans, collections, documents.</summary>
    public const string Benefits = "benefits";

    /// <summary>Companies, participants, users.</summary>
    public const string Compliance = "compliance";

    /// <summary>Rate plans, tariffs, service profiles, endpoints.</summary>
    public const string Connectivity = "connectivity";

    /// <summary>Storage plans, quotas, objects.</summary>
    public const string Storage = "storage";

    /// <summary>The longest list of scopes, in characters.</summary>
    public const int ListMaxLength = 400;

    /// <summary>Every scope, in the order in which answers list them.</summary>
    public static IReadOnlyList<string> All { get; } = [Benefits, Compliance, Connectivity, Storage];

    /// <summary>Takes a scope list apart: names parted by spaces, each once.</summary>
    public static IReadOnlyList<string> Parse(string? scope) =>
        (scope ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>What a request asks for (RFC 6749 3.3): its scope, or where it has none the default.</summary>
    public static IReadOnlyList<string> Asked(string? scope, string defaults) => Parse(string.IsNullOrWhiteSpace(scope) ? defaults : scope);

    /// <summary>Whether a list, as it is stored, holds all of these.</summary>
    public static bool Hold(string list, IEnumerable<string> scopes) => !scopes.Except(Parse(list), StringComparer.Ordinal).Any();

    /// <summary>Puts a scope list together.</summary>
    public static string Format(IEnumerable<string> scopes) => string.Join(' ', scopes);
}
