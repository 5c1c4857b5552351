using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Gives all participants of a company for a table: employees by id, then dependents by id, as an import wants them.</summary>
/// <param name="CompanyId">The company.</param>
/// <param name="Archived"><c>true</c> for the archived ones instead of those in use.</param>
public sealed record ExportParticipantsQuery(int CompanyId, string? Archived) : IRequest<Result<IAsyncEnumerable<ParticipantView>>>;

internal sealed class ExportParticipantsHandler(ManagedCompanies companies, IPlanPlatformDb db)
    : IRequestHandler<ExportParticipantsQuery, Result<IAsyncEnumerable<ParticipantView>>>
{
    public async Task<Result<IAsyncEnumerable<ParticipantView>>> Handle(ExportParticipantsQuery query, CancellationToken cancellationToken)
    {
        if (!Flag.IsOne(query.Archived))
            return Error.Invalid(nameof(query.Archived), Problems.Malformed, Flag.Message);
        if (!await companies.All(db).AnyAsync(company => company.Id == query.CompanyId, cancellationToken))
            return ComplianceErrors.CompanyNotFound;

        // Told by the ids, not by the kind: an index by kind would give another order, and the rows would be sorted first.
        var employees = db.Stream(source => Of(source).Where(participant => participant.EmployeeId == participant.Id)
            .OrderBy(participant => participant.Id).Select(ParticipantView.Of));
        var dependents = db.Stream(source => Of(source).Where(participant => participant.EmployeeId != participant.Id)
            .OrderBy(participant => participant.Id).Select(ParticipantView.Of));
        return Result<IAsyncEnumerable<ParticipantView>>.Succeeded(employees.Concat(dependents));

        IQueryable<Participant> Of(IPlanPlatformDb source) => source.ParticipantsOf(query.CompanyId, Flag.Of(query.Archived))
            .Where(_ => companies.All(source).Any(company => company.Id == query.CompanyId));
    }
}
