using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Deletes a participant with its dependents, and the history and deliveries of them all.</summary>
/// <param name="Id">The participant.</param>
/// <param name="IfVersions">The versions of which the caller insists on one; null for whichever.</param>
public sealed record DeleteParticipantCommand(int Id, IReadOnlyList<int>? IfVersions) : IRequest<Result>;

internal sealed class DeleteParticipantHandler(ManagedCompanies companies, IDependents dependents, IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<DeleteParticipantCommand, Result>
{
    public Task<Result> Handle(DeleteParticipantCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            var found = await companies.Participants(db).AsTracking().Where(participant => participant.Id == command.Id)
                .Select(participant => new
                {
                    Participant = participant,
                    HasDependents = db.Participants.Any(dependent =>
                        dependent.CompanyId == participant.CompanyId && dependent.EmployeeId == participant.Id && dependent.Kind == ParticipantKind.Dependent),
                })
                .FirstOrDefaultAsync(token);
            if (found is null)
                return ComplianceErrors.ParticipantNotFound;
            var participant = found.Participant;
            if (!command.IfVersions.Allows(participant.Version))
                return CommonErrors.PreconditionFailed;
            if (found.HasDependents)
            {
                var ids = await dependents.RemoveAsync(participant.CompanyId, participant.Id, token);
                db.Audit("Participant.DependentsDeleted", $"{participant.Id}", new { participant.CompanyId, Ids = ids });
            }

            db.Participants.Remove(participant);
            db.Activities.Add(ParticipantActivity.Deleted(participant.CompanyId, participant.Id, caller.PersonId(), time.UtcNow()));
            return Result.Success();
        },
        cancellationToken);
}
