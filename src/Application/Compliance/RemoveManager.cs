using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Ends a user's managing of a company: another one's, or the caller's own.</summary>
/// <param name="CompanyId">The company.</param>
/// <param name="PersonId">The user.</param>
public sealed record RemoveManagerCommand(int CompanyId, int PersonId) : IRequest<Result>;

internal sealed class RemoveManagerHandler(ManagedCompanies companies, IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<RemoveManagerCommand, Result>
{
    public Task<Result> Handle(RemoveManagerCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            var company = await companies.All(db).AsTracking().Include(company => company.Managers)
                .FirstOrDefaultAsync(company => company.Id == command.CompanyId, token);
            if (company is null)
                return ComplianceErrors.CompanyNotFound;
            var removed = company.RemoveManager(command.PersonId);
            if (removed.IsSuccess)
                db.Activities.Add(Activity.Of(company.Id, $"Manager {command.PersonId} removed", caller.PersonId(), time.UtcNow()));
            return removed;
        },
        cancellationToken);
}
