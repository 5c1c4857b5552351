using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>A plan.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Description">The description.</param>
/// <param name="Quota">The quota in MiB.</param>
/// <param name="IsDefault">Whether it is the default.</param>
/// <param name="Version">How often it was changed.</param>
public sealed record QuotaPlanView(string Id, string Name, string Description, long Quota, bool IsDefault, int Version)
{
    internal static QuotaPlanView Of(QuotaPlan plan, int version) => new(plan.Id, plan.Name, plan.Description, plan.Quota, plan.IsDefault, version);
}
