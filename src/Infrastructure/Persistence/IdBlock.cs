namespace PlanPlatform.Infrastructure.Persistence;

// Where the ids of one kind of row stand: the first that no node has taken.
internal sealed class IdBlock
{
    public required string Name { get; init; }

    public int Next { get; init; }
}
