using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Deletes a company with its participants and everything of theirs.</summary>
/// <param name="Id">The company.</param>
/// <param name="IfVersions">The versions of which the caller insists on one; null for whichever.</param>
public sealed record DeleteCompanyCommand(int Id, IReadOnlyList<int>? IfVersions) : IRequest<Result>;

internal sealed class DeleteCompanyHandler(ManagedCompanies companies, ICompanyRemoval removal, IFileStore files, IPlanPlatformDb db)
    : IRequestHandler<DeleteCompanyCommand, Result>
{
    public Task<Result> Handle(DeleteCompanyCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            var company = await companies.All(db).FirstOrDefaultAsync(candidate => candidate.Id == command.Id, token);
            if (company is null)
                return ComplianceErrors.CompanyNotFound;
            if (!command.IfVersions.Allows(company.Version))
                return CommonErrors.PreconditionFailed;
            var fileIds = await removal.RemoveAsync(company.Id, company.Version, token);
            db.AfterCommit(() => files.RemoveAsync(fileIds));
            db.Audit("Company.Deleted", $"{company.Id}", new { company.Name, company.Ein, company.OrganisationId });
            return Result.Success();
        },
        cancellationToken);
}
