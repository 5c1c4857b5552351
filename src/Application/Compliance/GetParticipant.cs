using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Shows one participant, archived or not.</summary>
/// <param name="Id">The participant.</param>
public sealed record GetParticipantQuery(int Id) : IRequest<Result<ParticipantView>>;

internal sealed class GetParticipantHandler(ManagedCompanies companies, IPlanPlatformDb db) : IRequestHandler<GetParticipantQuery, Result<ParticipantView>>
{
    public async Task<Result<ParticipantView>> Handle(GetParticipantQuery query, CancellationToken cancellationToken) =>
        await companies.Participants(db).Where(participant => participant.Id == query.Id).Select(ParticipantView.Of).FirstOrDefaultAsync(cancellationToken) is { } found
            ? found
            : ComplianceErrors.ParticipantNotFound;
}
