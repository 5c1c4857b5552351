using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Common;

/// <summary>A request for a list that may be read in numbered pages.</summary>
public abstract record NumberedPageQuery
{
    /// <summary>The most items in a page.</summary>
    public const int MaxPageSize = 500;

    /// <summary>The size of a page where only its number is asked for.</summary>
    public const int DefaultPageSize = 100;

    /// <summary>Which page, from 1 on, as it was sent; null for none.</summary>
    public string? Page { get; init; }

    /// <summary>How many items in a page, as it was sent; null for none.</summary>
    public string? PerPage { get; init; }

    internal int? Number => WholeNumber.ParsePositive(Page);

    internal int? Size => WholeNumber.ParsePositive(PerPage);

    internal bool IsPaged => Page is not null || PerPage is not null;
}

/// <summary>A list, or one numbered page of it.</summary>
/// <typeparam name="T">An item.</typeparam>
/// <param name="Items">The items, in order; without pages they are on their way from the database.</param>
/// <param name="Number">Which page; null for the whole list.</param>
/// <param name="Size">How many items a page has.</param>
/// <param name="HasNext">Whether another page follows.</param>
public sealed record NumberedPage<T>(IAsyncEnumerable<T> Items, int? Number, int Size, bool HasNext)
{
    // A page is read whole, with one item more than fits; the whole list is passed on as it comes.
    internal static async Task<NumberedPage<T>> ReadAsync<TRow>(
        IPlanPlatformDb db, NumberedPageQuery query, Func<IPlanPlatformDb, IQueryable<TRow>> rows, Func<TRow, T> show, CancellationToken cancellationToken)
    {
        if (!query.IsPaged)
            return new NumberedPage<T>(db.Stream(rows).Select(show), Number: null, Size: 0, HasNext: false);
        var (number, size) = (query.Number ?? 1, query.Size ?? NumberedPageQuery.DefaultPageSize);
        var skipped = (long)(number - 1) * size;
        var found = skipped > int.MaxValue ? [] : await rows(db).Skip((int)skipped).Take(size + 1).ToListAsync(cancellationToken);
        return new NumberedPage<T>(found.Take(size).Select(show).ToAsyncEnumerable(), number, size, found.Count > size);
    }
}

internal abstract class NumberedPageValidator<T> : RequestValidator<T>
    where T : NumberedPageQuery
{
    protected NumberedPageValidator(int maxPageSize = NumberedPageQuery.MaxPageSize)
    {
        RuleFor(query => query.Page).Must((query, page) => page is null || query.Number is not null)
            .WithErrorCode(Problems.Malformed).WithMessage("must be a positive whole number");
        RuleFor(query => query.PerPage).Must((query, size) => size is null || query.Size <= maxPageSize)
            .WithErrorCode(Problems.Malformed).WithMessage($"must be a whole number from 1 to {maxPageSize}");
    }
}
