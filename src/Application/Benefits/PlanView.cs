using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Benefits;

/// <summary>A plan as it is shown.</summary>
/// <param name="PlanId">The id.</param>
/// <param name="PlanName">The name.</param>
/// <param name="Description">The description.</param>
/// <param name="CollectionId">The collection that it is in.</param>
/// <param name="Color">The colour, as written.</param>
/// <param name="CreatedAt">When it was created, UTC.</param>
/// <param name="UpdatedAt">When it was last changed, UTC.</param>
public sealed record PlanView(
    string PlanId, string PlanName, string Description, string CollectionId, string Color, DateTime CreatedAt, DateTime UpdatedAt)
{
    internal static PlanView Of(Plan plan) =>
        new(plan.Id, plan.Name, plan.Description, plan.CollectionId, plan.Color, plan.CreatedAt, plan.UpdatedAt);
}
