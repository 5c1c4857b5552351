using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Adds a participant to a company. Gives its id.</summary>
public sealed record CreateParticipantCommand : ParticipantFields, IRequest<Result<int>>, IIdempotent
{
    /// <summary>The company.</summary>
    public Field<int> CompanyId { get; init; }

    /// <summary>The last four digits of the Social Security Number; an employee needs them.</summary>
    public Field<string> Ssn { get; init; }
}

internal sealed class CreateParticipantValidator : ParticipantValidator<CreateParticipantCommand>
{
    public CreateParticipantValidator(TimeProvider time)
        : base(time)
    {
        RuleFor(command => command.CompanyId).Required();
        RuleFor(command => command.EmployeeId).Required();
        RuleFor(command => command.FirstName).Required();
        RuleFor(command => command.LastName).Required();
        RuleFor(command => command.Street1).Required();
        RuleFor(command => command.City).Required();
        RuleFor(command => command.State).Required();
        RuleFor(command => command.Zip).Required();
        RuleFor(command => command.DateOfBirth).Required();
        RuleFor(command => command.Ssn).Required().When(command => command.EmployeeId is { HasValue: true, Value: 0 });
        RuleFor(command => command.Ssn).Format(text => Digits.Are(text, Participant.SsnLength), $"must be {Participant.SsnLength} digits");
    }
}

internal sealed class CreateParticipantHandler(
    ManagedCompanies companies, ISensitiveText sensitive, IDependents dependents, IPlanPlatformDb db, INewIds ids, ICaller caller, TimeProvider time)
    : IRequestHandler<CreateParticipantCommand, Result<int>>
{
    public async Task<Result<int>> Handle(CreateParticipantCommand command, CancellationToken cancellationToken)
    {
        var ssn = command.Ssn.TextOrNull() is { } digits ? sensitive.Encrypt(digits) : null;
        var id = await ids.NextAsync<Participant>(cancellationToken);
        return await db.WriteAsync<Result<int>>(
            async token =>
            {
                var (companyId, employeeId) = (command.CompanyId.Value, command.EmployeeId.Value);
                if (employeeId != 0)
                    await dependents.HoldAsync([employeeId], token);
                var company = await companies.All(db).Where(candidate => candidate.Id == companyId)
                    .Select(candidate => new { HasEmployee = db.OpenEmployees(companyId).Any(employee => employee.Id == employeeId) })
                    .FirstOrDefaultAsync(token);
                if (company is null)
                    return ParticipantErrors.UnknownCompany;
                if (employeeId != 0 && !company.HasEmployee)
                    return ParticipantErrors.UnknownEmployee;
                db.Participants.Add(Participant.Create(id, companyId, employeeId == 0 ? null : employeeId, command.NewDetails(), ssn));
                db.Activities.Add(ParticipantActivity.Of(companyId, id, "added", caller.PersonId(), time.UtcNow()));
                return id;
            },
            cancellationToken);
    }
}
