using System.Globalization;
using System.Text.RegularExpressions;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Benefits;

/// <summary>The form of a collection's id, and the names of collections that come into being by being named.</summary>
public static partial class CollectionId
{
    private const int NameCandidates = 20;

    /// <summary>Whether a text may be a collection's id: 1 to 128 letters, digits, <c>-</c>, <c>_</c>, <c>.</c>, <c>:</c>.</summary>
    public static bool IsValid(string text) => Form().IsMatch(text);

    /// <summary>The names that a collection created for its id may get, best first: the id, then the id with a number.</summary>
    public static IReadOnlyList<string> NamesFor(string id) =>
        [id, .. Enumerable.Range(2, NameCandidates - 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"{id} {number}"))];

    /// <summary>The first name that isn't taken; with a number that nobody has when all usual ones are.</summary>
    /// <param name="id">The collection's id.</param>
    /// <param name="taken">The normalised names that are taken among those that begin with the id.</param>
    /// <param name="now">The time, which makes the numbers of last resort.</param>
    public static string FreeName(string id, IReadOnlyCollection<string> taken, DateTime now) =>
        NamesFor(id).Concat(NamesOfLastResort(id, now)).First(name => !taken.Contains(Text.Normalise(name)));

    /// <summary>The id with the time as its number: for an id with so many names that nobody reads them all.</summary>
    public static string LastResortName(string id, DateTime now) => NamesOfLastResort(id, now).First();

    private static IEnumerable<string> NamesOfLastResort(string id, DateTime now)
    {
        for (var number = now.Ticks; ; number++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{id} {number}");
    }

    [GeneratedRegex("^[A-Za-z0-9._:-]{1,128}\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
