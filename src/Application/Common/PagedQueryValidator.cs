using FluentValidation;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Common;

internal abstract class PagedQueryValidator<T> : RequestValidator<T>
    where T : PagedQuery
{
    protected void PageRules()
    {
        RuleFor(query => query.Limit)
            .Must(limit => !limit.HasValue || limit.Value is >= 1 and <= PagedQuery.MaxLimit)
            .WithErrorCode(Problems.Malformed).WithMessage($"must be a whole number from 1 to {PagedQuery.MaxLimit}");
        RuleFor(query => query.Cursor)
            .Must((query, cursor) => !cursor.HasValue || query.After is not null)
            .WithErrorCode(Problems.Malformed).WithMessage("must be the cursor that came with the page before");
    }
}
