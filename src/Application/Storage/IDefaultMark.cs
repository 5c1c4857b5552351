using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>The mark of an organisation's default plan, which exactly one of its plans has.</summary>
public interface IDefaultMark
{
    /// <summary>
    /// Takes the mark from the plan that has it, within the write at hand, after everyone who had that plan only because it was the default has
    /// been given it for good: one round trip, whatever the number of users. Another plan must get the mark in the same write.
    /// </summary>
    Task TakeFromAsync(QuotaPlan former, CancellationToken cancellationToken);
}
