using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Common;

/// <summary>What the transport found in the request at hand and the pipeline judges.</summary>
public sealed class RequestDetails
{
    /// <summary>Members whose JSON type is wrong, whatever the command makes of the others.</summary>
    public IReadOnlyList<FieldProblem> Unreadable { get; set; } = [];

    /// <summary>The request's idempotency key and the hashes that go with it; null where none was sent.</summary>
    public IdempotencyKey? IdempotencyKey { get; set; }
}
