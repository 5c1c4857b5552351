using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Why a company has its grade.</summary>
/// <param name="Findings">What takes something off.</param>
/// <param name="Score">The score, from 100 downwards.</param>
/// <param name="Grade">The letter.</param>
public sealed record FindingsView(IReadOnlyList<FindingView> Findings, int Score, string Grade)
{
    internal static FindingsView Of(CompanyFacts facts, IEnumerable<Finding> rules, ILookup<string, int> concerned)
    {
        var grade = Domain.Compliance.Grade.Of(facts);
        return new FindingsView(
            rules.Select(rule => new FindingView(rule.Code, rule.Title, rule.Weight, Shown(rule.PointsOff(facts)), concerned[rule.Code].ToList())).ToList(),
            grade.Score,
            grade.Letter);
    }

    // A share of all participants may have no end of digits.
    private static decimal Shown(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);
}

/// <summary>A rule that takes something off.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">What is amiss.</param>
/// <param name="Weight">What it takes off: for each participant whom it concerns, or at once.</param>
/// <param name="Points">What it takes off here, rounded to hundredths.</param>
/// <param name="Participants">The ids of all participants whom it concerns, in order.</param>
public sealed record FindingView(string Code, string Title, decimal Weight, decimal Points, IReadOnlyList<int> Participants);
