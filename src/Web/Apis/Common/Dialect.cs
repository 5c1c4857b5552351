using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>One wire voice: which paths it owns and how it says that something failed. All five roads of failure end in <see cref="WriteAsync"/>.</summary>
public abstract class Dialect
{
    /// <summary>The name, as in <c>docs/apis</c> and the OpenAPI documents.</summary>
    public abstract string Name { get; }

    /// <summary>Every error code that this voice has an answer of its own for.</summary>
    public abstract IReadOnlyCollection<string> MappedCodes { get; }

    /// <summary>A header in which a bearer token is taken beside <c>Authorization</c>; null for none.</summary>
    public virtual string? TokenHeader => null;

    /// <summary>Whether answers on this path are this voice's, also where the path matches no endpoint.</summary>
    public abstract bool Owns(PathString path);

    /// <summary>Writes a failure as this voice's answer to the request at hand.</summary>
    public abstract Task WriteAsync(HttpContext context, Error error);
}
