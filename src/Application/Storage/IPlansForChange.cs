using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>The plans by which a change of one is judged, within the write at hand: one round trip.</summary>
public interface IPlansForChange
{
    /// <summary>
    /// Reads, tracked, the organisation's default plan, the plan with the id and the one with the normalised name. Where the default moves to
    /// the plan with the id, or to a new one, the present default gives up its mark first, after everyone who had it only because it was the
    /// default has been given it for good.
    /// </summary>
    Task<List<QuotaPlan>> ReadAsync(int organisationId, string? planId, string? name, bool movesDefault, CancellationToken cancellationToken);
}
