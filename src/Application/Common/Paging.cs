using Microsoft.EntityFrameworkCore;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Common;

internal static class Paging
{
    // A page is read whole and may be tried again; what is passed on as it comes may not.
    public static IAsyncEnumerable<T> Read<T>(this IPlanPlatformDb db, PagedQuery query, Func<IPlanPlatformDb, IQueryable<T>> rows) =>
        query.PageSize is null ? db.Stream(rows) : rows(db).AsAsyncEnumerable();

    // Without a page size the items are passed on as they come. With one, the caller has asked the database for one item more than fits,
    // which tells whether there is a next page.
    public static async Task<Listing<T>> PageAsync<T>(
        IAsyncEnumerable<T> items, PagedQuery query, Func<T, IReadOnlyList<string>> keys, CancellationToken cancellationToken)
    {
        if (query.PageSize is not { } size)
            return new Listing<T>(items, NextCursor: null);

        var page = await items.ToListAsync(cancellationToken);
        var isLast = page.Count <= size;
        var shown = isLast ? page : page[..size];
        return new Listing<T>(shown.ToAsyncEnumerable(), isLast ? null : new Cursor(keys(shown[^1])).Encode());
    }

    // A page of what is ordered by name, then id: both compared as binary text on every database.
    public static IQueryable<T> ByNameThenId<T>(this IQueryable<T> items, PagedQuery query)
        where T : INamed
    {
        if (query.After is { Keys: [var name, var id] })
        {
            items = items.Where(item =>
                string.Compare(item.Name, name) >= 0
                && (string.Compare(item.Name, name) > 0 || string.Compare(item.Id, id) > 0));
        }

        items = items.OrderBy(item => item.Name).ThenBy(item => item.Id);
        return query.PageSize is { } size ? items.Take(size + 1) : items;
    }
}
