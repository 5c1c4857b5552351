using FluentValidation;
using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Compliance;

/// <summary>Lists a company's participants by id: those in use, or the archived ones.</summary>
public sealed record GetParticipantsQuery : CompanyPageQuery, IRequest<Result<NumberedPage<ParticipantView>>>
{
    /// <summary><c>true</c> for the archived ones only.</summary>
    public string? Archived { get; init; }
}

internal sealed class GetParticipantsValidator : CompanyPageValidator<GetParticipantsQuery>
{
    public GetParticipantsValidator() =>
        RuleFor(query => query.Archived).Must(Flag.IsOne).WithErrorCode(Problems.Malformed).WithMessage(Flag.Message);
}

internal sealed class GetParticipantsHandler(CompanyLists lists) : IRequestHandler<GetParticipantsQuery, Result<NumberedPage<ParticipantView>>>
{
    public Task<Result<NumberedPage<ParticipantView>>> Handle(GetParticipantsQuery query, CancellationToken cancellationToken)
    {
        var companyId = WholeNumber.ParsePositive(query.CompanyId)!.Value;
        return lists.ReadAsync(
            companyId,
            query,
            source => source.ParticipantsOf(companyId, Flag.Of(query.Archived)).OrderBy(participant => participant.Id).Select(ParticipantView.Of),
            participant => participant,
            cancellationToken);
    }
}
