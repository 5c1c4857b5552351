namespace PlanPlatform.Infrastructure.Security;

// One key of the ring that all nodes share; its XML is encrypted.
internal sealed class DataProtectionKey
{
    public int Id { get; private set; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
