namespace PlanPlatform.Domain.Common;

/// <summary>Whether a change that failed may have been made all the same.</summary>
public enum Doubt
{
    /// <summary>It wasn't made.</summary>
    None = 0,

    /// <summary>Something failed when the change was being committed, or afterwards.</summary>
    Failed,

    /// <summary>The database didn't answer in time while the change was being committed.</summary>
    TimedOut,

    /// <summary>The database didn't answer in time before that: nothing was committed, which an API may still call doubtful.</summary>
    Unanswered,
}
