using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Takes an archived participant back into lists and counts, with the dependents that were archived with it. Gives its id.</summary>
/// <param name="Id">The participant.</param>
public sealed record RestoreParticipantCommand(int Id) : IRequest<Result<int>>;

internal sealed class RestoreParticipantHandler(ManagedCompanies companies, IDependents dependents, IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<RestoreParticipantCommand, Result<int>>
{
    public Task<Result<int>> Handle(RestoreParticipantCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result<int>>(
        async token =>
        {
            await dependents.HoldAsync([command.Id], token);
            var found = await companies.Participants(db).AsTracking().Where(participant => participant.Id == command.Id)
                .Select(participant => new
                {
                    Participant = participant,
                    IsEmployeeArchived = db.Participants.Any(employee => employee.CompanyId == participant.CompanyId
                        && employee.Id == participant.EmployeeId && employee.Id != participant.Id && employee.ArchivedAt != null),
                    HasDependents = db.Participants.Any(dependent => dependent.CompanyId == participant.CompanyId && dependent.EmployeeId == participant.Id
                        && dependent.Kind == ParticipantKind.Dependent && dependent.ArchivedAt == participant.ArchivedAt),
                })
                .FirstOrDefaultAsync(token);
            if (found is null)
                return ComplianceErrors.ParticipantNotFound;
            var participant = found.Participant;
            if (participant.ArchivedAt is not { } archivedAt)
                return command.Id;
            if (found.IsEmployeeArchived)
                return ParticipantErrors.EmployeeArchived;
            participant.Restore();
            if (found.HasDependents)
            {
                var ids = await dependents.RestoreAsync(participant.CompanyId, command.Id, archivedAt, token);
                db.Audit("Participant.DependentsRestored", $"{command.Id}", new { participant.CompanyId, Ids = ids });
            }

            db.Activities.Add(ParticipantActivity.Of(participant.CompanyId, command.Id, "restored", caller.PersonId(), time.UtcNow()));
            return command.Id;
        },
        cancellationToken);
}
