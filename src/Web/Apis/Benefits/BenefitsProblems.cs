using System.Globalization;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>How the benefits API words the members that are wrong: those that are missing first, else all others.</summary>
internal static class BenefitsProblems
{
    private const int Missing = 435;
    private const int Invalid = 436;
    private const string UserPrefix = "user.";

    // The vendor names the ways to identify a person in this order; eid counts as well.
    private const string Identity = "date_of_birth";

    public static IReadOnlyDictionary<string, string> Phrases { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Problems.Missing] = "Missing value",
        [Problems.WrongType] = "Wrong type or unreadable value",
        [Problems.Blank] = "Blank value",
        [Problems.TooLong] = "Value too long",
        [Problems.Malformed] = "Malformed value",
        [Problems.Contradicting] = "Contradicting value",
        [Problems.Taken] = "Value already used",
        [Problems.Unknown] = "Unknown value",
    };

    public static (int Code, string Message) Translate(IReadOnlyList<FieldProblem> problems, Func<string, string> wireName, string? operation)
    {
        var missing = problems.Where(problem => problem.Problem == Problems.Missing).Select(problem => wireName(problem.Field)).ToList();
        return missing.Count > 0
            ? (Missing, MissingMessage(missing, operation))
            : (Invalid, string.Join(", ", problems.Select((problem, index) => string.Create(
                CultureInfo.InvariantCulture, $"{index + 1}. {Phrases[problem.Problem]} in {wireName(problem.Field)}"))));
    }

    private static string MissingMessage(List<string> missing, string? operation)
    {
        if (operation == "download")
            return "Document ID is required";
        if (missing.Find(name => !name.StartsWith(UserPrefix, StringComparison.Ordinal)) is not null)
            return "Missing required fields: " + string.Join(", ", missing.Where(name => !name.StartsWith(UserPrefix, StringComparison.Ordinal)));

        // The names of a person are asked for before the ways to identify one.
        var ofUser = missing.ConvertAll(name => name[UserPrefix.Length..]);
        var others = ofUser.Where(name => name != Identity).ToList();
        return "Missing required user fields: " + (others.Count > 0 ? string.Join(", ", others) : "date_of_birth or email or uid");
    }
}
