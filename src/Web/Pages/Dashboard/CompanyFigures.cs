using MediatR;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Web.Pages.Dashboard;

/// <summary>The companies that a person manages.</summary>
/// <param name="Count">How many they are.</param>
/// <param name="Grades">How many have which grade, the best first; grades that none has are left out.</param>
/// <param name="Shown">One page of them, by id.</param>
/// <param name="Page">Which page, from 1 on.</param>
/// <param name="Activities">What was done in them last.</param>
internal sealed record CompanyFigures(
    int Count, IReadOnlyList<GradeCount> Grades, IReadOnlyList<CompanyView> Shown, int Page, IReadOnlyList<RecentActivity> Activities)
{
    public const int PageSize = 25;

    public bool HasNext => (long)Page * PageSize < Count;

    // All pass by, since a grade isn't stored; a page of them is kept.
    public static async Task<CompanyFigures> ReadAsync(IMediator mediator, int page, CancellationToken cancellationToken)
    {
        var first = (Math.Max(page, 1) - 1L) * PageSize;
        var (count, counts, shown) = (0, new Dictionary<string, int>(StringComparer.Ordinal), new List<CompanyView>());
        await foreach (var company in (await mediator.Send(new GetCompaniesQuery(), cancellationToken)).Value.Items.WithCancellation(cancellationToken))
        {
            counts[company.Grade] = counts.GetValueOrDefault(company.Grade) + 1;
            if (count >= first && shown.Count < PageSize)
                shown.Add(company);
            count++;
        }

        var grades = Grade.AllLetters.Where(counts.ContainsKey).Select(letter => new GradeCount(letter, counts[letter])).ToList();
        return new CompanyFigures(count, grades, shown, Math.Max(page, 1), (await mediator.Send(new GetRecentActivitiesQuery(), cancellationToken)).Value);
    }
}

/// <summary>How many companies have a grade.</summary>
/// <param name="Letter">The grade.</param>
/// <param name="Companies">How many.</param>
internal sealed record GradeCount(string Letter, int Companies);
