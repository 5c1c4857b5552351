using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Deletes a service profile that no plan, tariff or endpoint has.</summary>
public sealed record DeleteServiceProfileCommand : ServiceProfileReference, IRequest<Result>;

internal sealed class DeleteServiceProfileValidator : ServiceProfileReferenceValidator<DeleteServiceProfileCommand>
{
    public DeleteServiceProfileValidator() => RequireOne();
}

internal sealed class DeleteServiceProfileHandler(OwnAccount account, IPlanPlatformDb db) : IRequestHandler<DeleteServiceProfileCommand, Result>
{
    public Task<Result> Handle(DeleteServiceProfileCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            var id = RowId.Of(command.Id);
            var found = await (
                from own in account.Find()
                from profile in db.ServiceProfiles.AsTracking().Where(profile => profile.OrganisationId == own.Id && profile.Id == id).DefaultIfEmpty()
                select new
                {
                    own.MayWrite,
                    Profile = profile,
                    IsAttached = db.RatePlans.Any(plan => plan.OrganisationId == own.Id && plan.ServiceProfileId == id)
                        || db.Tariffs.Any(tariff => tariff.OrganisationId == own.Id && tariff.ServiceProfileId == id)
                        || db.Endpoints.Any(endpoint => endpoint.OrganisationId == own.Id && endpoint.ServiceProfileId == id),
                })
                .SingleAsync(token);
            if (!found.MayWrite)
                return ConnectivityErrors.AdministratorRequired;
            if (found.Profile is null)
                return ConnectivityErrors.Unknown(nameof(command.ServiceProfileId), command.Id.Value);
            if (found.IsAttached)
                return ConnectivityErrors.ServiceProfileAttached;
            db.ServiceProfiles.Remove(found.Profile);
            return Result.Success();
        },
        cancellationToken);
}
