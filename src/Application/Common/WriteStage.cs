namespace PlanPlatform.Application.Common;

/// <summary>How far a change has got.</summary>
public enum WriteStage
{
    /// <summary>Nothing was begun, or what was begun has been undone.</summary>
    Idle = 0,

    /// <summary>The database has been asked for it, and not yet to commit it.</summary>
    Begun,

    /// <summary>The database has been asked to commit it: it may have been made.</summary>
    Committing,

    /// <summary>It has been made.</summary>
    Committed,
}
