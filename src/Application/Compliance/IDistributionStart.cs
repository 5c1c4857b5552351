namespace PlanPlatform.Application.Compliance;

/// <summary>Makes a distribution's deliveries within the write at hand: a constant number of statements, whatever the number of participants.</summary>
public interface IDistributionStart
{
    /// <summary>
    /// Adds a delivery for each participant of the company who isn't archived and has an e-mail address, tells the distribution how many there are,
    /// and once the write is committed wakes whoever sends them.
    /// </summary>
    Task AddDeliveriesAsync(int distributionId, int companyId, DateTime now, CancellationToken cancellationToken);
}
