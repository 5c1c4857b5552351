using PlanPlatform.Application.Common;

namespace PlanPlatform.Application.Connectivity;

/// <summary>A list of which it is known whether there is anything in it; the rows may still be on their way from the database.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Items">The rows.</param>
/// <param name="IsEmpty">Whether there is no data: nothing, or nothing of this id.</param>
public sealed record Rows<T>(IAsyncEnumerable<T> Items, bool IsEmpty)
{
    // The first row is waited for, so that a database that is away is known before the answer begins.
    internal static async Task<Rows<T>> ReadAsync(IAsyncEnumerable<T> source, CancellationToken cancellationToken) =>
        await source.StartAsync(cancellationToken) is { } rows
            ? new Rows<T>(rows, IsEmpty: false)
            : new Rows<T>(AsyncEnumerable.Empty<T>(), IsEmpty: true);
}
