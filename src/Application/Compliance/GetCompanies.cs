using FluentValidation;
using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Compliance;

/// <summary>Lists the companies that the caller's person manages, by id, with their grades.</summary>
public sealed record GetCompaniesQuery : NumberedPageQuery, IRequest<Result<NumberedPage<CompanyView>>>
{
    /// <summary>Only companies whose name begins with this letter, in either case.</summary>
    public string? Letter { get; init; }
}

internal sealed class GetCompaniesValidator : NumberedPageValidator<GetCompaniesQuery>
{
    public GetCompaniesValidator() => RuleFor(query => query.Letter)
        .Must(letter => letter is null || (Text.Length(letter) == 1 && Text.IsStorable(letter) && char.IsLetter(letter, 0)))
        .WithErrorCode(Problems.Malformed).WithMessage("must be one letter");
}

internal sealed class GetCompaniesHandler(ManagedCompanies companies, IPlanPlatformDb db, TimeProvider time)
    : IRequestHandler<GetCompaniesQuery, Result<NumberedPage<CompanyView>>>
{
    public async Task<Result<NumberedPage<CompanyView>>> Handle(GetCompaniesQuery query, CancellationToken cancellationToken)
    {
        var today = time.Today();
        return await NumberedPage<CompanyView>.ReadAsync(
            db,
            query,
            source => companies.All(source)
                .Where(company => query.Letter == null || company.NormalizedName.StartsWith(Text.Normalise(query.Letter)))
                .OrderBy(company => company.Id)
                .Select(GradedCompany.Of(source, today)),
            found => found.ToView(found.Company.Version),
            cancellationToken);
    }
}
