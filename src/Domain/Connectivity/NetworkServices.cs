namespace PlanPlatform.Domain.Connectivity;

/// <summary>The network services by their published ids, in lists parted by <c>|</c>.</summary>
public static class NetworkServices
{
    /// <summary>The longest list, in characters.</summary>
    public const int ListMaxLength = 7;

    private const char Separator = '|';
    private const string NarrowBand = "5";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["2"] = "SMS-MO",
        ["3"] = "SMS-MT",
        ["4"] = "DATA",
        [NarrowBand] = "NB-IoT",
    };

    /// <summary>A list in its stored form: known ids, each once, in the order in which they were sent.</summary>
    /// <returns>The list; null where it is empty or names something else.</returns>
    public static string? Parse(string text)
    {
        var ids = text.Split(Separator, StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        return ids.TrueForAll(Names.ContainsKey) ? string.Join(Separator, ids) : null;
    }

    /// <summary>The names of a stored list, parted by <c>|</c>.</summary>
    public static string NamesOf(string services) => string.Join(Separator, services.Split(Separator).Select(id => Names[id]));

    /// <summary>Whether a stored list holds more than NB-IoT, which brings its radio access with it.</summary>
    public static bool NeedAccessType(string services) => services != NarrowBand;

    /// <summary>What is shown as the radio access of a profile.</summary>
    public static string AccessNameOf(string services, string? accessType) =>
        accessType is null ? NamesOf(services) : AccessTypes.NameOf(accessType) ?? "";
}
