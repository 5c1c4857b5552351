using Microsoft.AspNetCore.Http.Metadata;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>The largest body that an operation takes. The framework's attribute would have the server hang up on senders of more.</summary>
/// <param name="bytes">The limit.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BodyLimitAttribute(long bytes) : Attribute, IRequestSizeLimitMetadata
{
    /// <inheritdoc />
    public long? MaxRequestBodySize { get; } = bytes;
}
