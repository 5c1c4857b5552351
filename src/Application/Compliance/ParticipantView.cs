using System.Linq.Expressions;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>A participant as the managers of its company see it: everything but the Social Security Number.</summary>
/// <param name="Id">The id.</param>
/// <param name="CompanyId">The company.</param>
/// <param name="EmployeeId">The employee; the participant's own id for an employee.</param>
/// <param name="Details">Who it is.</param>
/// <param name="Version">How often it was changed.</param>
public sealed record ParticipantView(int Id, int CompanyId, int EmployeeId, ParticipantDetails Details, int Version)
{
    // Column by column: the secret is not even read.
    internal static readonly Expression<Func<Participant, ParticipantView>> Of = participant => new ParticipantView(
        participant.Id,
        participant.CompanyId,
        participant.EmployeeId,
        new ParticipantDetails(
            participant.FirstName,
            participant.LastName,
            participant.Email,
            participant.Phone,
            participant.Street1,
            participant.Street2,
            participant.City,
            participant.State,
            participant.Zip,
            participant.DateOfBirth),
        participant.Version);
}
