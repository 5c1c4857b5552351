using PlanPlatform.Application.Common;

namespace PlanPlatform.Application.Compliance;

/// <summary>A request for a list of one company, which is named in the query.</summary>
public abstract record CompanyPageQuery : NumberedPageQuery
{
    /// <summary>The company's id, as it was sent; null for none.</summary>
    public string? CompanyId { get; init; }
}

internal abstract class CompanyPageValidator<T> : NumberedPageValidator<T>
    where T : CompanyPageQuery
{
    protected CompanyPageValidator() => RuleFor(query => query.CompanyId).RequiredId();
}
