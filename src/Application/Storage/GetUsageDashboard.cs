using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>How much of their quotas the organisation's originators use.</summary>
public sealed record GetUsageDashboardQuery : IRequest<Result<UsageDashboard>>;

/// <summary>Originators by the part of their quota that they use.</summary>
/// <param name="Originators">How many they are.</param>
/// <param name="Bands">Every band, from the emptiest on.</param>
public sealed record UsageDashboard(int Originators, IReadOnlyList<UsageBand> Bands);

/// <summary>One band.</summary>
/// <param name="Name">In percent: <c>0-25</c>; the upper edge belongs to it.</param>
/// <param name="Users">How many are in it.</param>
/// <param name="Percent">Of all originators.</param>
public sealed record UsageBand(string Name, int Users, double Percent);

internal sealed class GetUsageDashboardHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetUsageDashboardQuery, Result<UsageDashboard>>
{
    private const int Quarters = 4;
    private static readonly string[] Names = ["0-25", "25-50", "50-75", "75-100", "100+"];

    public async Task<Result<UsageDashboard>> Handle(GetUsageDashboardQuery query, CancellationToken cancellationToken)
    {
        // In quarters: no division, so that no edge is lost. The greatest quota is 2^60 bytes, four times which still fits.
        var counts = await StorageUsers.Of(db, caller.OrganisationId)
            .Where(user => (user.Roles & Roles.Originator) != Roles.None)
            .Select(user => new { Used = user.Usage * Quarters, Quarter = user.Quota * QuotaPlan.BytesPerMiB })
            .Select(user => new { Band = user.Used <= user.Quarter ? 0 : user.Used <= user.Quarter * 2 ? 1 : user.Used <= user.Quarter * 3 ? 2 : user.Used <= user.Quarter * Quarters ? 3 : 4 })
            .GroupBy(user => user.Band)
            .Select(band => new { Band = band.Key, Users = band.Count() })
            .ToListAsync(cancellationToken);
        var all = counts.Sum(count => count.Users);
        return new UsageDashboard(
            all,
            Names.Select((name, band) => (name, Users: counts.Find(count => count.Band == band)?.Users ?? 0))
                .Select(band => new UsageBand(band.name, band.Users, Percentage.Of(band.Users, all))).ToList());
    }
}
