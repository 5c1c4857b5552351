using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

// Reads and judges a table before anything is written, an idempotency key's record included: the turn to write is held for inserting alone.
internal sealed class ImportIntake(
    ManagedCompanies companies,
    IParticipantSpools spools,
    IValidator<CreateParticipantCommand> validator,
    ISensitiveText sensitive,
    IPlanPlatformDb db)
    : IPipelineBehavior<ImportParticipantsCommand, Result<ImportReport>>
{
    public async Task<Result<ImportReport>> Handle(
        ImportParticipantsCommand request, CancellationToken cancellationToken, RequestHandlerDelegate<Result<ImportReport>> next)
    {
        if (!Flag.IsOne(request.DryRun))
            return Error.Invalid(nameof(request.DryRun), Problems.Malformed, Flag.Message);
        if (!Flag.IsOne(request.Partial))
            return Error.Invalid(nameof(request.Partial), Problems.Malformed, Flag.Message);
        if (!await companies.All(db).AnyAsync(company => company.Id == request.CompanyId, cancellationToken))
            return ComplianceErrors.CompanyNotFound;

        using var spool = spools.Open();
        var table = new ParticipantTable(request.CompanyId, spool, validator, sensitive);
        await foreach (var row in request.Rows.WithCancellation(cancellationToken))
            table.Add(row);
        request.Table = table;
        return await next();
    }
}
