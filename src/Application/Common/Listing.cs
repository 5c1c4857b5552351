namespace PlanPlatform.Application.Common;

/// <summary>A list, or one page of it.</summary>
/// <typeparam name="T">An item.</typeparam>
/// <param name="Items">The items, in order; they may still be on their way from the database.</param>
/// <param name="NextCursor">Where the next page begins; null on the last page and where no page was asked for.</param>
public sealed record Listing<T>(IAsyncEnumerable<T> Items, string? NextCursor);
