using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Deletes a rate plan that no endpoint has.</summary>
public sealed record DeleteRatePlanCommand : IRequest<Result>
{
    /// <summary>The plan.</summary>
    public Field<string> PlanId { get; init; }
}

internal sealed class DeleteRatePlanValidator : RequestValidator<DeleteRatePlanCommand>
{
    public DeleteRatePlanValidator() => RuleFor(command => command.PlanId).Required().RowNumber();
}

internal sealed class DeleteRatePlanHandler(OwnAccount account, IPlanPlatformDb db) : IRequestHandler<DeleteRatePlanCommand, Result>
{
    public Task<Result> Handle(DeleteRatePlanCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            var id = RowId.Of(command.PlanId);
            var found = await (
                from own in account.Find()
                from plan in db.RatePlans.AsTracking().Where(plan => plan.OrganisationId == own.Id && plan.Id == id).DefaultIfEmpty()
                select new
                {
                    own.MayWrite,
                    Plan = plan,
                    IsAttached = db.Endpoints.Any(endpoint => endpoint.OrganisationId == own.Id && endpoint.PlanId == id),
                })
                .SingleAsync(token);
            if (!found.MayWrite)
                return ConnectivityErrors.AdministratorRequired;
            if (found.Plan is null)
                return ConnectivityErrors.Unknown(nameof(command.PlanId), command.PlanId.Value);
            if (found.IsAttached)
                return ConnectivityErrors.RatePlanAttached;
            db.RatePlans.Remove(found.Plan);
            return Result.Success();
        },
        cancellationToken);
}
