namespace PlanPlatform.Infrastructure.Persistence;

// Which node does a periodic job.
internal sealed class JobLease
{
    public const int OwnerMaxLength = 200;

    public required string Name { get; init; }

    // The node that took it last: its machine's name and an id of the process.
    public string? Owner { get; init; }

    // UTC. While the job runs, when another node may take over, unless the owner puts it off; after that, when the next run is due.
    public DateTime HeldUntil { get; init; }
}
