namespace PlanPlatform.Application.Common;

/// <summary>What a request for a list may say of the page that it wants.</summary>
public abstract record PagedQuery
{
    /// <summary>The most items in a page.</summary>
    public const int MaxLimit = 1000;

    /// <summary>How many items at most, 1 to 1000; absent or null for all.</summary>
    public Field<int> Limit { get; init; }

    /// <summary>Where to go on: the cursor that came with the page before.</summary>
    public Field<string> Cursor { get; init; }

    /// <summary>How many sort keys the list's cursors have.</summary>
    internal abstract int CursorKeys { get; }

    /// <summary>Where to go on; null for the beginning.</summary>
    internal Cursor? After => Common.Cursor.Decode(Cursor.Value, CursorKeys);

    /// <summary>How many items at most; null for all.</summary>
    internal int? PageSize => Limit.HasValue ? Limit.Value : null;
}
