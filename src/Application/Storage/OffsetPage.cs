using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Storage;

/// <summary>A request for a list, or for a part of it that begins somewhere.</summary>
public abstract record OffsetQuery
{
    /// <summary>The most items in a part.</summary>
    public const int MaxLimit = 100;

    /// <summary>How many items, as it was sent; 0, or null, for all.</summary>
    public string? Limit { get; init; }

    /// <summary>How many to skip, as it was sent; null for none.</summary>
    public string? Offset { get; init; }

    internal static int? Parse(string? text) =>
        text is null ? 0 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A list, or a part of it.</summary>
/// <typeparam name="T">An item.</typeparam>
/// <param name="Items">The items, in order; without a limit they are on their way from the database.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Offset">How many were skipped.</param>
public sealed record OffsetPage<T>(IAsyncEnumerable<T> Items, int Count, int Offset)
{
    internal static async Task<OffsetPage<T>> ReadAsync<TRow>(
        IPlanPlatformDb db, OffsetQuery query, int count, Func<IPlanPlatformDb, IQueryable<TRow>> rows, Func<TRow, T> show, CancellationToken cancellationToken)
    {
        var (limit, offset) = (OffsetQuery.Parse(query.Limit)!.Value, OffsetQuery.Parse(query.Offset)!.Value);
        var items = limit == 0
            ? db.Stream(source => rows(source).Skip(offset))
            : (await rows(db).Skip(offset).Take(limit).ToListAsync(cancellationToken)).ToAsyncEnumerable();
        return new OffsetPage<T>(items.Select(show), count, offset);
    }
}

internal abstract class OffsetQueryValidator<T> : RequestValidator<T>
    where T : OffsetQuery
{
    protected OffsetQueryValidator()
    {
        RuleFor(query => query.Limit).Must(limit => OffsetQuery.Parse(limit) is <= OffsetQuery.MaxLimit)
            .WithErrorCode(Problems.Malformed).WithMessage($"must be a whole number from 0 to {OffsetQuery.MaxLimit}");
        RuleFor(query => query.Offset).Must(offset => OffsetQuery.Parse(offset) is not null)
            .WithErrorCode(Problems.Malformed).WithMessage("must be a whole number of 0 or more");
    }
}
