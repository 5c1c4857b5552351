namespace PlanPlatform.Domain.Common;

/// <summary>A stored thing whose every change is counted and audited.</summary>
public abstract class Entity
{
    /// <summary>How often it has been saved; the concurrency token, from which entity tags are made. The context raises it.</summary>
    public int Version { get; private set; }

    /// <summary>Has the row written although none of its own columns changes, so that of two writers at once the second starts over.</summary>
    protected void Touch() => Version++;
}
