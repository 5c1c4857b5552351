using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Takes a participant and its dependents out of lists and counts, and keeps all that is known of them. Gives its id.</summary>
/// <param name="ParticipantId">The participant, as it was sent.</param>
public sealed record ArchiveParticipantCommand(string? ParticipantId) : IRequest<Result<int>>;

internal sealed class ArchiveParticipantValidator : RequestValidator<ArchiveParticipantCommand>
{
    public ArchiveParticipantValidator() => RuleFor(command => command.ParticipantId).RequiredId();
}

internal sealed class ArchiveParticipantHandler(ManagedCompanies companies, IDependents dependents, IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<ArchiveParticipantCommand, Result<int>>
{
    public Task<Result<int>> Handle(ArchiveParticipantCommand command, CancellationToken cancellationToken) =>
        db.WriteAsync(token => ArchiveAsync(WholeNumber.ParsePositive(command.ParticipantId)!.Value, token), cancellationToken);

    private async Task<Result<int>> ArchiveAsync(int id, CancellationToken cancellationToken)
    {
        await dependents.HoldAsync([id], cancellationToken);
        var found = await companies.Participants(db).AsTracking().Where(participant => participant.Id == id)
            .Select(participant => new
            {
                Participant = participant,
                HasDependents = db.Participants.Any(dependent => dependent.CompanyId == participant.CompanyId && dependent.EmployeeId == participant.Id
                    && dependent.Kind == ParticipantKind.Dependent && dependent.ArchivedAt == null),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
            return ComplianceErrors.ParticipantNotFound;
        var participant = found.Participant;
        if (participant.ArchivedAt is not null)
            return id;
        var now = time.UtcNow();
        participant.Archive(now);
        if (found.HasDependents)
        {
            var ids = await dependents.ArchiveAsync(participant.CompanyId, id, now, cancellationToken);
            db.Audit("Participant.DependentsArchived", $"{id}", new { participant.CompanyId, Ids = ids });
        }

        db.Activities.Add(ParticipantActivity.Of(participant.CompanyId, id, "archived", caller.PersonId(), now));
        return id;
    }
}
