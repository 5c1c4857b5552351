using System.Linq.Expressions;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>A tariff.</summary>
/// <param name="TariffId">The id.</param>
/// <param name="TariffName">The name.</param>
/// <param name="RatezoneId">The rate zone, an id of the caller's own.</param>
/// <param name="ServiceProfileId">The service profile.</param>
/// <param name="Status">0 inactive, 1 active.</param>
public sealed record TariffView(int TariffId, string TariffName, string RatezoneId, int ServiceProfileId, int Status)
{
    internal static readonly Expression<Func<Tariff, TariffView>> Of =
        tariff => new TariffView(tariff.Id, tariff.Name, tariff.RatezoneId, tariff.ServiceProfileId, tariff.IsActive ? 1 : 0);
}
