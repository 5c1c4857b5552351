namespace PlanPlatform.Domain.Connectivity;

/// <summary>The kinds of radio access by their published ids.</summary>
public static class AccessTypes
{
    /// <summary>The length of an id.</summary>
    public const int Length = 2;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["01"] = "2G/3G",
        ["02"] = "2G",
        ["06"] = "2G/3G/4G",
        ["10"] = "2G/3G/4G/5G",
    };

    /// <summary>The id with its leading zero, which a JSON number can't have.</summary>
    public static string Normalise(string id) => id.PadLeft(Length, '0');

    /// <summary>The name; null where there is no such access type.</summary>
    public static string? NameOf(string id) => Names.GetValueOrDefault(id);
}
