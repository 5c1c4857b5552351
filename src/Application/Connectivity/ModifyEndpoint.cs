using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Changes an endpoint: renames it, moves it to another plan, detaches it. What is left out stays; a link that is sent blank is undone.</summary>
public sealed record ModifyEndpointCommand : IRequest<Result>
{
    /// <summary>The endpoint.</summary>
    public Field<string> EndpointId { get; init; }

    /// <summary>The name.</summary>
    public Field<string> EndpointName { get; init; }

    /// <summary>The plan, which must be active unless the endpoint has it; blank to detach.</summary>
    public Field<string> PlanId { get; init; }

    /// <summary>The service profile; blank for none.</summary>
    public Field<string> ServiceProfileId { get; init; }

    /// <summary>The SIM product, an id of the caller's own; blank for none.</summary>
    public Field<string> SimProductId { get; init; }

    /// <summary>The group of access points, an id of the caller's own; blank for none.</summary>
    public Field<string> ApnGroupId { get; init; }
}

internal sealed class ModifyEndpointValidator : RequestValidator<ModifyEndpointCommand>
{
    public ModifyEndpointValidator()
    {
        RuleFor(command => command.EndpointId).Required().RowNumber();
        RuleFor(command => command.EndpointName).NotBlank().Name();
        RuleFor(command => command.PlanId).RowNumber();
        RuleFor(command => command.ServiceProfileId).RowNumber();
        RuleFor(command => command.SimProductId).Opaque();
        RuleFor(command => command.ApnGroupId).Opaque();
    }
}

internal sealed class ModifyEndpointHandler(OwnAccount account, IPlanPlatformDb db) : IRequestHandler<ModifyEndpointCommand, Result>
{
    public Task<Result> Handle(ModifyEndpointCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            var (id, name) = (RowId.Of(command.EndpointId), command.EndpointName.Normalised());
            var (planId, profileId) = (RowId.Of(command.PlanId), RowId.Of(command.ServiceProfileId));
            var found = await (
                from own in account.Find()
                from endpoint in db.Endpoints.AsTracking().Where(endpoint => endpoint.OrganisationId == own.Id && endpoint.Id == id).DefaultIfEmpty()
                select new
                {
                    own.MayWrite,
                    Endpoint = endpoint,
                    IsTaken = db.Endpoints.Any(other => other.OrganisationId == own.Id && other.NormalizedName == name && other.Id != id),
                    HasPlan = planId == null || db.RatePlans.Any(plan => plan.OrganisationId == own.Id && plan.Id == planId),
                    IsPlanActive = planId == null || db.RatePlans.Any(plan => plan.OrganisationId == own.Id && plan.Id == planId && plan.IsActive),
                    HasProfile = profileId == null || db.ServiceProfiles.Any(profile => profile.OrganisationId == own.Id && profile.Id == profileId),
                })
                .SingleAsync(token);
            if (!found.MayWrite)
                return ConnectivityErrors.AdministratorRequired;
            if (found.Endpoint is null)
                return ConnectivityErrors.Unknown(nameof(command.EndpointId), command.EndpointId.Value);
            if (found.IsTaken)
                return ConnectivityErrors.EndpointNameTaken;
            var targets = new EndpointTargets(found.HasPlan, found.IsPlanActive, IsNew: found.Endpoint.PlanId != planId, found.HasProfile);
            if (targets.Problem(command.PlanId, command.ServiceProfileId) is { } problem)
                return problem;
            found.Endpoint.Change(command.EndpointName.TextOrNull(), LinksOf(found.Endpoint.Links, command));
            return Result.Success();
        },
        cancellationToken);

    private static EndpointLinks LinksOf(EndpointLinks former, ModifyEndpointCommand command) => new(
        command.PlanId.HasValue ? RowId.Of(command.PlanId) : former.PlanId,
        command.ServiceProfileId.HasValue ? RowId.Of(command.ServiceProfileId) : former.ServiceProfileId,
        command.SimProductId.HasValue ? command.SimProductId.TextOrNull() : former.SimProductId,
        command.ApnGroupId.HasValue ? command.ApnGroupId.TextOrNull() : former.ApnGroupId);
}
