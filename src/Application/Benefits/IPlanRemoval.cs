namespace PlanPlatform.Application.Benefits;

/// <summary>Removes a plan and what only it carries, in a number of statements that doesn't grow with the rows.</summary>
public interface IPlanRemoval
{
    /// <summary>Removes it, in the transaction at hand; null when the organisation has no such plan.</summary>
    Task<RemovedPlan?> RemoveAsync(int organisationId, string planId, CancellationToken cancellationToken);
}
