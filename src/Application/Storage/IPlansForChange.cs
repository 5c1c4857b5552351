using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>The plans by which a change of one is judged, within the write at hand: one round trip.</summary>
public interface IPlansForChange
{
    /// <summary>
    /// Reads, tracked, the organisation's default plan, the plan with the id and the one with the normalised name. Where the default is about to
    /// move, everyone who has it only because it is the default is given it for good first.
    /// </summary>
    Task<List<QuotaPlan>> ReadAsync(int organisationId, string? planId, string? name, bool movesDefault, CancellationToken cancellationToken);
}
