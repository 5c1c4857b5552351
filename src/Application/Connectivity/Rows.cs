namespace PlanPlatform.Application.Connectivity;

/// <summary>A list of which it is known whether there is anything in it; the rows may still be on their way from the database.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Items">The rows.</param>
/// <param name="IsEmpty">Whether there is no data: nothing, or nothing of this id.</param>
public sealed record Rows<T>(IAsyncEnumerable<T> Items, bool IsEmpty)
{
    // The first row is waited for, so that a database that is away is known before the answer begins.
    internal static async Task<Rows<T>> ReadAsync(IAsyncEnumerable<T> source, CancellationToken cancellationToken)
    {
        var rows = source.GetAsyncEnumerator(cancellationToken);
        if (await rows.MoveNextAsync())
            return new Rows<T>(FromCurrentAsync(rows), IsEmpty: false);
        await rows.DisposeAsync();
        return new Rows<T>(AsyncEnumerable.Empty<T>(), IsEmpty: true);
    }

    private static async IAsyncEnumerable<T> FromCurrentAsync(IAsyncEnumerator<T> rows)
    {
        await using (rows)
        {
            do
                yield return rows.Current;
            while (await rows.MoveNextAsync());
        }
    }
}
