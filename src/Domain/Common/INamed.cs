namespace PlanPlatform.Domain.Common;

/// <summary>Something that lists show by name, then id.</summary>
public interface INamed
{
    /// <summary>The id, compared as binary text.</summary>
    string Id { get; }

    /// <summary>The name, compared as binary text.</summary>
    string Name { get; }
}
