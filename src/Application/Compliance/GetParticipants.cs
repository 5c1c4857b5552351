using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Lists a company's participants by id: those in use, or the archived ones.</summary>
public sealed record GetParticipantsQuery : NumberedPageQuery, IRequest<Result<NumberedPage<ParticipantView>>>
{
    /// <summary>The company, as it was sent.</summary>
    public string? CompanyId { get; init; }

    /// <summary><c>true</c> for the archived ones only.</summary>
    public string? Archived { get; init; }
}

internal sealed class GetParticipantsValidator : NumberedPageValidator<GetParticipantsQuery>
{
    public GetParticipantsValidator()
    {
        RuleFor(query => query.CompanyId)
            .Must(id => !string.IsNullOrWhiteSpace(id)).WithErrorCode(Problems.Missing).WithMessage("is required")
            .Must(id => NumberedPageQuery.Parse(id) is not null).WithErrorCode(Problems.Malformed).WithMessage("must be a positive whole number");
        RuleFor(query => query.Archived).Must(Flag.IsOne).WithErrorCode(Problems.Malformed).WithMessage(Flag.Message);
    }
}

internal sealed class GetParticipantsHandler(ManagedCompanies companies, IPlanPlatformDb db)
    : IRequestHandler<GetParticipantsQuery, Result<NumberedPage<ParticipantView>>>
{
    public async Task<Result<NumberedPage<ParticipantView>>> Handle(GetParticipantsQuery query, CancellationToken cancellationToken)
    {
        var companyId = NumberedPageQuery.Parse(query.CompanyId)!.Value;
        var page = await NumberedPage<ParticipantView>.ReadAsync(
            db,
            query,
            source => companies.OfCompany(source, companyId, Flag.Of(query.Archived)).OrderBy(participant => participant.Id).Select(ParticipantView.Of),
            found => found,
            cancellationToken);

        // Only where there is nothing to show is it asked whether there is such a company.
        if (await page.Items.StartAsync(cancellationToken) is { } items)
            return page with { Items = items };
        return await companies.All(db).AnyAsync(company => company.Id == companyId, cancellationToken)
            ? page with { Items = AsyncEnumerable.Empty<ParticipantView>() }
            : ComplianceErrors.CompanyNotFound;
    }
}
