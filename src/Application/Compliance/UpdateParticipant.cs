using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Changes what was sent of a participant. Company and Social Security Number stay.</summary>
public sealed record UpdateParticipantCommand : ParticipantFields, IRequest<Result<ParticipantView>>
{
    /// <summary>The participant.</summary>
    public int Id { get; init; }

    /// <summary>The versions of which the caller insists on one; null for whichever.</summary>
    public IReadOnlyList<int>? IfVersions { get; init; }
}

internal sealed class UpdateParticipantValidator : ParticipantValidator<UpdateParticipantCommand>
{
    public UpdateParticipantValidator(TimeProvider time)
        : base(time)
    {
        RuleFor(command => command.EmployeeId).Required();
        RuleFor(command => command.EmployeeId).Must(field => !field.HasValue || field.Value > 0)
            .WithErrorCode(Problems.Malformed).WithMessage("must be the participant's own id or that of its employee");
        RuleFor(command => command.FirstName).NotBlank();
        RuleFor(command => command.LastName).NotBlank();
        RuleFor(command => command.Street1).NotBlank();
        RuleFor(command => command.City).NotBlank();
        RuleFor(command => command.State).NotBlank();
        RuleFor(command => command.Zip).NotBlank();
        RuleFor(command => command.DateOfBirth).NotBlank();
    }
}

internal sealed class UpdateParticipantHandler(ManagedCompanies companies, IDependents dependents, IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<UpdateParticipantCommand, Result<ParticipantView>>
{
    public Task<Result<ParticipantView>> Handle(UpdateParticipantCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result<ParticipantView>>(
        async token =>
        {
            var found = await FindAsync(command.Id, command.EmployeeId.Value, token);
            if (found is null)
                return ComplianceErrors.ParticipantNotFound;
            var participant = found.Participant;
            if (!command.IfVersions.Allows(participant.Version))
                return CommonErrors.PreconditionFailed;
            var assigned = command.EmployeeId.Value == participant.Id
                ? participant.BecomeEmployee()
                : participant.BecomeDependentOf(command.EmployeeId.Value, found.IsEmployeeOpen, found.HasDependents);
            if (!assigned.IsSuccess)
                return assigned.Error;
            var details = command.Change(participant.Details);
            var version = participant.Version;
            if (details != participant.Details || participant.EmployeeId != found.FormerEmployeeId)
            {
                participant.Change(details);
                db.Activities.Add(ParticipantActivity.Of(participant.CompanyId, participant.Id, "changed", caller.PersonId(), time.UtcNow()));
                version++;
            }

            return new ParticipantView(participant.Id, participant.CompanyId, participant.EmployeeId, details, version);
        },
        cancellationToken);

    private async Task<Found?> FindAsync(int id, int employeeId, CancellationToken cancellationToken)
    {
        await dependents.HoldAsync([id, employeeId], cancellationToken);
        return await companies.Participants(db).AsTracking().Where(participant => participant.Id == id)
            .Select(participant => new Found
            {
                Participant = participant,
                FormerEmployeeId = participant.EmployeeId,
                IsEmployeeOpen = db.Participants.Any(employee => employee.Id == employeeId && employee.CompanyId == participant.CompanyId
                    && employee.Kind == ParticipantKind.Employee && employee.ArchivedAt == null),
                HasDependents = db.Participants.Any(dependent => dependent.CompanyId == participant.CompanyId
                    && dependent.EmployeeId == participant.Id && dependent.Kind == ParticipantKind.Dependent),
            })
            .FirstOrDefaultAsync(cancellationToken);
    }

    private sealed class Found
    {
        public required Participant Participant { get; init; }

        public int FormerEmployeeId { get; init; }

        public bool IsEmployeeOpen { get; init; }

        public bool HasDependents { get; init; }
    }
}
