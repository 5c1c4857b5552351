namespace PlanPlatform.Domain.Compliance;

/// <summary>How well a company complies: a score from 100 downwards, and its letter.</summary>
/// <param name="Score">The score, rounded half away from zero.</param>
/// <param name="Letter">The letter, from <c>A+</c> to <c>F</c>.</param>
public sealed record Grade(int Score, string Letter)
{
    private const int Top = 100;
    private const string Worst = "F";

    // The least score of each letter.
    private static readonly (int Score, string Letter)[] Letters =
    [
        (97, "A+"), (93, "A"), (90, "A-"), (87, "B+"), (83, "B"), (80, "B-"), (77, "C+"), (73, "C"), (70, "C-"), (67, "D+"), (63, "D"), (60, "D-"),
    ];

    /// <summary>The rules, in the order in which findings are listed.</summary>
    public static IReadOnlyList<Finding> Rules { get; } =
    [
        new GrownUpDependentsFinding(), new UnreachableSeniorsFinding(), new UnreachableParticipantsFinding(), new SingleManagerFinding(),
        new NoPlanDocumentFinding(),
    ];

    /// <summary>Every letter, the best first.</summary>
    public static IReadOnlyList<string> AllLetters { get; } = [.. Letters.Select(letter => letter.Letter), Worst];

    /// <summary>The grade of a company of which this is known.</summary>
    public static Grade Of(CompanyFacts facts) => Of(Top - Rules.Sum(rule => rule.PointsOff(facts)));

    /// <summary>The grade of an exact score.</summary>
    public static Grade Of(decimal exact)
    {
        var score = (int)Math.Round(exact, MidpointRounding.AwayFromZero);
        return new Grade(score, Letters.FirstOrDefault(letter => score >= letter.Score).Letter ?? Worst);
    }
}
