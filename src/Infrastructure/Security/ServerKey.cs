namespace PlanPlatform.Infrastructure.Security;

// A secret of the server that all nodes share, encrypted with Data Protection. Unlike the key ring's keys it is never replaced.
internal sealed class ServerKey
{
    public required string Name { get; init; }

    public required byte[] Value { get; init; }
}
